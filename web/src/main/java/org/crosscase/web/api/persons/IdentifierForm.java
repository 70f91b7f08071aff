package org.crosscase.web.api.persons;

import java.time.Instant;
import org.crosscase.Checks;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierType;

/**
 * An identifier of a person.
 *
 * @param value as it was written
 * @param normalized as it is compared
 * @param setAside code of why it gives no links; absent where it does
 */
public record IdentifierForm(
        String id,
        String personId,
        String caseId,
        IdentifierType type,
        String value,
        String normalized,
        String service,
        String country,
        boolean countryAssumed,
        Instant at,
        Integer port,
        Integer radius,
        boolean asText,
        String setAside,
        String recordedBy,
        Instant recordedAt,
        int version) {
    static IdentifierForm of(Identifier one) {
        return new IdentifierForm(
                one.id().toString(),
                one.person().toString(),
                one.caseId().toString(),
                one.type(),
                one.written(),
                one.normalized(),
                Checks.given(one.details().service()),
                Checks.given(one.details().country()),
                one.countryAssumed(),
                one.details().at().orElse(null),
                one.details().port().orElse(null),
                one.details().radius().orElse(null),
                one.asText(),
                Checks.given(one.setAside()),
                one.recordedBy(),
                one.recordedAt(),
                one.version());
    }
}
