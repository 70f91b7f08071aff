package org.crosscase.it.audit;

import static org.crosscase.it.TestOfficer.NL_AUDITOR;
import static org.crosscase.it.TestOfficer.PLATFORM_AUDITOR;
import static org.crosscase.it.TestOfficer.US_ADMIN;
import static org.crosscase.it.TestOfficer.US_ANALYST;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.OfficerId;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.AuditFault.Kind;
import org.crosscase.audit.AuditLog;
import org.crosscase.audit.AuditVerification;
import org.crosscase.audit.LogHeads;
import org.crosscase.audit.LogVerification;
import org.crosscase.audit.OtherLog;
import org.crosscase.audit.Outcome;
import org.crosscase.audit.Purpose;
import org.crosscase.audit.internal.CanonicalEntry;
import org.crosscase.audit.internal.Checkpoint;
import org.crosscase.audit.internal.FoundStates;
import org.crosscase.audit.internal.LogKey;
import org.crosscase.audit.internal.LogReading;
import org.crosscase.audit.internal.PublicLogKey;
import org.crosscase.audit.internal.Sequencer;
import org.crosscase.audit.internal.Sha256Hash;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.OpenCase;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.Exhibits;
import org.crosscase.it.Acting;
import org.crosscase.it.HandHeld;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a superuser of the database can do to the end of a log, and what anybody can put in through the application's own
 * tables: each is played, found and named. Attacks are taken back, in a transaction where that is possible.
 */
@ArquillianTest
class EndOfTrailIT {
    private static final String AGENCY = "agency_id = (select id from agency where code = 'us-demo')";
    private static final List<String> LOG =
            List.of("audit_leaf", "audit_pending", "audit_entry", "audit_node", "audit_checkpoint", "audit_head");

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private Exhibits exhibits;

    @Inject
    private AuditLog auditLog;

    @Inject
    private LogHeads logHeads;

    @Inject
    private LogReading logReading;

    @Inject
    private Sequencer sequencer;

    private CaseId openCase() {
        return acting.as(US_INVESTIGATOR, () -> caseFiles.openCase(OpenCase.of("E-" + UUID.randomUUID(), "Harbour")));
    }

    /** A log of some entries, of which a checkpoint covers the first, and some follow it. */
    @BeforeEach
    void aLogWithAnUnsignedEnd() throws Exception {
        do {
            for (int i = 0; i < 6; i++) {
                openCase();
            }
            sequencer.nudge();
        } while (signed() < 6 || signed() >= size());
        assertNull(verify().fault(), "whole before anybody touched it");
    }

    private static long size() throws SQLException {
        return Long.parseLong(Superuser.value("select size from audit_head where " + AGENCY));
    }

    private static long signed() throws SQLException {
        return Long.parseLong(Superuser.value("select coalesce(max(size), 0) from audit_checkpoint where " + AGENCY));
    }

    private LogVerification verify() {
        return acting.as(PLATFORM_AUDITOR, auditLog::verify).logs().stream()
                .filter(log -> log.agencyCode().equals("us-demo"))
                .findFirst()
                .orElseThrow();
    }

    private static String[] cutAt(long place) {
        return new String[] {
            "delete from audit_entry where " + AGENCY + " and id in (select entry_id from audit_leaf where " + AGENCY
                    + " and position >= " + place + ")",
            "delete from audit_leaf where " + AGENCY + " and position >= " + place,
            "delete from audit_node where " + AGENCY + " and (position + 1) << level > " + place,
            "delete from audit_checkpoint where " + AGENCY + " and size > " + place,
            "update audit_head set size = " + place + ", seal = (select seal from audit_leaf where " + AGENCY
                    + " and position = " + (place - 1) + ") where " + AGENCY
        };
    }

    @Test
    void everythingAfterAPlaceRemoved() throws Exception {
        finds(Kind.MISSING, 3, cutAt(3));
    }

