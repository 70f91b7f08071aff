package org.crosscase.evidence;

/**
 * A page of the media of a case: pages are sought from the row at which the one beside them ended, so that page 10,000 costs
 * what page 1 costs.
 *
 * @param after {@link MediaPage#next()} of the page before, or null
 * @param before {@link MediaPage#previous()} of the page after, or null
 * @param skip items to leave out, for callers that count pages
 * @param size 1 to 500
 */
public record MediaQuery(
        MediaSelection selection,
        MediaSort sort,
        boolean descending,
        String after,
        String before,
        long skip,
        int size) {
    public static MediaQuery first(int size) {
        return of(MediaSelection.ALL, MediaSort.ARRIVAL, size);
    }

    public static MediaQuery of(MediaSelection selection, MediaSort sort, int size) {
        return new MediaQuery(selection, sort, false, null, null, 0, size);
    }

    public MediaQuery after(String position) {
        return new MediaQuery(selection, sort, descending, position, null, 0, size);
    }

    public MediaQuery before(String position) {
        return new MediaQuery(selection, sort, descending, null, position, 0, size);
    }

    public MediaQuery backwards() {
        return new MediaQuery(selection, sort, !descending, after, before, skip, size);
    }
}
