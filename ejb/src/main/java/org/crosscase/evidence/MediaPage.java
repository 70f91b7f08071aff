package org.crosscase.evidence;

import java.io.Serializable;
import java.util.List;

/**
 * Work for a page is bounded: where a condition fits few of very many items, a page may be short, or empty, and still have a next.
 *
 * @param total items on all pages, or null where counting them would cost more than the page
 * @param next for {@link MediaQuery#after()}, or null on the last page
 * @param previous for {@link MediaQuery#before()}, or null on the first page
 * @param searchedOn the page is short because its search paused, and goes on with the next (or the previous) one
 */
public record MediaPage(List<MediaSummary> items, Long total, String next, String previous, boolean searchedOn)
        implements Serializable {}
