package org.crosscase.it.casefile;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crosscase.Problem;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CasePage;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseSort;
import org.crosscase.casefile.CaseSummary;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.internal.SpellingSteps;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.Exhibits;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What reads alike is one, and what is shown is found. The values are those of ../shared/reports. */
@ArquillianTest
class ReferencesIT {
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
    private SpellingSteps spelling;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void referencesThatReadAlikeAreOne() {
        for (String[] pair : new String[][] {
            {"R-\u00e9 ", "R-e\u0301 "}, {"R-1 ", "R-1\u00a0"}, {"Q-1 ", "q\u20111 "}, {"Stra\u00dfe ", "STRASSE "}
        }) {
            CaseId first = open(NL_INVESTIGATOR, pair[0] + unique, "Harbour");
            Problem taken =
                    assertThrows(Problem.class, () -> open(NL_INVESTIGATOR, pair[1] + unique, "Harbour"), pair[1]);
            assertEquals("case-reference-taken", taken.slug());
            assertEquals(first.toString(), taken.arguments().get(1));
            assertEquals(
                    first,
                    acting.as(NL_INVESTIGATOR, () -> caseFiles.findByReference(pair[1] + unique))
                            .orElseThrow());
            open(FR_INVESTIGATOR, pair[1] + unique, "Harbour");
        }
        for (String unseen : List.of("R\u202e1", "R-1\u200b", "R\n1")) {
            Problem refused = assertThrows(Problem.class, () -> open(NL_INVESTIGATOR, unseen + unique, "Harbour"));
            assertEquals("field-has-control-characters", refused.slug());
            assertEquals("reference", refused.field().orElse(""));
        }
    }

    @Test
    void soAreNumbersOfExhibits() {
        CaseId id = open(NL_INVESTIGATOR, "X-" + unique, "Harbour");
        add(id, "E1");
        for (String alike : List.of("e1", "E1\u00a0", "\uff251")) {
            assertEquals(
                    "exhibit-number-taken",
                    assertThrows(Problem.class, () -> add(id, alike), alike).slug());
        }
        assertEquals(
                "field-has-control-characters",
                assertThrows(Problem.class, () -> add(id, "E1\u200b")).slug());
        add(id, "E2");
    }

    @Test
    void anyPartOfWhatIsShownIsFound() {
        CaseId istanbul = open(NL_INVESTIGATOR, "R-2026-0815-" + unique, "\u0130stanbul liman\u0131 " + unique);
        CaseId street = open(NL_INVESTIGATOR, "S-" + unique, "Stra\u00dfe " + unique);
        CaseId accent = open(NL_INVESTIGATOR, "R-\u00e9-" + unique, "Caf\u00e9 noir");
        assertFound(istanbul, "0815-" + unique);
        assertFound(istanbul, "26-0815-" + unique);
        assertFound(istanbul, "\u0130stanbul liman\u0131 " + unique);
        assertFound(istanbul, "\u0130STANBUL L\u0130MANI " + unique.toUpperCase(java.util.Locale.ROOT));
        assertFound(street, "STRASSE " + unique);
        assertFound(accent, "r-e\u0301-" + unique);
        assertFound(accent, "R-E-" + unique);
        assertEquals(List.of(), found(FR_INVESTIGATOR, unique), "another agency's are not");

        int version =
                acting.as(NL_INVESTIGATOR, () -> caseFiles.getCase(street)).version();
        acting.as(
                NL_INVESTIGATOR, () -> caseFiles.editCase(new EditCase(street, version, "Quay " + unique, null, null)));
        assertFound(street, "quay " + unique);
        assertEquals(List.of(), found(NL_INVESTIGATOR, "strasse " + unique), "nor the title of before");
        CaseId lengthy =
                open(NL_INVESTIGATOR, "L-" + unique, "A title of many words, longer than a token is " + unique);
        assertFound(lengthy, "title of many words, longer than a token is " + unique);
        assertEquals(List.of(), found(NL_INVESTIGATOR, "title of many words, longer than a token is not " + unique));
    }

    @Test
    void whatWasOnRecordBeforeIsCarriedOver() throws Exception {
        CaseId one = open(NL_INVESTIGATOR, "Old-\u00e9-" + unique, "Old \u0130stanbul " + unique);
        CaseId alike = open(NL_INVESTIGATOR, "Other-" + unique, "Old alike");
        Superuser.tamper(
                "update case_file set reference = 'Old-e\u0301-" + unique + "' where id = '" + alike + "'",
                "update case_file set reference_key = null, spelled = 0 where id in ('" + one + "', '" + alike + "')",
                "delete from case_token where case_id in ('" + one + "', '" + alike + "')");
        assertEquals(List.of(), found(NL_INVESTIGATOR, "istanbul " + unique));
        AgencyId nl = AgencyId.parse(Superuser.value("select id from agency where code = 'nl-demo'"))
                .orElseThrow();
        assertTrue(spelling.spellSome(nl));
        assertFound(one, "istanbul " + unique);
        assertEquals(
                "2",
                Superuser.value(
                        "select count(distinct reference_key) from case_file where id in (?, ?)",
                        one.value(),
                        alike.value()),
                "two that read alike both stay");
        assertEquals(2, found(NL_INVESTIGATOR, "old-e-" + unique).size());
        // the trail tells of no other reference, and who verifies it would find that
        Superuser.tamper("update case_file set reference = 'Other-" + unique + "' where id = '" + alike + "'");
    }

