package org.crosscase.person;

import java.util.List;

/**
 * @param version that the officer saw
 * @param names all of them, or null to leave them
 */
public record EditPerson(PersonId id, int version, List<PersonName> names, PersonDescription description) {}