    @Test
    void theUnsignedEndRemoved() throws Exception {
        long place = signed();
        while (place >= size()) {
            // A full minute came in between: everything is signed.
            aLogWithAnUnsignedEnd();
            place = signed();
        }
        finds(Kind.MISSING, place, cutAt(place));
        long last = size() - 1;
        finds(Kind.MISSING, last, cutAt(last));
    }

    @Test
    void theEndRemovedAndOtherEntriesPutInItsPlace() throws Exception {
        try (Connection connection = tampering()) {
            execute(connection, cutAt(signed()));
            for (long place = signed(); place < size() + 2; place++) {
                append(connection, forged());
            }
            AuditFault fault = TamperedLog.verify(connection, logReading, "us-demo");
            assertEquals(Kind.INSERTED, fault.kind(), fault.toString());
            connection.rollback();
        }
    }

    @Test
    void theLogOfAnAgencyEmptied() throws Exception {
        finds(
                Kind.MISSING,
                0,
                LOG.stream()
                        .map(table -> "delete from " + table + " where " + AGENCY)
                        .toArray(String[]::new));
    }

    @Test
    void theWholeTrailTruncated() throws Exception {
        List<String> agencies =
                Superuser.column("select code from agency where id in (select agency_id from audit_head)");
        try (Connection connection = tampering()) {
            execute(connection, "truncate " + String.join(", ", LOG) + " cascade");
            for (String agency : agencies) {
                AuditFault fault = TamperedLog.verify(connection, logReading, agency);
                assertEquals(Kind.MISSING, fault.kind(), agency + ": " + fault);
                assertEquals(0, fault.position(), agency);
            }
            connection.rollback();
        }
    }

    @Test
    void checkpointsRemovedOrTheirTimesChanged() throws Exception {
        long last = Long.parseLong(Superuser.value("select max(number) from audit_checkpoint where " + AGENCY));
        names(Kind.CHECKPOINT, "delete from audit_checkpoint where " + AGENCY + " and number >= " + last);
        names(Kind.CHECKPOINT, "delete from audit_checkpoint where " + AGENCY);
        for (String sooner : List.of("interval '1 second'", "interval '2 hours'")) {
            names(
                    Kind.CHECKPOINT,
                    "update audit_checkpoint set signed_at = signed_at - " + sooner + " where " + AGENCY
                            + " and number = " + last);
        }
        names(
                Kind.CHECKPOINT,
                "update audit_checkpoint set signed_at = signed_at - interval '1 hour',"
                        + " note = regexp_replace(note, '\\u2014 [^ ]*/audit [^\\n]*\\n', '') where " + AGENCY
                        + " and number = " + last);
    }

    @Test
    void anEntryPutInThroughTheTablesOfTheApplication() throws Exception {
        String agency = Superuser.value("select id from agency where code = 'us-demo'");
        for (String key : List.of("", Superuser.value("select max(key_id) from audit_entry"))) {
            CanonicalEntry forged = forged(UUID.fromString(agency), key);
            try (Connection connection = Superuser.connectAsApplication()) {
                connection.setAutoCommit(false);
                execute(connection, "select set_config('crosscase.agency', '" + agency + "', true)");
                GenuineEntry.insert(connection, forged);
                connection.commit();
            }
            try {
                sequencer.nudge();
                AuditFault fault = verify().fault();
                assertEquals(Kind.INSERTED, fault.kind(), fault.toString());
                assertEquals(forged.id().toString(), fault.entryId());
                assertEquals(
                        List.of("us-demo", "platform"),
                        Superuser.column("select case a.code when 'us-demo' then a.code else lower(a.kind) end"
                                + " from audit_entry e join agency a on a.id = e.agency_id"
                                + " where e.action = 'audit.entry-refused' and e.object_id = '" + forged.id()
                                + "' order by a.kind desc"),
                        "both auditors are told");
            } finally {
                Superuser.tamper("delete from audit_entry where id = '" + forged.id() + "'");
            }
        }
        assertNull(verify().fault());
    }

