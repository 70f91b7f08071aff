package org.crosscase.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crosscase.Problem;

/**
 * What a text may be that somebody pasted into a search box without saying what it is. Only what shows its type is recognised: any word
 * may be a name at a service, and any digits a serial number or a telephone number of some country.
 */
public final class IdentifierRecognition {
    private static final int LONGEST = 2000;

    private static final Map<IdentifierType, Pattern> LOOKS = new LinkedHashMap<>();

    static {
        looks(IdentifierType.EMAIL, ".*@.*");
        looks(IdentifierType.PHONE, "(?i)(tel:\\s*|\\()?(\\+|00).*");
        looks(IdentifierType.IP_ADDRESS, "(?i)[0-9a-f:.\\[\\]| ]+");
        looks(IdentifierType.MAC_ADDRESS, "(?i)(?=.*[a-f:.-]).*");
        looks(IdentifierType.IMEI, "[^0-9]*([0-9][^0-9]?){15}");
        looks(IdentifierType.IBAN, "(?i)(IBAN:?\\s*)?[a-z]{2}[\\s.-]?[0-9].*");
        looks(IdentifierType.WALLET, "(?s).{25,}");
        looks(IdentifierType.PROFILE_URL, "(?i)https?://.*|[^/@]+\\.[^/@]+/.+");
        looks(IdentifierType.POSITION, "(?i)geo:.*|.*\u00B0.*");
    }

    private IdentifierRecognition() {}

    /** All that it can be read as, the most telling first; empty for any other text. Never throws. */
    public static List<IdentifierValue> recognise(String text) {
        if (text == null || text.length() > LONGEST) {
            return List.of();
        }
        String stripped = text.strip();
        return LOOKS.entrySet().stream()
                .filter(looks -> looks.getValue().matcher(stripped).matches())
                .flatMap(looks -> readable(looks.getKey(), stripped).stream())
                .toList();
    }

    private static void looks(IdentifierType type, String pattern) {
        LOOKS.put(type, Pattern.compile(pattern));
    }

    private static Optional<IdentifierValue> readable(IdentifierType type, String text) {
        try {
            return Optional.of(IdentifierReader.read(WrittenIdentifier.of(type, text)));
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }
}
