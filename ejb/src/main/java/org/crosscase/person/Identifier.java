package org.crosscase.person;

import java.io.Serializable;
import java.time.Instant;
import org.crosscase.casefile.CaseId;

/**
 * An identifier of a person, as those read it who may read the case in which it was recorded.
 *
 * @param countryAssumed nobody said the telephone number's country: it is never taken for the same on that alone
 * @param setAside why it gives no links: {@code COMMON}, persons of so many agencies have it, at this moment; {@code LISTED}, it falls under an
 *     entry of the agency's {@link CommonValues lists}; {@code ADDRESS_OF_ALL}, an IP address that every network has; empty where it does
 */
public record Identifier(
        IdentifierId id,
        PersonId person,
        CaseId caseId,
        IdentifierType type,
        String written,
        String normalized,
        IdentifierDetails details,
        boolean asText,
        boolean countryAssumed,
        String setAside,
        String recordedBy,
        Instant recordedAt,
        int version)
        implements Serializable {}
