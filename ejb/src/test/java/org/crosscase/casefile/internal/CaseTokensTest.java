package org.crosscase.casefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.TreeSet;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseQuery.Mine;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.Sensitivity;
import org.junit.jupiter.api.Test;

/** Any part of what is shown begins one of the tokens, and a question asks for tokens that begin so. */
class CaseTokensTest {
    private static final String OWN = "c.agency_id = :agency and " + CaseReading.READABLE;
    private static final OfficerId OFFICER = OfficerId.random();

    @Test
    void everyEndingThatBeginsWithACharacterIsAToken() {
        assertEquals(Set.of("ab c", "b c", "c"), endings("ab c"));
        assertEquals(Set.of(), endings(""));
        assertEquals(
                Set.of("\uD83D\uDE00x", "x"), endings("\uD83D\uDE00x"), "no token begins in the middle of a character");
    }

    @Test
    void aTokenIsFortyCharactersLong() {
        String forty = "x".repeat(39) + "y";
        assertEquals(forty, CaseTokens.beginning(forty));
        assertEquals(forty, CaseTokens.beginning(forty + "z"));
        assertEquals(
                "\uD83D\uDE00".repeat(40),
                CaseTokens.beginning("\uD83D\uDE00".repeat(41)),
                "characters, not their halves");
        assertEquals("x".repeat(38) + "yz", CaseTokens.end("x" + forty + "z"));
        assertEquals("b", CaseTokens.end("a" + " ".repeat(39) + "b"), "no token begins with a blank");
    }

    @Test
    void aLongQuestionIsAskedByItsBeginningAndItsEnd() {
        String brief = where("x".repeat(40));
        assertEquals(OWN + " and c.id in (" + tokens("part") + ")", brief);
        assertEquals(brief + " and c.id in (" + tokens("end") + ")", where("x".repeat(41)));
        assertEquals(OWN, where(" "), "nothing was asked");
        assertEquals(OWN, where(null));
    }

    @Test
    void eachConditionIsMadeWhenItIsAskedForOnly() {
        assertEquals(OWN, filter(null, null, Mine.AGENCY));
        assertEquals(OWN + " and c.status = :status", filter(CaseStatus.CLOSED, null, Mine.AGENCY));
        assertEquals(OWN + " and c.sensitivity = :sensitivity", filter(null, Sensitivity.COVERT, Mine.AGENCY));
        assertEquals(OWN + " and c.lead_officer = :officer", filter(null, null, Mine.LEAD));
        String team = filter(null, null, Mine.TEAM);
        assertFalse(team.contains("c.lead_officer = :officer"), team);
        assertEquals(OWN.split("case_team").length, team.split("case_team").length - 1, team);
    }

    private static String tokens(String name) {
        return "select t.case_id from case_token t where t.agency_id = :agency and t.token >= :" + name
                + " and t.token < :" + name + "Beyond";
    }

    private static String where(String text) {
        return CaseFilter.of(OFFICER, new CaseQuery(text, null, null, Mine.AGENCY, null, null, 0, 50))
                .text();
    }

    private static String filter(CaseStatus status, Sensitivity sensitivity, Mine mine) {
        return CaseFilter.of(OFFICER, new CaseQuery(null, status, sensitivity, mine, null, null, 0, 50))
                .text();
    }

    private static Set<String> endings(String text) {
        Set<String> tokens = new TreeSet<>();
        CaseTokens.addEndings(tokens, text);
        return tokens;
    }
}
