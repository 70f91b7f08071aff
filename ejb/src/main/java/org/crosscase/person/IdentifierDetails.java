package org.crosscase.person;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands beside an identifier's value. Each type reads what it knows and passes over the rest.
 *
 * @param service of USERNAME, PROFILE_URL and APPLICATION_ACCOUNT; of WALLET its currency. Empty where it is not said
 * @param country two letters of ISO 3166-1: of a PHONE that was written without one, of DOCUMENT_NUMBER and VEHICLE_PLATE. Empty
 *     where it is not said
 * @param at when an IP_ADDRESS was seen in use
 * @param port of an IP_ADDRESS, 1 to 65535
 * @param radius how exact a POSITION is, in metres
 */
public record IdentifierDetails(
        String service, String country, Optional<Instant> at, Optional<Integer> port, Optional<Integer> radius) {
    public static final IdentifierDetails NONE =
            new IdentifierDetails("", "", Optional.empty(), Optional.empty(), Optional.empty());

    public IdentifierDetails withService(String name) {
        return new IdentifierDetails(name, country, at, port, radius);
    }

    public IdentifierDetails withCountry(String code) {
        return new IdentifierDetails(service, code, at, port, radius);
    }

    public IdentifierDetails withAt(Instant time) {
        return new IdentifierDetails(service, country, Optional.of(time), port, radius);
    }

    public IdentifierDetails withPort(int number) {
        return new IdentifierDetails(service, country, at, Optional.of(number), radius);
    }

    public IdentifierDetails withRadius(int metres) {
        return new IdentifierDetails(service, country, at, port, Optional.of(metres));
    }
}
