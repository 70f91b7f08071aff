package org.crosscase.person.internal.identifier;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.person.IdentifierFault;

/** Countries by ISO 3166-1, in two letters; three are read as well, since passports have them. */
final class Country {
    /** Not on the list, but with plates, passports or telephone numbers of their own: Kosovo, Ascension, Tristan da Cunha. */
    private static final Map<String, String> BESIDE = Map.of("XK", "XK", "XKX", "XK", "AC", "AC", "TA", "TA");

    private static final Map<String, String> BY_CODE = codes();

    private Country() {}

    /** In two letters; empty where none is said. */
    static Optional<String> of(String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        String known = BY_CODE.get(code.strip().toUpperCase(Locale.ROOT));
        return Optional.of(Optional.ofNullable(known).orElseThrow(IdentifierFault.COUNTRY_UNKNOWN::problem));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = Stream.of(Locale.getISOCountries())
                .collect(Collectors.toMap(code -> new Locale("", code).getISO3Country(), Function.identity()));
        Stream.of(Locale.getISOCountries()).forEach(code -> codes.put(code, code));
        codes.putAll(BESIDE);
        return codes;
    }
}