    @Test
    void eachOrderIsThatOfItsColumnAndPagesFollowEachOther() throws Exception {
        List<CaseId> opened = List.of(
                open(NL_INVESTIGATOR, "c-" + unique, "zulu " + unique),
                open(NL_INVESTIGATOR, "A-" + unique, "Mike " + unique),
                open(NL_INVESTIGATOR, "D-" + unique, "alpha " + unique),
                open(NL_INVESTIGATOR, "b-" + unique, "Bravo " + unique));
        String ofThese = " where reference like '%-" + unique + "'";
        Superuser.tamper("update case_file set strongest_link ="
                + " case substr(title, 1, 1) when 'z' then 10 when 'M' then 90 when 'a' then 0 else 30 end" + ofThese);
        try {
            for (int size = 1; size <= 4; size++) {
                assertEquals(of(opened, 3, 2, 1, 0), listed(CaseSort.NEWEST, size));
                assertEquals(
                        of(opened, 3, 2, 1, 0), listed(null, size), "the newest first unless another is asked for");
                assertEquals(of(opened, 1, 3, 0, 2), listed(CaseSort.REFERENCE, size));
                assertEquals(of(opened, 2, 3, 1, 0), listed(CaseSort.TITLE, size));
                assertEquals(of(opened, 1, 3, 0, 2), listed(CaseSort.STRONGEST_LINK, size));
            }
        } finally {
            Superuser.tamper("update case_file set strongest_link = 0" + ofThese);
        }
    }

    private static List<CaseId> of(List<CaseId> opened, int... order) {
        return Arrays.stream(order).mapToObj(opened::get).toList();
    }

    /** By pages of that size, to the end. */
    private List<CaseId> listed(CaseSort sort, int size) {
        List<CaseId> listed = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            CasePage page = acting.as(
                    NL_INVESTIGATOR,
                    () -> caseFiles.listCases(
                            new CaseQuery(unique, null, null, CaseQuery.Mine.AGENCY, sort, from, 0, size)));
            page.items().forEach(item -> listed.add(item.id()));
            assertEquals(4, page.total());
            after = page.next();
        } while (after != null && listed.size() < 10);
        return listed;
    }

    @Test
    void pagesByTitleGoOnWhereTheDatabaseOrdersThem() {
        for (String title : List.of("\u0130z", "iz", "\u0131z", "Iz", "\u00dfz")) {
            open(NL_INVESTIGATOR, "P-" + UUID.randomUUID(), title + " " + unique);
        }
        String after = null;
        int rows = 0;
        do {
            String from = after;
            var page = acting.as(
                    NL_INVESTIGATOR,
                    () -> caseFiles.listCases(
                            new CaseQuery(unique, null, null, CaseQuery.Mine.AGENCY, CaseSort.TITLE, from, 0, 1)));
            rows += page.items().size();
            after = page.next();
        } while (after != null && rows < 10);
        assertEquals(5, rows);
    }

    /** Under the policy, and at any number of cases: no row of the table is read that the index does not name. */
    @Test
    void aPartIsSoughtByIndex() throws Exception {
        String plan = plan("select case_id from case_token where token >= '0815' and token < '0815\uDBFF\uDFFF'");
        assertTrue(
                plan.contains("Index")
                        && plan.replace("::text", "").contains("token >= '0815'")
                        && !plan.contains("Seq Scan"),
                plan);
        assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains("token >=")), plan);
    }

    private static String plan(String sql) throws SQLException {
        try (Connection connection = Superuser.connectAsApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('crosscase.agency', '"
                    + Superuser.value("select id from agency where code = 'nl-demo'") + "', true)");
            statement.execute("set local enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain " + sql)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private CaseId open(TestOfficer officer, String reference, String title) {
        return acting.as(officer, () -> caseFiles.openCase(OpenCase.of(reference, title)));
    }

    private void add(CaseId caseId, String number) {
        acting.as(
                NL_INVESTIGATOR,
                () -> exhibits.addExhibit(new AddExhibit(caseId, number, "a telephone", ExhibitKind.PHONE, "")));
    }

    private void assertFound(CaseId id, String text) {
        assertEquals(List.of(id), found(NL_INVESTIGATOR, text), text);
    }

    private List<CaseId> found(TestOfficer officer, String text) {
        return acting
                .as(
                        officer,
                        () -> caseFiles.listCases(
                                new CaseQuery(text, null, null, CaseQuery.Mine.AGENCY, null, null, 0, 50)))
                .items()
                .stream()
                .map(CaseSummary::id)
                .toList();
    }
}