    @Test
    void anEntryAppendedAsTheSequencerWould() throws Exception {
        long place = size();
        try (Connection connection = tampering()) {
            append(connection, forged());
            AuditFault fault = TamperedLog.verify(connection, logReading, "us-demo");
            assertEquals(Kind.INSERTED, fault.kind(), fault.toString());
            assertTrue(fault.position() >= place, fault.toString());
            connection.rollback();
        }
    }

    @Test
    void aChangeWithoutItsEntry() throws Exception {
        String id = openCase().toString();
        String open = "insert into case_file (agency_id, reference, title, sensitivity, lead_officer)"
                + " select agency_id, '" + UUID.randomUUID() + "', title, sensitivity, lead_officer from case_file"
                + " where id = '" + id + "'";
        String[] changes = {
            open,
            "update case_file set title = 'another' where id = '" + id + "'",
            "delete from case_team where case_id = '" + id + "'"
        };
        for (String change : changes) {
            // As the application, past every line of it: the triggers note it.
            try (Connection connection = Superuser.connectAsApplication()) {
                connection.setAutoCommit(false);
                execute(
                        connection,
                        "select set_config('crosscase.agency', (select id::text from agency where code = 'us-demo'), true)",
                        change);
                assertUnrecorded(connection, change);
            }
        }
        // As the superuser, who switches the triggers off.
        names(Kind.UNRECORDED, open);
        names(Kind.UNRECORDED, "update case_file set sensitivity = 'OPEN' where id = '" + id + "'");
        names(Kind.UNRECORDED, "update case_file set status = 'CLOSED' where id = '" + id + "'");
        names(Kind.UNRECORDED, "delete from case_file where id = '" + id + "'");
    }

    /** What no entry says in words is told by a digest in it, which the row must still have. */
    @Test
    void whatASuperuserChangesInTheRowsWithoutTriggers() throws Exception {
        CaseId id = openCase();
        OfficerId analyst = acting.signIn(US_ANALYST).id();
        acting.signIn(US_ADMIN);
        ExhibitId exhibit = acting.as(US_INVESTIGATOR, () -> {
            caseFiles.editCase(
                    new EditCase(id, 0, "Harbour \u0130 \u00df", "A summary,\nof two lines \ud83c\udf0d", null));
            caseFiles.closeCase(id, "handed to the prosecutor");
            caseFiles.reopenCase(id, "the appeal was granted");
            caseFiles.addToTeam(id, analyst);
            caseFiles.removeFromTeam(id, analyst);
            caseFiles.handOver(id, analyst);
            ExhibitId added = exhibits.addExhibit(new AddExhibit(id, "E-1", "a disk", ExhibitKind.DISK, "shelf 4"));
            exhibits.moveExhibit(added, 0, "shelf 5", "the room was painted");
            exhibits.withdrawExhibit(added, "returned to its owner");
            return added;
        });
        assertNull(verify().fault(), "the application's own changes are all told of");
        String ofCase = " where id = '" + id + "'";
        for (String change : List.of(
                "title = 'Harbour'",
                "reference = 'another'",
                "summary = ''",
                "legal_basis = 'another'",
                "status_reason = 'the appeal was lost'",
                "lead_officer = (select officer_id from audit_entry where object_id = '" + id
                        + "' and action = 'case.open')")) {
            names(Kind.UNRECORDED, "update case_file set " + change + ofCase);
        }
        names(Kind.UNRECORDED, "delete from case_team where case_id = '" + id + "' and officer_id = '" + analyst + "'");
        names(
                Kind.UNRECORDED,
                "insert into case_team (agency_id, case_id, officer_id) select agency_id, '" + id
                        + "', id from officer where username = 'us.admin' and " + AGENCY);
        for (String change :
                List.of("number = 'E-2'", "location = 'lost'", "kind = 'PHONE'", "withdrawn_reason = ''")) {
            names(Kind.UNRECORDED, "update exhibit set " + change + " where id = '" + exhibit + "'");
        }
    }

