package org.crosscase.evidence.internal.media;

import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.audit.Purpose;

/** Holds why an officer looks at a picture, before it goes on record. */
public final class ViewingReason {
    private static final int SHORTEST = 3;

    private ViewingReason() {}

    /** @throws Problem {@code purpose-too-short} unless there is a code, or words */
    public static Purpose of(Purpose given) {
        String text = Checks.optional("purpose", given.text(), 500);
        if (text.length() < SHORTEST && given.code().isEmpty()) {
            throw Problem.invalid("purpose-too-short", "purpose", SHORTEST);
        }
        return new Purpose(given.code(), text);
    }
}
