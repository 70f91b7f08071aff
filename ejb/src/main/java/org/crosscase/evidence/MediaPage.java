package org.crosscase.evidence;

import java.io.Serializable;
import java.util.List;

/**
 * @param total items on all pages
 * @param next for {@link MediaQuery#after()}, or null on the last page
 */
public record MediaPage(List<MediaSummary> items, long total, Long next) implements Serializable {}