    @Test
    void contactPointSettingsAndWhatACaseShows() throws Exception {
        CaseId id = openCase();
        for (String change : List.of(
                "contact_email = 'other@northlake.example'",
                "contact_name = ''",
                "contact_phone = '+1 000 000 0001'",
                "name = 'Southlake State Police'",
                "country = null",
                "default_sensitivity = 'OPEN'",
                "review_on_phones = not review_on_phones")) {
            AuditFault fault = names(Kind.UNRECORDED, "update agency set " + change + " where code = 'us-demo'");
            assertTrue(fault.detail().contains("us-demo"), fault.detail());
        }
        for (String change : List.of(
                "update case_face set sensitivity = 'OPEN'",
                "update case_face set title = 'Harbour'",
                "update case_face set reference = 'E'",
                "update case_face set board_reference = null",
                "delete from case_face")) {
            AuditFault fault = names(Kind.UNRECORDED, change + " where case_id = '" + id + "'");
            assertTrue(fault.detail().contains(id.toString()), fault.detail());
        }
    }

    @Test
    void whatTheAdministratorAcceptsIsToldAsThat() throws Exception {
        try (Connection connection = tampering()) {
            FoundStates states = new FoundStates(
                    HandHeld.database(connection), Optional.of(LogKey.ofSeed(System.getenv("CROSSCASE_AUDIT_KEY"))));
            execute(connection, "update agency set contact_name = 'Night desk' where code in ('us-demo', 'nl-demo')");
            states.accept(List.of("us-demo"));
            assertNull(TamperedLog.verify(connection, logReading, "us-demo"));
            assertEquals(
                    Kind.UNRECORDED,
                    TamperedLog.verify(connection, logReading, "nl-demo").kind(),
                    "and only that agency");
            execute(connection, "update agency set contact_name = 'Day desk' where code = 'us-demo'");
            assertEquals(
                    Kind.UNRECORDED,
                    TamperedLog.verify(connection, logReading, "us-demo").kind(),
                    "and only what stood then");
            connection.rollback();
        }
    }

    /** Entries of builds before the digests say nothing of their row: the next start states what stands, once. */
    @Test
    void whatAnOlderBuildLeftIsStatedOnceAndComparedFromThenOn() throws Exception {
        UUID agency = UUID.fromString(Superuser.value("select id from agency where code = 'us-demo'"));
        UUID lead = acting.signIn(US_INVESTIGATOR).id().value();
        UUID ofCase = UUID.randomUUID();
        UUID exhibit = UUID.randomUUID();
        try (Connection connection = tampering()) {
            execute(
                    connection,
                    "insert into case_file (id, agency_id, reference, title, sensitivity, lead_officer) values ('"
                            + ofCase + "', '" + agency + "', 'E-" + ofCase + "', 'Harbour', 'CONTACT', '" + lead + "')",
                    "insert into case_team (agency_id, case_id, officer_id) values ('" + agency + "', '" + ofCase
                            + "', '" + lead + "')",
                    "insert into exhibit (id, agency_id, case_id, number, number_key, kind, received_by) values ('"
                            + exhibit + "', '" + agency + "', '" + ofCase + "', 'E-1', 'e1', 'DISK', '" + lead + "')");
            GenuineEntry.insert(connection, agency, lead, "case.open", ofCase.toString(), "sensitivity code CONTACT");
            GenuineEntry.insert(connection, agency, lead, "exhibit.add", exhibit.toString());
            connection.commit();
        }
        sequencer.nudge();
        String[] changes = {
            "update case_file set title = 'another' where id = '" + ofCase + "'",
            "update exhibit set number = 'E-2' where id = '" + exhibit + "'"
        };
        for (String change : changes) {
            try (Connection connection = tampering()) {
                execute(connection, change);
                assertNull(TamperedLog.verify(connection, logReading, "us-demo"), "nothing tells of it yet");
                connection.rollback();
            }
        }
        sequencer.stateWhatStands();
        sequencer.stateWhatStands();
        for (UUID stated : List.of(ofCase, exhibit)) {
            assertEquals(
                    List.of("system SYSTEM"),
                    Superuser.column("select username || ' ' || capacity from audit_entry"
                            + " where action = 'audit.state-found' and object_id = '" + stated + "'"),
                    "once, and as nobody's act");
        }
        assertNull(verify().fault());
        for (String change : changes) {
            names(Kind.UNRECORDED, change);
        }
        acting.as(
                US_INVESTIGATOR,
                () -> caseFiles.editCase(new EditCase(CaseId.of(ofCase), 0, "Harbour at night", null, null)));
        assertNull(verify().fault(), "an officer's own change says more than what was found");
    }

