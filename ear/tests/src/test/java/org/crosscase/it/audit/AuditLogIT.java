package org.crosscase.it.audit;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_AUDITOR;
import static org.crosscase.it.TestOfficer.NL_ADMIN;
import static org.crosscase.it.TestOfficer.NL_AUDITOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.PLATFORM_AUDITOR;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.crosscase.audit.AuditEntryDetails;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.AuditFault.Kind;
import org.crosscase.audit.AuditLog;
import org.crosscase.audit.AuditPage;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.AuditVerification;
import org.crosscase.audit.CourtBundle;
import org.crosscase.audit.internal.LogReading;
import org.crosscase.audit.internal.Sequencer;
import org.crosscase.audit.internal.SequencerLease;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.it.Acting;
import org.crosscase.it.HandHeld;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Reading, proving and verifying the trail. What tampers does so with a log of its own, which it leaves whole again. */
@ArquillianTest
class AuditLogIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private AuditLog auditLog;

    @Inject
    private LogReading logReading;

    @Inject
    private Sequencer sequencer;

    private CaseId openCase(TestOfficer officer) {
        return acting.as(officer, () -> caseFiles.openCase(OpenCase.of("L-" + UUID.randomUUID(), "Harbour")));
    }

    @Test
    void onlyAuditorsRead() {
        for (TestOfficer officer : List.of(NL_INVESTIGATOR, NL_ADMIN, EU_COORDINATOR)) {
            assertThrows(
                    EJBAccessException.class,
                    () -> acting.as(officer, () -> auditLog.listEntries(AuditQuery.newest(10))),
                    officer.name());
            assertThrows(EJBAccessException.class, () -> acting.as(officer, auditLog::verify), officer.name());
        }
    }

    @Test
    void auditorsReadTheirOwnAgencyOnly() throws Exception {
        CaseId id = openCase(NL_INVESTIGATOR);
        assertEquals(1, list(NL_AUDITOR, id).items().size());
        assertEquals(0, list(FR_AUDITOR, id).items().size());
        assertEquals(0, list(PLATFORM_AUDITOR, id).items().size());
        AuditEntryId dutch = list(NL_AUDITOR, id).items().get(0).id();
        assertThrows(Exception.class, () -> acting.as(FR_AUDITOR, () -> auditLog.getEntry(dutch)));
        assertThrows(Exception.class, () -> acting.as(PLATFORM_AUDITOR, () -> auditLog.getEntry(dutch)));
    }

    private AuditPage list(TestOfficer auditor, CaseId id) {
        return acting.as(
                auditor,
                () -> auditLog.listEntries(
                        new AuditQuery(null, null, null, id.toString(), null, null, null, null, 0, 10)));
    }

    @Test
    void readingIsRecorded() throws Exception {
        acting.as(NL_AUDITOR, () -> auditLog.listEntries(AuditQuery.newest(1)));
        assertTrue(Integer.parseInt(Superuser.value(
                        "select count(*) from audit_entry where action = 'audit.list' and username = 'nl.auditor'"))
                > 0);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 12; i++) {
            openCase(NL_INVESTIGATOR);
        }
        AuditQuery query = new AuditQuery("nl.investigator", "case.open", null, null, null, null, null, null, 0, 5);
        Set<AuditEntryId> seen = new HashSet<>();
        String after = null;
        long total = -1;
        do {
            String position = after;
            AuditPage page = acting.as(
                    NL_AUDITOR,
                    () -> auditLog.listEntries(new AuditQuery(
                            query.username(), query.action(), null, null, null, null, null, position, 0, 5)));
            page.items().forEach(entry -> assertTrue(seen.add(entry.id()), "shown twice"));
            total = page.total();
            after = page.next();
        } while (after != null);
        assertEquals(total, seen.size());
    }

    @Test
    void anEntryIsProvedToACourt() throws Exception {
        CaseId id = openCase(NL_INVESTIGATOR);
        AuditEntryId entry = list(NL_AUDITOR, id).items().get(0).id();
        AuditEntryDetails details = null;
        // A checkpoint comes with the next full minute.
        for (int i = 0; i < 75 && (details == null || details.proof() == null); i++) {
            Thread.sleep(1000);
            details = acting.as(NL_AUDITOR, () -> auditLog.getEntry(entry));
        }
        assertNotNull(details.proof(), "no checkpoint within 75 seconds");
        String key = acting.as(NL_AUDITOR, auditLog::getVerifierKey);
        CourtBundle bundle = CourtBundle.parse(details.proof().text());
        assertTrue(bundle.isProvedBy(key));
        assertTrue(new String(bundle.entry(), StandardCharsets.UTF_8).contains(id.toString()));
        assertFalse(bundle.isProvedBy(acting.as(FR_AUDITOR, auditLog::getVerifierKey)));
    }

    @Test
    void aTouchedLogIsFoundAndNamed() throws Exception {
        for (int i = 0; i < 10; i++) {
            openCase(US_INVESTIGATOR);
        }
        sequencer.nudge();
        assertNull(verifyAmerican(), "whole before anybody touched it");

        String agency = "agency_id = (select id from agency where code = 'us-demo')";
        String five = "(select entry_id from audit_leaf where " + agency + " and position = 5)";
        finds(Kind.CHANGED, 5, "update audit_entry set fact = 'never mind' where id = " + five);
        finds(Kind.CHANGED, 5, "update audit_entry set purpose_code = 'COURT' where id = " + five);
        finds(Kind.CHANGED, 5, "update audit_entry set arguments[1] = 'sensitivity code OPEN' where id = " + five);
        finds(Kind.CHANGED, 5, "update audit_entry set arguments = '{}' where id = " + five);
        finds(
                Kind.CHANGED,
                5,
                "alter table audit_entry drop constraint audit_entry_arguments_check",
                "update audit_entry set arguments = '{{x,y},{z,null}}' where id = " + five);
        finds(
                Kind.CHANGED,
                5,
                "update audit_entry set recorded_at = recorded_at + interval '1 hour' where id = " + five);
        finds(Kind.CHANGED, 5, "update audit_entry set username = 'somebody.else' where id = " + five);
        finds(Kind.MISSING, 5, "delete from audit_entry where id = " + five);
        finds(Kind.MISSING, 5, "delete from audit_leaf where " + agency + " and position = 5");
        finds(
                Kind.MISSING,
                5,
                "delete from audit_entry where id = " + five,
                "delete from audit_leaf where " + agency + " and position = 5",
                "update audit_leaf set position = position + 1000000 where " + agency + " and position > 5",
                "update audit_leaf set position = position - 1000001 where " + agency + " and position > 1000000");
        finds(
                Kind.INSERTED,
                -1,
                "insert into audit_entry select agency_id, gen_random_uuid(), format, recorded_at, officer_id, username,"
                        + " capacity, action, object_type, object_id, purpose, outcome, key_id, nonce, null,"
                        + " purpose_code, fact, arguments"
                        + " from audit_entry where id = " + five);
        finds(
                Kind.MOVED,
                5,
                "update audit_leaf set position = position + 1000000 where " + agency + " and position in (5, 7)",
                "update audit_leaf set position = 1000012 - position where " + agency + " and position >= 1000000");
        finds(
                Kind.MOVED,
                5,
                "alter table audit_leaf drop constraint audit_leaf_agency_id_entry_id_key",
                "update audit_leaf l set (entry_id, leaf_hash) = (select entry_id, leaf_hash from audit_leaf m where m."
                        + agency + " and m.position = 12 - l.position) where " + agency + " and position in (5, 7)");
        finds(Kind.CHANGED, 5, "update audit_leaf set leaf_hash = sha256('x') where " + agency + " and position = 5");
        assertNull(verifyAmerican(), "whole again");
    }

    /** Tampers and verifies in one transaction of the superuser, and takes all of it back. */
    private void finds(Kind kind, long position, String... tampering) throws SQLException {
        try (Connection connection = Superuser.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                for (String sql : tampering) {
                    statement.execute(sql);
                }
            }
            AuditFault fault = TamperedLog.verify(connection, logReading, "us-demo");
            assertNotNull(fault, String.join("; ", tampering) + " was not found");
            assertEquals(kind, fault.kind(), String.join("; ", tampering) + ": " + fault);
            assertEquals(position, fault.position(), String.join("; ", tampering) + ": " + fault);
            connection.rollback();
        }
    }

    private AuditFault verifyAmerican() {
        return acting.as(PLATFORM_AUDITOR, auditLog::verify).logs().stream()
                .filter(log -> log.agencyCode().equals("us-demo"))
                .findFirst()
                .orElseThrow()
                .fault();
    }

    @Test
    void theVerificationThatAuditorsCallFindsItToo() throws Exception {
        openCase(NL_INVESTIGATOR);
        sequencer.nudge();
        String entry = Superuser.value("select entry_id from audit_leaf l join agency a on a.id = l.agency_id"
                + " where a.code = 'nl-demo' and position = 0");
        String fact = Superuser.value("select fact from audit_entry where id = ?::uuid", entry);
        try {
            Superuser.tamper("update audit_entry set fact = 'changed' where id = '" + entry + "'");
            AuditVerification found = acting.as(NL_AUDITOR, auditLog::verify);
            assertFalse(found.isWhole());
            assertEquals(
                    new AuditFault(
                            Kind.CHANGED, 0, entry, found.logs().get(0).fault().detail()),
                    found.logs().get(0).fault());
        } finally {
            Superuser.tamper("update audit_entry set fact = '" + fact + "' where id = '" + entry + "'");
        }
        AuditVerification again = acting.as(NL_AUDITOR, auditLog::verify);
        assertTrue(again.isWhole(), again.toString());
        assertEquals(
                List.of("nl-demo"),
                again.logs().stream().map(log -> log.agencyCode()).toList());
    }

    @Test
    void theApplicationCannotRewrite() throws Exception {
        openCase(NL_INVESTIGATOR);
        String agency = Superuser.value("select id from agency where code = 'nl-demo'");
        for (String table : List.of("audit_entry", "audit_leaf", "audit_node", "audit_checkpoint")) {
            for (String role : List.of("none", "crosscase_sequencer", "crosscase_linker")) {
                for (String sql : List.of("update " + table + " set agency_id = agency_id", "delete from " + table)) {
                    try (Connection connection = Superuser.connectAsApplication();
                            Statement statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        statement.execute("set local role " + role);
                        statement.execute("select set_config('crosscase.agency', '" + agency + "', true)");
                        SQLException refused =
                                assertThrows(SQLException.class, () -> statement.execute(sql), role + ": " + sql);
                        assertEquals("42501", refused.getSQLState());
                    }
                }
            }
        }
    }

    @Test
    void evenTheSuperuserMustSwitchTheTriggerOffFirst() throws Exception {
        openCase(NL_INVESTIGATOR);
        for (String sql :
                List.of("update audit_entry set fact = 'x'", "delete from audit_entry", "truncate audit_checkpoint")) {
            try (Connection connection = Superuser.connect();
                    Statement statement = connection.createStatement()) {
                assertThrows(SQLException.class, () -> statement.execute(sql), sql);
            }
        }
    }

    @Test
    void aLateCommitIsNotSkipped() throws Exception {
        openCase(US_INVESTIGATOR);
        String agency = Superuser.value("select id from agency where code = 'us-demo'");
        try (Connection late = Superuser.connectAsApplication();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("select set_config('crosscase.agency', '" + agency + "', true)");
            UUID entry = GenuineEntry.insert(late, UUID.fromString(agency), "case.late");
            CaseId meanwhile = openCase(US_INVESTIGATOR);
            sequencer.nudge();
            assertNotNull(position(meanwhile), "an open transaction holds nobody up");
            late.commit();
            sequencer.nudge();
            assertEquals(
                    "1", Superuser.value("select count(*) from audit_leaf where entry_id = ?::uuid", entry.toString()));
        }
        assertEquals(
                List.of(),
                Superuser.column("select agency_id from audit_leaf group by agency_id"
                        + " having count(*) <> max(position) + 1"),
                "logs with gaps");
        assertNull(verifyAmerican());
    }

    private static String position(CaseId id) throws SQLException {
        return Superuser.value(
                "select l.position from audit_entry e left join audit_leaf l on l.entry_id = e.id"
                        + " where e.action = 'case.open' and e.object_id = ?",
                id.toString());
    }

    @Test
    void ofTwoSequencersOneIsInOffice() throws Exception {
        try (Connection first = Superuser.connect();
                Connection second = Superuser.connect()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            long earlier = takeOfficeOfSilentOne(first);
            assertTrue(
                    SequencerLease.take(HandHeld.database(first)).isEmpty(), "one that was just seen keeps the office");
            assertFalse(
                    SequencerLease.enter(HandHeld.database(second), earlier),
                    "while one is at work the other does nothing");
            long later = takeOfficeOfSilentOne(first);
            assertTrue(later > earlier);
            assertTrue(SequencerLease.enter(HandHeld.database(first), later));
            assertThrows(
                    SequencerLease.Superseded.class,
                    () -> SequencerLease.enter(HandHeld.database(first), earlier),
                    "one that wakes up late is refused");
            first.rollback();
            second.rollback();
        }
    }

    private static long takeOfficeOfSilentOne(Connection connection) throws SQLException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("update audit_office set seen_at = '-infinity'");
            }
            OptionalLong fence = SequencerLease.take(HandHeld.database(connection));
            if (fence.isPresent()) {
                return fence.getAsLong();
            }
            connection.rollback();
            Thread.sleep(50);
        }
        throw new IllegalStateException("the server's own sequencer never pauses");
    }
}
