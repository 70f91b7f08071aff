package org.crosscase.evidence.internal.media;

import org.crosscase.Checks;
import org.crosscase.Problem;

/** Why an officer looks at a picture, as it goes on record. */
public record Purpose(String text) {
    private static final int SHORTEST = 3;

    /** @throws Problem {@code purpose-too-short} */
    public static Purpose of(String given) {
        String text = Checks.optional("purpose", given, 500);
        if (text.length() < SHORTEST) {
            throw Problem.invalid("purpose-too-short", "purpose", SHORTEST);
        }
        return new Purpose(text);
    }
}
