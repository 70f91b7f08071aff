package org.crosscase;

import java.util.List;
import java.util.function.Function;

/**
 * Which page of a list is read. A list asks for {@link #most()} rows, one more than the page has room for: that one says
 * that there is a next page.
 *
 * @param after the last row of the page before, or null where pages are counted or the first is read
 * @param skip rows before this page where pages are counted; 0 after a row
 * @param size 1 to {@link #LARGEST} rows
 */
public record Paging(PageKey after, int skip, int size) {
    /** Rows of the longest page that is given out. */
    public static final int LARGEST = 200;

    /** @throws Problem {@code page-position-unknown} for a position that no page gave out */
    public static Paging of(String after, int skip, int size) {
        return new Paging(
                after == null ? null : PageKey.parse(after),
                after == null ? Math.max(0, skip) : 0,
                Math.max(1, Math.min(LARGEST, size)));
    }

    /** A page of a list that counts no pages. */
    public static Paging of(String after, int size) {
        return of(after, 0, size);
    }

    /** Whether it goes on after a row. */
    public boolean goesOn() {
        return after != null;
    }

    public int most() {
        return size + 1;
    }

    /** @param found at most {@link #most()} rows */
    public <T> List<T> shown(List<T> found) {
        return List.copyOf(found.subList(0, Math.min(size, found.size())));
    }

    /**
     * Where the next page begins, as it fits an address; null when there is none.
     *
     * @param found at most {@link #most()} rows
     * @param key of a row: what the list is ordered by
     */
    public <T> String next(List<T> found, Function<T, PageKey> key) {
        return found.size() > size ? key.apply(found.get(size - 1)).toString() : null;
    }
}
