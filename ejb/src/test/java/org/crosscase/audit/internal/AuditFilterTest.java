package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.Outcome;
import org.junit.jupiter.api.Test;

class AuditFilterTest {
    private static final String AGENCY = "e.agency_id = :agency";
    private static final AuditQuery ALL = AuditQuery.newest(50);

    private static String condition(AuditQuery query) {
        AuditFilter filter = AuditFilter.of(query, List.of("nl.analyst"));
        assertTrue(filter.text().startsWith(AGENCY), filter.text());
        assertEquals(filter.text().equals(AGENCY), filter.isEmpty());
        return filter.text().substring(AGENCY.length());
    }

    private static AuditQuery query(String username, String action, String type, String id, Outcome outcome) {
        return new AuditQuery(username, action, type, id, outcome, null, null, null, 0, 50);
    }

    @Test
    void eachPartOfAQuestionIsOneCondition() {
        assertEquals("", condition(ALL));
        assertEquals(" and e.username = :username", condition(query("nl.analyst", null, null, null, null)));
        assertEquals(" and e.username = any (:usernames)", condition(ALL.byName("Noor")));
        assertEquals(" and e.action = :action", condition(query(null, "case.open", null, null, null)));
        assertEquals(" and e.action = any (:actions)", condition(ALL.ofActions(Set.of("case.open"))));
        assertEquals(" and e.object_type = :objectType", condition(query(null, null, "case", null, null)));
        assertEquals(
                " and e.object_id <> '' and e.object_id = :objectId", condition(query(null, null, null, "c-1", null)));
        assertEquals(
                " and e.object_id <> '' and e.object_id = any (:objectIds)",
                condition(ALL.aboutObjects(Set.of("c-1"))));
        assertEquals(" and e.outcome = :outcome", condition(query(null, null, null, null, Outcome.DONE)));
        assertEquals(
                " and e.outcome <> 'DONE' and e.outcome = :outcome",
                condition(query(null, null, null, null, Outcome.DENIED)));
        assertEquals(
                " and e.recorded_at >= :from and e.recorded_at < :to",
                condition(new AuditQuery(
                        null, null, null, null, null, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), null, 0, 50)));
    }

    @Test
    void whatIsEmptyAsksForNothingAndWhatNobodyKnowsForNoEntry() {
        assertTrue(AuditFilter.of(query("", "", "", "", null), List.of()).isEmpty());
        assertFalse(AuditFilter.of(ALL.aboutObjects(Set.of()), List.of()).isEmpty());
        assertFalse(AuditFilter.of(ALL.byName("nobody"), List.of()).isEmpty());
    }
}
