package org.crosscase.person.internal.identifier;

import java.util.regex.Pattern;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * Numbers of telephones: an IMEI of 15 digits, whose last is a check digit (3GPP TS 23.003), or an IMEISV of 16, whose last two are the
 * version of the software. The first 14 name the telephone; it is shown as its IMEI.
 */
public final class ImeiReader {
    private static final int LONGEST = 40;
    private static final int NAMING = 14;
    private static final Pattern BETWEEN = Pattern.compile("[\\s./-]");
    private static final Pattern NAMED = Pattern.compile("(?i)^IMEI(SV)?:?");
    private static final Pattern MEID = Pattern.compile("(?i)(?=.*[A-F])[0-9A-F]{14,15}");

    private ImeiReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String text =
                BETWEEN.matcher(WrittenText.plain(written.value(), LONGEST)).replaceAll("");
        String naming = naming(NAMED.matcher(text).replaceFirst(""));
        return Keys.of(IdentifierType.IMEI)
                .and(KeyKind.SAME, naming)
                .value(written, naming + checkDigit(naming), IdentifierDetails.NONE);
    }

    private static String naming(String digits) {
        if (MEID.matcher(digits).matches()) {
            throw IdentifierFault.IMEI_IS_MEID.problem();
        }
        if (!digits.matches("[0-9]{15,16}")) {
            throw IdentifierFault.IMEI_LENGTH.problem();
        }
        String naming = digits.substring(0, NAMING);
        if (digits.length() == NAMING + 1 && digits.charAt(NAMING) - '0' != checkDigit(naming)) {
            throw IdentifierFault.IMEI_CHECK_DIGIT.problem();
        }
        if (naming.chars().distinct().count() == 1) {
            throw IdentifierFault.PLACEHOLDER.problem();
        }
        return naming;
    }

    /** By Luhn: each second digit, from the last, counts twice, and of what has two digits the sum of them. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted / 10 + counted % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
