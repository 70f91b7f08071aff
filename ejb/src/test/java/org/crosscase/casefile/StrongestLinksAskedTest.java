package org.crosscase.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.ActingOfficers;
import org.junit.jupiter.api.Test;

class StrongestLinksAskedTest {
    @Test
    void whatIsAnsweredIsWhatStandsNow() {
        ActingOfficer reader = ActingOfficers.investigator();
        StrongestLinksAsked asked = new StrongestLinksAsked(reader);
        assertEquals(reader, asked.reader());
        assertEquals(Map.of(), asked.now(), "nearly always nothing is behind");
        CaseId one = CaseId.random();
        CaseId other = CaseId.random();
        asked.answer(Map.of(one, 70));
        asked.answer(Map.of(one, 20, other, 30));
        assertEquals(Map.of(one, 20, other, 30), asked.now());
    }
}
