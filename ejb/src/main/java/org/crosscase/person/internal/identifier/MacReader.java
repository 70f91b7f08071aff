package org.crosscase.person.internal.identifier;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * Addresses of network cards, 48 bits or 64 (EUI-64), in all ways to part them. One of 64 bits that was made from one of 48, by {@code
 * fffe} in its middle, holds that one.
 */
public final class MacReader {
    private static final int LONGEST = 40;

    /** Pairs of digits, where programs leave out a zero that leads. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9a-f]{1,2}(:[0-9a-f]{1,2}){5}");

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{12}([0-9a-f]{4})?"
            + "|[0-9a-f]{2}([:. -])[0-9a-f]{2}(\\2[0-9a-f]{2}){4}((\\2[0-9a-f]{2}){2})?"
            + "|[0-9a-f]{4}([:. -])[0-9a-f]{4}\\6[0-9a-f]{4}(\\6[0-9a-f]{4})?"
            + "|[0-9a-f]{6}[:. -][0-9a-f]{6}");

    /** What programs show instead of an address that they may not know. */
    private static final Set<String> PLACEHOLDERS = Set.of("000000000000", "020000000000", "0000000000000000");

    private MacReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String digits = digits(WrittenText.plain(written.value(), LONGEST).toLowerCase(Locale.ROOT));
        if (PLACEHOLDERS.contains(digits)) {
            throw IdentifierFault.PLACEHOLDER.problem();
        }
        if ((Integer.parseInt(digits.substring(0, 2), 16) & 1) == 1) {
            throw IdentifierFault.MAC_MULTICAST.problem();
        }
        return Keys.of(IdentifierType.MAC_ADDRESS)
                .and(KeyKind.SAME, digits)
                .and(KeyKind.INSIDE, inside(digits))
                .value(written, digits.replaceAll("..(?!$)", "$0:"), IdentifierDetails.NONE);
    }

    private static String digits(String text) {
        String whole = text;
        if (SHORTENED.matcher(text).matches()) {
            whole = text.replaceAll("(?<![0-9a-f])([0-9a-f])(?![0-9a-f])", "0$1");
        }
        if (!FORM.matcher(whole).matches()) {
            throw IdentifierFault.MAC_MALFORMED.problem();
        }
        return whole.replaceAll("[^0-9a-f]", "");
    }

    private static String inside(String digits) {
        boolean made = digits.length() == 16 && digits.startsWith("fffe", 6);
        return made ? digits.substring(0, 6) + digits.substring(10) : digits;
    }
}
