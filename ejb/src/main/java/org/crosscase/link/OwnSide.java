package org.crosscase.link;

import java.io.Serializable;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;

/** The reader's own case in a link. */
public record OwnSide(CaseId caseId, String reference, String title, Sensitivity sensitivity) implements Serializable {}
