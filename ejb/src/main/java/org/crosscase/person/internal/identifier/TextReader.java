package org.crosscase.person.internal.identifier;

import org.crosscase.Checks;
import org.crosscase.Spelling;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/** Free text: what is of no type that we know, and what is kept as text on purpose. Found by how it reads, never the same as another. */
public final class TextReader {
    private static final int LONGEST = 500;

    private TextReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String text = Checks.line("value", WrittenText.trimmed(written.value(), LONGEST), LONGEST);
        return Keys.of(written.type())
                .and(KeyKind.AS_WRITTEN, Spelling.key(text))
                .value(written, text, beside(written.details()));
    }

    private static IdentifierDetails beside(IdentifierDetails said) {
        return said.withService(ServiceName.of(said.service()))
                .withCountry(Country.of(said.country()).orElse(""));
    }
}
