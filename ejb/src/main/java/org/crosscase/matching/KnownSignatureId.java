package org.crosscase.matching;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a known signature of an agency. */
public record KnownSignatureId(UUID value) implements Serializable {
    public static KnownSignatureId of(UUID value) {
        return new KnownSignatureId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
