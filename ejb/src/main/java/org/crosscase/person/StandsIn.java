package org.crosscase.person;

import java.io.Serializable;
import org.crosscase.casefile.CaseId;

/** In which capacity a person stands in a case that the reader may read. */
public record StandsIn(CaseId caseId, String reference, String title, Capacity capacity) implements Serializable {}
