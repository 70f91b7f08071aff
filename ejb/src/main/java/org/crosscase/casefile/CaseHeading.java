package org.crosscase.casefile;

import java.io.Serializable;

/** A case as the pages of what is in it name it. */
public record CaseHeading(CaseId id, String reference, String title, CaseStatus status) implements Serializable {}
