package org.crosscase.person;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.crosscase.Checks;
import org.crosscase.Problem;

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
    private static final int LONGEST_SERVICE = 100;
    private static final int HIGHEST_PORT = 65_535;
    private static final int HALF_THE_EARTH = 20_040_000;

    public static final IdentifierDetails NONE =
            new IdentifierDetails("", "", Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @param service null or blank where it is not said, up to 100 characters
     * @param country null or blank where it is not said
     * @param at null where it is not said, and so are port and radius
     * @throws Problem {@code field-too-long}, {@code field-has-control-characters}, {@code country-unknown}, {@code
     *     number-out-of-range}, {@code time-unreadable}
     */
    public static IdentifierDetails of(String service, String country, Instant at, Integer port, Integer radius) {
        if (at != null && !Checks.isMoment(at)) {
            throw Problem.invalid("time-unreadable", "at");
        }
        return new IdentifierDetails(
                Checks.given(service) == null ? "" : Checks.line("service", service, LONGEST_SERVICE),
                country(country),
                Optional.ofNullable(at),
                between("port", port, 1, HIGHEST_PORT),
                between("radius", radius, 0, HALF_THE_EARTH));
    }

    private static String country(String code) {
        String given = Checks.optional("country", code, 100).toUpperCase(Locale.ROOT);
        if (!given.isEmpty() && !given.matches("[A-Z]{2}")) {
            throw Problem.invalid("country-unknown", "country", given);
        }
        return given;
    }

    private static Optional<Integer> between(String field, Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            throw Problem.invalid("number-out-of-range", field, least, most);
        }
        return Optional.ofNullable(number);
    }

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
