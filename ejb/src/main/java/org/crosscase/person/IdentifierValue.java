package org.crosscase.person;

import java.util.List;
import java.util.Optional;

/**
 * An identifier that was read.
 *
 * @param written as it was written, character for character
 * @param normalized what officers are shown; reading it again gives it again. Keys are made from what was written: a number whose
 *     country was assumed is shown with it
 * @param details what the value itself or the writer said beside it, in the normal form of each
 * @param asText kept as free text on purpose
 * @param countryAssumed the country of a PHONE was not in the number but assumed from {@link IdentifierDetails#country()}
 * @param keys by what it meets others: at most one {@link KeyKind#SAME}, which stands first, and weaker ones
 */
public record IdentifierValue(
        IdentifierType type,
        String written,
        String normalized,
        IdentifierDetails details,
        boolean asText,
        boolean countryAssumed,
        List<IdentifierKey> keys) {
    public IdentifierValue {
        keys = List.copyOf(keys);
    }

    /** The key under which it is the same as another; empty for what can only be alike. */
    public Optional<IdentifierKey> strongKey() {
        return keys.stream().filter(key -> key.kind().isStrong()).findFirst();
    }
}
