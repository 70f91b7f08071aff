package org.crosscase.evidence;

import org.crosscase.casefile.CaseId;

/**
 * @param number the exhibit's number in the case, up to 64 characters, unique in the case
 * @param description what it is, up to 500 characters; may be empty
 * @param location where it is kept, up to 200 characters; may be empty
 */
public record AddExhibit(CaseId caseId, String number, String description, ExhibitKind kind, String location) {}