    private void assertUnrecorded(Connection connection, String change) throws SQLException {
        AuditFault fault = TamperedLog.verify(connection, logReading, "us-demo");
        assertNotNull(fault, change + " was not found");
        assertEquals(Kind.UNRECORDED, fault.kind(), change + ": " + fault);
        connection.rollback();
    }

    @Test
    void theOthersSeeItTooAndTheLogStandsStill() throws Exception {
        long place = signed() - 2;
        keepCopies();
        try {
            Superuser.tamper(cutAt(place));
            CaseId meanwhile = openCase();
            AuditVerification seen = acting.as(NL_AUDITOR, auditLog::verify);
            assertFalse(seen.isWhole());
            assertNull(seen.logs().get(0).fault(), "the own log is");
            OtherLog american = seen.others().stream()
                    .filter(other -> other.agencyCode().equals("us-demo"))
                    .findFirst()
                    .orElseThrow();
            assertFalse(american.fits());
            assertTrue(american.detail().contains("cut off"), american.detail());
            assertTrue(seen.others().stream().filter(other -> other != american).allMatch(OtherLog::fits));

            AuditFault fault = verify().fault();
            assertEquals(Kind.MISSING, fault.kind(), fault.toString());
            assertEquals(place, fault.position());
            assertEquals(
                    "0",
                    Superuser.value("select count(*) from audit_leaf l join audit_entry e on e.id = l.entry_id"
                            + " where e.object_id = '" + meanwhile + "'"),
                    "nothing is put where the end was");
            assertEquals(
                    "2",
                    Superuser.value("select count(*) from audit_entry where action = 'audit.log-broken'"
                            + " and object_id = 'us-demo'"),
                    "the agency's auditor and the platform's are told, once");
        } finally {
            takeBack();
        }
        assertNull(verify().fault(), "and goes on once that is put right");
    }

    private static void keepCopies() throws SQLException {
        for (String table : LOG) {
            Superuser.tamper("create table kept_" + table + " as select * from " + table + " where " + AGENCY);
        }
    }

    private static void takeBack() throws SQLException {
        for (String table : LOG) {
            if (!table.equals("audit_head") && !table.equals("audit_pending")) {
                Superuser.tamper("insert into " + table + " select * from kept_" + table + " on conflict do nothing");
            }
        }
        Superuser.tamper("update audit_head h set size = k.size, seal = k.seal from kept_audit_head k"
                + " where k.agency_id = h.agency_id");
        for (String table : LOG) {
            Superuser.tamper("drop table kept_" + table);
        }
    }

