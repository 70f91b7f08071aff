package org.crosscase.link;

import java.io.Serializable;
import java.util.List;

/**
 * @param total rows on all pages
 * @param next for {@link LinkQuery#after()}, or null on the last page
 */
public record LinkPage(List<LinkSummary> items, long total, String next) implements Serializable {}
