package org.crosscase.person.internal.identifier;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.crosscase.Checks;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * Names of wireless networks (SSID): up to 32 bytes in UTF-8, in which upper and lower case are different. Names that come with the
 * box, or that many choose, are never strong.
 */
public final class WifiReader {
    private static final int LONGEST = 64;
    private static final int MOST_BYTES = 32;

    private static final Set<String> OF_MANY = Set.of(
            "default",
            "linksys",
            "netgear",
            "dlink",
            "tp-link",
            "asus",
            "belkin54g",
            "ubnt",
            "eduroam",
            "guest",
            "gast",
            "invite",
            "wifi",
            "wi-fi",
            "wlan",
            "home",
            "thuis",
            "hotspot",
            "iphone",
            "androidap",
            "internet",
            "free wifi");

    private WifiReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String name = Normalizer.normalize(
                Checks.line("value", WrittenText.trimmed(written.value(), LONGEST), LONGEST), Normalizer.Form.NFC);
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw IdentifierFault.WIFI_TOO_LONG.problem();
        }
        boolean ofMany = OF_MANY.contains(name.toLowerCase(Locale.ROOT));
        return Keys.of(written.type())
                .and(ofMany ? KeyKind.AS_WRITTEN : KeyKind.SAME, name)
                .value(written, name, IdentifierDetails.NONE);
    }
}
