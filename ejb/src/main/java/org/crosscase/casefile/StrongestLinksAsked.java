package org.crosscase.casefile;

import java.util.HashMap;
import java.util.Map;
import org.crosscase.agency.ActingOfficer;

/**
 * Cases are about to be ordered by their strongest link, as it stands on record. Whoever knows links better at this moment says so
 * in the same transaction: the order may tell no more than the figures do.
 */
public final class StrongestLinksAsked {
    private final ActingOfficer reader;
    private final Map<CaseId, Integer> now = new HashMap<>();

    public StrongestLinksAsked(ActingOfficer reader) {
        this.reader = reader;
    }

    public ActingOfficer reader() {
        return reader;
    }

    /** @param strength 0 to 100, by case */
    public void answer(Map<CaseId, Integer> strength) {
        now.putAll(strength);
    }

    /** For cases whose figure on record is behind; nearly always none. */
    public Map<CaseId, Integer> now() {
        return Map.copyOf(now);
    }
}
