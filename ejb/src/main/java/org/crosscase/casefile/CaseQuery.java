package org.crosscase.casefile;

/**
 * What the list shows. Null means: no such filter.
 *
 * @param text any part of the title or the reference, without regard to case and accents
 * @param mine which part of the agency's cases
 * @param after the {@link CasePage#next()} of the page before, or null for the first page: pages are sought by the last
 *     row, so that page 10,000 costs what page 1 costs
 * @param skip rows to leave out, for callers that count pages; costs more the further it goes
 * @param size 1 to 200
 */
public record CaseQuery(
        String text,
        CaseStatus status,
        Sensitivity sensitivity,
        Mine mine,
        CaseSort sort,
        String after,
        int skip,
        int size) {
    /** Whose cases. */
    public enum Mine {
        TEAM,
        LEAD,
        AGENCY
    }

    public static CaseQuery newest(int size) {
        return new CaseQuery(null, null, null, Mine.AGENCY, CaseSort.NEWEST, null, 0, size);
    }
}
