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
 */
public record LinkQuery(CaseId caseId, LinkState state, int minStrength, String after, int skip, int size) {
    public static LinkQuery strongest(int size) {
        return new LinkQuery(null, null, 0, null, 0, size);
    }

    public static LinkQuery ofCase(CaseId caseId, int size) {
        return new LinkQuery(caseId, null, 0, null, 0, size);
    }
}
