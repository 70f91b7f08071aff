package org.crosscase.link;

/**
 * What the coordinator's board shows, strongest first. Null means: no such filter.
 *
 * @param country ISO 3166-1 alpha-2 code of either side
 * @param state {@code NEW}, {@code SEEN} or {@code WITHDRAWN}; without it, withdrawn links are left out
 * @param minStrength 0 to 100
 * @param after the {@link BoardPage#next()} of the page before, or null for the first page
 * @param skip rows to leave out, for callers that count pages; costs more the further it goes
 * @param size 1 to 200
 */
public record BoardQuery(String country, LinkState state, int minStrength, String after, int skip, int size) {
    public static BoardQuery strongest(int size) {
        return new BoardQuery(null, null, 0, null, 0, size);
    }
}
