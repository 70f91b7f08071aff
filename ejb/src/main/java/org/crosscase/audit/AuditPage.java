package org.crosscase.audit;

import java.io.Serializable;
import java.util.List;

/**
 * @param total entries on all pages; counted no further than 10,000 when the query has filters
 * @param totalExact false when there are more than {@code total}
 * @param next for {@link AuditQuery#after()}, or null on the last page
 */
public record AuditPage(List<AuditEntry> items, long total, boolean totalExact, String next) implements Serializable {}
