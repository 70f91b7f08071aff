package org.crosscase;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * A row of a page whose statement counts the whole list, too.
 *
 * @param total rows on all pages
 */
public record Counted<T>(T row, long total) {
    /**
     * How long the list is.
     *
     * @param alone asks for the count where a later page has no row that would tell; if the first is empty, so is the list
     */
    public static <T> long total(List<Counted<T>> page, Paging paging, LongSupplier alone) {
        if (!page.isEmpty()) {
            return page.get(0).total();
        }
        return !paging.goesOn() && paging.skip() == 0 ? 0 : alone.getAsLong();
    }
}
