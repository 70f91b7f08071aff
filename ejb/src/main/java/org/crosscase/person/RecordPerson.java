package org.crosscase.person;

import java.util.List;
import org.crosscase.casefile.CaseId;

/** @param names at least one; by the first the person is called in lists */
public record RecordPerson(CaseId caseId, Capacity capacity, List<PersonName> names, PersonDescription description) {}
