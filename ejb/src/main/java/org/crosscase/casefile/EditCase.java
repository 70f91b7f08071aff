package org.crosscase.casefile;

/**
 * Null leaves a field as it is.
 *
 * @param version as read; another version on record means that somebody else changed the case meanwhile
 */
public record EditCase(CaseId id, int version, String title, String summary, String legalBasis) {}
