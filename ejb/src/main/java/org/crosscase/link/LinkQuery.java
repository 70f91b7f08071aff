package org.crosscase.link;

import org.crosscase.casefile.CaseId;

/**
 * What the list of links shows, strongest first. Null means: no such filter.
 *
 * @param caseId links of this case only; links inside the agency are then told from its side
 * @param state without it, withdrawn and rejected links are left out
 * @param minStrength 0 to 100
 * @param after the {@link LinkPage#next()} of the page before, or null for the first page
 * @param skip rows to leave out, for callers that count pages; costs more the further it goes
 * @param size 1 to 200
 * @param toDecide only links that nobody of the agency decided on, opened or not
 */
public record LinkQuery(
        CaseId caseId, LinkState state, int minStrength, String after, int skip, int size, boolean toDecide) {
    public LinkQuery(CaseId caseId, LinkState state, int minStrength, String after, int skip, int size) {
        this(caseId, state, minStrength, after, skip, size, false);
    }

    public static LinkQuery strongest(int size) {
        return new LinkQuery(null, null, 0, null, 0, size);
    }

    /** The strongest links that wait for a decision. */
    public static LinkQuery toDecide(int size) {
        return new LinkQuery(null, null, 0, null, 0, size, true);
    }

    public static LinkQuery ofCase(CaseId caseId, int size) {
        return new LinkQuery(caseId, null, 0, null, 0, size);
    }
}
