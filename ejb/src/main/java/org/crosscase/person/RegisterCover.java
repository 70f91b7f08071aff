package org.crosscase.person;

import java.time.LocalDate;
import java.util.List;

/**
 * @param label what the officer calls it; read by nobody else
 * @param endsOn the last day on which it is watched, or null
 * @param identifiers by which the cover is known; kept as digests alone
 */
public record RegisterCover(String label, LocalDate endsOn, List<WrittenIdentifier> identifiers) {}
