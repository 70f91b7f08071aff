package org.crosscase.casefile;

import java.io.Serializable;
import java.util.List;

/**
 * @param total rows on all pages
 * @param next for {@link CaseQuery#after()}, or null on the last page
 */
public record CasePage(List<CaseSummary> items, long total, String next) implements Serializable {}
