package org.crosscase.evidence;

/**
 * Which media items to list, in the order in which they came into the case.
 *
 * @param after position of the last item of the page before, or null: pages are sought, so that page 10,000 costs what
 *     page 1 costs
 * @param skip items to leave out, for callers that count pages
 * @param size 1 to 500
 */
public record MediaQuery(MediaFilter filter, Long after, long skip, int size) {
    public static MediaQuery first(int size) {
        return new MediaQuery(MediaFilter.ALL, null, 0, size);
    }
}
