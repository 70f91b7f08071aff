package org.crosscase.person;

import java.io.Serializable;

/**
 * An identifier of the reader's own agency, as it stands beside a link that rests on it.
 *
 * @param personName what the person is called in lists
 */
public record OwnIdentifier(IdentifierId id, IdentifierType type, String normalized, PersonId person, String personName)
        implements Serializable {}
