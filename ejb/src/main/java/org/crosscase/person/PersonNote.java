package org.crosscase.person;

import java.io.Serializable;
import java.time.Instant;
import org.crosscase.casefile.CaseId;

/** What an officer wrote of a person. */
public record PersonNote(
        NoteKind kind, String body, Grading grading, CaseId caseId, String writtenBy, Instant writtenAt)
        implements Serializable {}
