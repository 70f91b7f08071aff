package org.crosscase.it.walls;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Takes the first wall away (statements without any agency in them) and finds the second one standing. */
@ArquillianTest
class SecondWallIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private WithoutFirstWall withoutFirstWall;

    private CaseId openDutchCase() {
        return acting.as(NL_INVESTIGATOR, () -> caseFiles.openCase(OpenCase.of("W-" + UUID.randomUUID(), "Harbour")));
    }

    private AgencyId agency(String code) throws SQLException {
        return AgencyId.parse(Superuser.value("select id from agency where code = ?", code))
                .orElseThrow();
    }

    @Test
    void firstWallShowsTheCaseToItsAgencyOnly() {
        CaseId id = openDutchCase();
        assertEquals(id, acting.as(NL_INVESTIGATOR, () -> caseFiles.getCase(id)).id());
        Problem foreign = assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> caseFiles.getCase(id)));
        Problem missing =
                assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> caseFiles.getCase(CaseId.random())));
        assertEquals(missing.getMessage(), foreign.getMessage(), "a foreign case reads like none at all");
    }

    @Test
    void withoutTheFirstWallTheSecondHoldsForEveryTable() throws Exception {
        CaseId id = openDutchCase();
        AgencyId dutch = agency("nl-demo");
        AgencyId french = agency("fr-demo");
        assertEquals(List.of(id.toString()), withoutFirstWall.find(dutch, id));
        assertEquals(List.of(), withoutFirstWall.find(french, id));
        assertEquals(0, withoutFirstWall.change(french, id), "an update without agency changes nothing of another's");
        List<String> tables = Superuser.column("""
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                  and has_table_privilege('crosscase_app', c.oid, 'select') order by 1""");
        assertTrue(tables.size() > 10, "found only " + tables);
        for (String table : tables) {
            assertEquals(
                    0,
                    withoutFirstWall.countOfOthers(french, table),
                    table + " shows rows of other agencies under the scope of one");
        }
    }

    @Test
    void rowsOfAnotherAgencyCannotBeWritten() throws Exception {
        AgencyId dutch = agency("nl-demo");
        AgencyId french = agency("fr-demo");
        String officer = Superuser.value("select id from officer where username = 'nl.investigator'");
        assertThrows(
                Exception.class,
                () -> withoutFirstWall.plantCase(french, dutch, UUID.fromString(officer), "PLANTED-1"));
        assertEquals("0", Superuser.value("select count(*) from case_file where reference = 'PLANTED-1'"));
    }

    @Test
    void withoutScopeNoRowIsSeen() throws Exception {
        openDutchCase();
        assertEquals(0, withoutFirstWall.countWithoutScope("case_file"));
        assertEquals(0, withoutFirstWall.countWithoutScope("audit_entry"));
        assertEquals(0, withoutFirstWall.countWithEmptyScope("case_file"));
    }

    @Test
    void aPooledConnectionCarriesNothingOver() throws Exception {
        openDutchCase();
        AgencyId dutch = agency("nl-demo");
        List<String> settings = new ArrayList<>();
        // More transactions than the pool has connections: whichever one comes next, it is nobody's.
        for (int i = 0; i < 40; i++) {
            withoutFirstWall.countInScope(dutch, "case_file");
            settings.add(withoutFirstWall.leftOver());
        }
        assertFalse(
                settings.stream().anyMatch(setting -> !setting.equals("|crosscase_app")),
                "left over from the transaction before: " + settings);
    }

    @Test
    void theAgencysOwnWorkEndsAlsoWhereItFails() {
        ActingOfficer officer = acting.signIn(NL_INVESTIGATOR);
        assertEquals(
                officer.agencyId() + "" + officer.id() + "|crosscase_app",
                withoutFirstWall.leftOverByFailedWork(officer));
    }

    /** What changes nothing is not sent; what is sent must be what stands there. */
    @Test
    void whoeverIsEnteredLastReads() throws Exception {
        ActingOfficer officer = acting.signIn(NL_INVESTIGATOR);
        AgencyId french = agency("fr-demo");
        String work = officer.agencyId() + "on|crosscase_app";
        String reader = officer.agencyId() + "" + officer.id();
        assertEquals(
                List.of(
                        work,
                        work,
                        reader + "|crosscase_app",
                        french + "" + officer.id() + "|crosscase_app",
                        reader + "|crosscase_app",
                        work,
                        reader + "|crosscase_app",
                        reader + "|crosscase_matcher",
                        reader + "|crosscase_linker",
                        reader + "|crosscase_app",
                        "|crosscase_app"),
                withoutFirstWall.foundOnTheWay(officer, french));
    }

    @Test
    void aTakenReferenceOfAnotherAgencyTellsNothing() {
        String reference = "W-" + UUID.randomUUID();
        acting.as(NL_INVESTIGATOR, () -> caseFiles.openCase(OpenCase.of(reference, "Harbour")));
        CaseId french = acting.as(FR_INVESTIGATOR, () -> caseFiles.openCase(OpenCase.of(reference, "Port")));
        assertEquals(
                reference,
                acting.as(FR_INVESTIGATOR, () -> caseFiles.getCase(french)).reference());
    }

    @Test
    void aKeyToAnotherAgencysRowFailsLikeOneToNoRow() throws Exception {
        CaseId dutchCase = openDutchCase();
        acting.as(FR_INVESTIGATOR, () -> caseFiles.findByReference("x"));
        AgencyId french = agency("fr-demo");
        UUID officer = UUID.fromString(Superuser.value("select id from officer where username = 'fr.investigator'"));
        String existing = failure(french, dutchCase.value(), officer);
        String missing = failure(french, UUID.randomUUID(), officer);
        assertEquals(missing, existing);
    }

    /** The error of putting a French officer into the team of a case, without the ids that the caller gave. */
    private static String failure(AgencyId agency, UUID caseId, UUID officer) throws SQLException {
        try (Connection connection = Superuser.connectAsApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('crosscase.agency', '" + agency + "', true)");
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> statement.execute("insert into case_team (agency_id, case_id, officer_id) values ('" + agency
                            + "', '" + caseId + "', '" + officer + "')"));
            return refused.getSQLState() + refused.getMessage().replace(caseId.toString(), "ID");
        }
    }

    @Test
    void theRolesOfTheBackgroundReadNoMoreThanTheyNeed() throws Exception {
        for (String forbidden : List.of(
                "crosscase_matcher:select title from case_file",
                "crosscase_matcher:select * from audit_entry",
                "crosscase_coordinator:select * from case_file",
                "crosscase_coordinator:select * from media_item",
                "crosscase_coordinator:select * from signature",
                "crosscase_linker:select * from audit_entry",
                "crosscase_linker:select summary from case_file",
                "crosscase_sequencer:select title from case_file",
                "crosscase_sequencer:select * from media_item",
                "crosscase_app:select * from link",
                "crosscase_app:select * from audit_office")) {
            String role = forbidden.substring(0, forbidden.indexOf(':'));
            try (Connection connection = Superuser.connectAsApplication();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set local role " + role);
                SQLException refused = assertThrows(
                        SQLException.class,
                        () -> statement.executeQuery(forbidden.substring(forbidden.indexOf(':') + 1)),
                        forbidden);
                assertEquals("42501", refused.getSQLState(), forbidden);
            }
        }
    }

    @Test
    void lastFiftyCasesAreSoughtByIndex() throws Exception {
        try (Connection connection = Superuser.connectAsApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('crosscase.agency', '" + agency("nl-demo") + "', true)");
            // A small table would be read whole for good reason; what is asked here is whether the index can serve.
            statement.execute("set local enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery(
                    "explain select id from case_file order by opened_at desc, id desc limit 50")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            assertFalse(plan.toString().contains("Seq Scan"), plan.toString());
        }
    }
}
