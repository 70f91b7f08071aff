package org.crosscase.person;

import java.util.List;
import java.util.Optional;
import org.crosscase.Problem;

/** What a text may be that somebody pasted into a search box without saying what it is. */
public final class IdentifierRecognition {
    private static final List<IdentifierType> TELLING = List.of(IdentifierType.EMAIL);

    private IdentifierRecognition() {}

    /** All that it can be read as, the most telling first; empty for any other text. Never throws. */
    public static List<IdentifierValue> recognise(String text) {
        return TELLING.stream().flatMap(type -> readable(type, text).stream()).toList();
    }

    private static Optional<IdentifierValue> readable(IdentifierType type, String text) {
        try {
            return Optional.of(IdentifierReader.read(WrittenIdentifier.of(type, text)));
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }
}
