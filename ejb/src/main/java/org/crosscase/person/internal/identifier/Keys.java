package org.crosscase.person.internal.identifier;

import java.util.ArrayList;
import java.util.List;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierKey;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/** Gathers the keys of one identifier, each once, and makes the value that has them. */
final class Keys {
    private final IdentifierType type;
    private final List<IdentifierKey> gathered = new ArrayList<>();

    private Keys(IdentifierType type) {
        this.type = type;
    }

    static Keys of(IdentifierType type) {
        return new Keys(type);
    }

    Keys and(KeyKind kind, String text) {
        return and(IdentifierKey.of(kind, type, text));
    }

    Keys and(IdentifierKey key) {
        if (!gathered.contains(key)) {
            gathered.add(key);
        }
        return this;
    }

    /** What was read, under these keys. */
    IdentifierValue value(WrittenIdentifier written, String normalized, IdentifierDetails details) {
        return new IdentifierValue(type, written.value(), normalized, details, written.asText(), false, gathered);
    }

    /** As {@link #value}, of a telephone number whose country was assumed. */
    IdentifierValue assumed(WrittenIdentifier written, String normalized, IdentifierDetails details) {
        return new IdentifierValue(type, written.value(), normalized, details, written.asText(), true, gathered);
    }
}