    @Test
    void witnessesCosignAndTheirLinesAreRight() throws Exception {
        List<String> cosigned = cosigners();
        assertTrue(cosigned.contains("nl-demo"), cosigned.toString());
        String note = acting.as(NL_AUDITOR, () -> logHeads.getHead("us-demo"));
        var keys = acting.as(NL_AUDITOR, logHeads::listKeys);
        String name = "crosscase.local/witness/nl-demo";
        assertNotNull(keys.get(name));
        byte[] key = Base64.getDecoder().decode(keys.get(name).split("\\+", 3)[2]);
        assertEquals(4, key[0], "the type of those who cosign");
        assertTrue(Checkpoint.cosignedAt(note, PublicLogKey.of(Arrays.copyOfRange(key, 1, 33)), name)
                .isPresent());
        String continuation = acting.as(NL_AUDITOR, () -> logHeads.getContinuation("us-demo", 3));
        assertTrue(continuation.startsWith("old 3\n"), continuation);
    }

    private List<String> cosigners() {
        return acting.as(NL_AUDITOR, logHeads::listHeads).stream()
                .filter(head -> head.agencyCode().equals("us-demo"))
                .flatMap(head -> head.cosigned().stream())
                .map(one -> one.agencyCode())
                .toList();
    }

    private CanonicalEntry forged() throws SQLException {
        return forged(
                UUID.fromString(Superuser.value("select id from agency where code = 'us-demo'")),
                Superuser.value("select max(key_id) from audit_entry"));
    }

    /** All that the tables ask for, by one who has no key, whether he names it or not. */
    private static CanonicalEntry forged(UUID agency, String key) throws SQLException {
        return new CanonicalEntry(
                UUID.randomUUID(),
                agency,
                Instant.parse("2026-11-23T10:00:00Z"),
                null,
                "us.investigator",
                "investigator",
                "case.view",
                "case",
                "",
                Purpose.NONE,
                Outcome.DONE,
                "",
                List.of(),
                key,
                HexFormat.of().parseHex("ab".repeat(32)));
    }

    private static void append(Connection connection, CanonicalEntry entry) throws SQLException {
        GenuineEntry.insert(connection, entry);
        try (Statement statement = connection.createStatement();
                var head = statement.executeQuery("select size, seal from audit_head where " + AGENCY)) {
            head.next();
            long place = head.getLong(1);
            Sha256Hash seal = Sha256Hash.seal(new Sha256Hash(head.getBytes(2)), entry.leafHash());
            try (PreparedStatement leaf = connection.prepareStatement(
                            "insert into audit_leaf (agency_id, position, entry_id, leaf_hash, seal) values (?, ?, ?, ?, ?)");
                    PreparedStatement end = connection.prepareStatement(
                            "update audit_head set size = ?, seal = ? where agency_id = ?")) {
                leaf.setObject(1, entry.agency());
                leaf.setLong(2, place);
                leaf.setObject(3, entry.id());
                leaf.setBytes(4, entry.leafHash().bytes());
                leaf.setBytes(5, seal.bytes());
                leaf.executeUpdate();
                end.setLong(1, place + 1);
                end.setBytes(2, seal.bytes());
                end.setObject(3, entry.agency());
                end.executeUpdate();
            }
        }
        execute(connection, "delete from audit_pending where entry_id = '" + entry.id() + "'");
    }

    private static Connection tampering() throws SQLException {
        Connection connection = Superuser.connect();
        connection.setAutoCommit(false);
        execute(connection, "set local session_replication_role = replica");
        return connection;
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void finds(Kind kind, long position, String... attack) throws SQLException {
        AuditFault fault = names(kind, attack);
        assertEquals(position, fault.position(), String.join("; ", attack) + ": " + fault);
    }

    private AuditFault names(Kind kind, String... attack) throws SQLException {
        try (Connection connection = tampering()) {
            execute(connection, attack);
            AuditFault fault = TamperedLog.verify(connection, logReading, "us-demo");
            assertNotNull(fault, String.join("; ", attack) + " was not found");
            assertEquals(kind, fault.kind(), String.join("; ", attack) + ": " + fault);
            connection.rollback();
            return fault;
        }
    }
}
