package org.crosscase.casefile;

/** Title or lead changed; fired inside the transaction, as links of OPEN cases show them to the other side. */
public record CaseDescriptionChanged(CaseId caseId) {}
