package org.crosscase.person.internal.compare;

import java.util.List;
import java.util.Optional;
import org.crosscase.person.Certainty;
import org.crosscase.person.ComparedField;
import org.crosscase.person.ComparedPart;

/**
 * Two persons compared.
 *
 * @param parts one for each field, in the order of the fields
 * @param certainty empty where it is nothing to suggest
 */
public record Compared(List<ComparedPart> parts, Optional<Certainty> certainty) {
    /** The sum of the parts, nothing else. */
    public int score() {
        return parts.stream().mapToInt(ComparedPart::points).sum();
    }

    public ComparedPart part(ComparedField field) {
        return parts.get(field.ordinal());
    }
}
