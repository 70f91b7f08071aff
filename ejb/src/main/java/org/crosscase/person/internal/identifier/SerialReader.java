package org.crosscase.person.internal.identifier;

import java.util.regex.Pattern;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/** Serial numbers of devices and cameras. Zeros that lead belong to them; blanks and dashes are how they were printed. */
public final class SerialReader {
    private static final int LONGEST = 100;

    /** Makers count from one: what is shorter, several devices of several makers have. */
    private static final int FEWEST_TO_BE_STRONG = 6;

    private static final Pattern NAMED = Pattern.compile("^(S/N|SN|SERIAL(\\s*(NUMBER|NO\\.?))?)\\s*[:#]\\s*|^S/N\\s+");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}./:_+*#()-]*");

    private SerialReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String text = Unicode.upper(WrittenText.plain(written.value(), LONGEST));
        String number = Unicode.compatible(NAMED.matcher(text).replaceFirst("").replace(" ", ""));
        if (Placeholders.has(number)) {
            throw IdentifierFault.PLACEHOLDER.problem();
        }
        if (!FORM.matcher(number).matches()) {
            throw IdentifierFault.NUMBER_CHARACTERS.problem();
        }
        String bare = Unicode.compatible(number.replaceAll("[^\\p{L}\\p{M}\\p{N}]", ""));
        Keys keys = Keys.of(written.type());
        if (bare.length() < FEWEST_TO_BE_STRONG) {
            keys.and(KeyKind.AS_WRITTEN, bare);
        } else {
            keys.and(KeyKind.SAME, bare).and(KeyKind.LOOK_ALIKE, Unicode.skeleton(bare));
        }
        return keys.value(written, number, IdentifierDetails.NONE);
    }
}
