package org.crosscase.web.identity;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosscase.agency.CallerClaims;

/** Reads the caller from the claims of a verified token; both mechanisms hand their claims to it. */
final class Claims {
    private Claims() {}

    /**
     * @param claim gives a claim's value by its name, or null: text, a collection, or JSON of either
     */
    static CallerClaims of(Function<String, Object> claim) {
        return new CallerClaims(
                text(claim.apply("sub")),
                text(claim.apply("preferred_username")),
                text(claim.apply("name")),
                text(claim.apply("agency")),
                texts(claim.apply("roles")),
                text(claim.apply("unit")));
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        String text = value instanceof jakarta.json.JsonString json ? json.getString() : value.toString();
        return text.isBlank() ? null : text;
    }

    private static Set<String> texts(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(Claims::text).collect(Collectors.toSet());
        }
        return value == null ? Set.of() : Set.of(text(value));
    }
}
