package org.crosscase.link;

import java.io.Serializable;
import java.util.List;

/**
 * @param total rows on all pages
 * @param next for {@link BoardQuery#after()}, or null on the last page
 */
public record BoardPage(List<BoardLink> items, long total, String next) implements Serializable {}
