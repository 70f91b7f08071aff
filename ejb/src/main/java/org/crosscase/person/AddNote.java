package org.crosscase.person;

import org.crosscase.casefile.CaseId;

/**
 * @param caseId where it was found out; who may not read that case does not read the note
 * @param body up to 4,000 characters
 */
public record AddNote(PersonId person, CaseId caseId, NoteKind kind, String body, Grading grading) {}
