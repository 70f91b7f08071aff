package org.crosscase.person;

import org.crosscase.casefile.CaseId;

/** @param caseId where it was found out; null for the first case of the person that the officer may read */
public record AddIdentifier(PersonId person, CaseId caseId, WrittenIdentifier written) {}
