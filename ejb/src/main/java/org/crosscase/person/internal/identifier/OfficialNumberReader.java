package org.crosscase.person.internal.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * Numbers that a state gives out: of documents, and on the plates of vehicles. Blanks and signs between them do not count, as
 * cameras and registers leave them out; accents and umlauts do. Without its country one is no strong key.
 */
public final class OfficialNumberReader {
    private static final int LONGEST = 60;
    private static final int FEWEST_CHARACTERS = 2;
    private static final int LONGEST_PLATE = 12;

    /** The sign {@code <} fills up the lines that machines read. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s./\u00B7\u2022<-]");

    private static final Pattern FORM = Pattern.compile("(?=.*\\p{N})[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern PLATE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{1," + LONGEST_PLATE + "}");

    private OfficialNumberReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String number = Unicode.upper(
                BETWEEN.matcher(WrittenText.plain(written.value(), LONGEST)).replaceAll(""));
        Pattern form = written.type() == IdentifierType.VEHICLE_PLATE ? PLATE : FORM;
        if (number.length() < FEWEST_CHARACTERS || !form.matcher(number).matches()) {
            throw IdentifierFault.NUMBER_CHARACTERS.problem();
        }
        if (Placeholders.has(number)) {
            throw IdentifierFault.PLACEHOLDER.problem();
        }
        Optional<String> country = Country.of(written.details().country());
        Keys keys = Keys.of(written.type());
        country.ifPresent(code -> keys.and(KeyKind.SAME, code + ":" + number)
                .and(KeyKind.LOOK_ALIKE, code + ":" + Unicode.skeleton(number)));
        return keys.and(KeyKind.ANYWHERE, number)
                .value(written, number, IdentifierDetails.NONE.withCountry(country.orElse("")));
    }
}
