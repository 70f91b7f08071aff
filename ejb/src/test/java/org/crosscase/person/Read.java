package org.crosscase.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.Problem;

/** Reads identifiers in the tests of all types. */
public final class Read {
    private Read() {}

    public static IdentifierValue value(IdentifierType type, String text) {
        return value(type, text, IdentifierDetails.NONE);
    }

    public static IdentifierValue value(IdentifierType type, String text, IdentifierDetails details) {
        return IdentifierReader.read(WrittenIdentifier.of(type, text).with(details));
    }

    /** In what way two meet first; empty when they have no key in common. */
    public static Optional<KeyKind> meeting(IdentifierValue one, IdentifierValue other) {
        Set<IdentifierKey> keys = Set.copyOf(other.keys());
        return one.keys().stream()
                .filter(keys::contains)
                .map(IdentifierKey::kind)
                .sorted()
                .findFirst();
    }

    /** That the text is refused, and why. */
    public static void refused(String slug, IdentifierType type, String text) {
        refused(slug, type, text, IdentifierDetails.NONE);
    }

    public static void refused(String slug, IdentifierType type, String text, IdentifierDetails details) {
        Problem problem = assertThrows(Problem.class, () -> value(type, text, details), text);
        assertEquals(slug, problem.slug(), text);
        assertEquals(Problem.Kind.INVALID, problem.kind());
    }

    /** That what is normal stays as it is, with the same keys. */
    public static void normalStaysNormal(IdentifierValue value) {
        IdentifierValue again = value(value.type(), value.normalized(), value.details());
        assertEquals(value.normalized(), again.normalized());
        assertEquals(Set.copyOf(value.keys()), again.keys().stream().collect(Collectors.toSet()), value.normalized());
    }
}
