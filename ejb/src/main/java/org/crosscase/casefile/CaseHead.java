package org.crosscase.casefile;

import java.io.Serializable;

/** As much of a case as other features need to name it. */
public record CaseHead(CaseId id, String reference, String title, Sensitivity sensitivity, CaseStatus status)
        implements Serializable {}
