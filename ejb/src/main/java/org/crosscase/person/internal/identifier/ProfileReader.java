package org.crosscase.person.internal.identifier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierKey;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * Addresses of somebody's page. Scheme, {@code www.} and {@code m.}, and what follows readers about do not count; nor does the rest of
 * the query where the path names the member. The name of a member of a service that we know meets the same name recorded by itself.
 */
public final class ProfileReader {
    private static final int LONGEST = 1900;
    private static final int MOST_DECODINGS = 4;

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://)?(?<host>[^/?#:@\\s]+)(?::(?:80|443|(?<port>[0-9]{1,5})))?"
                    + "(?:/+(?<path>[^?#\\s]*))?(?:\\?(?<query>[^#\\s]*))?(?:#(?<fragment>\\S*))?");
    private static final Pattern OF_DEVICES = Pattern.compile("^(?:www|m|mobile)\\.(?=.+\\..+)");
    private static final Pattern FOLLOWS_READERS = Pattern.compile(
            "(?i)(utm_.*|fbclid|gclid|dclid|msclkid|twclid|igshid|igsh|mibextid|mc_[ce]id|_ga|ref_src|rdid|share_id"
                    + "|is_from_webapp|sender_device)(=.*)?");

    /** Some applications have their pages behind the sign for a place in a page. */
    private static final Pattern PAGE_IN_FRAGMENT = Pattern.compile("[/!@].*");

    private ProfileReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        Matcher parts = ADDRESS.matcher(decoded(WrittenText.visible(written.value(), LONGEST)));
        if (!parts.matches()) {
            throw IdentifierFault.PROFILE_MALFORMED.problem();
        }
        String host = DomainName.of(parts.group("host")).orElseThrow(IdentifierFault.PROFILE_MALFORMED::problem);
        host = OF_DEVICES.matcher(host).replaceFirst("");
        String port = parts.group("port") == null ? "" : ":" + Integer.valueOf(parts.group("port"));
        String path = path(parts);
        ServicePages.Member member = ServicePages.member(host + port, path);
        if (path.isEmpty() && !member.service().isEmpty()) {
            throw IdentifierFault.PROFILE_OF_NOBODY.problem();
        }
        String address = member.host() + (path.isEmpty() ? "" : "/" + page(path, member));
        Keys keys = Keys.of(IdentifierType.PROFILE_URL).and(KeyKind.SAME, address);
        if (!member.text().isEmpty()) {
            keys.and(inside(member));
        }
        if (!member.text().isEmpty() && member.type() == IdentifierType.USERNAME) {
            keys.and(UsernameReader.anywhere(member.text()));
        }
        return keys.value(written, "https://" + address, IdentifierDetails.NONE.withService(member.service()));
    }

    /** Until nothing is encoded any more, so that what is normal stays so; blanks alone remain encoded. */
    private static String decoded(String text) {
        if (text.codePoints().anyMatch(Character::isWhitespace)) {
            throw IdentifierFault.PROFILE_MALFORMED.problem();
        }
        String decoded = text;
        for (int i = 0; i < MOST_DECODINGS && decoded.contains("%"); i++) {
            try {
                decoded = URLDecoder.decode(decoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw IdentifierFault.PROFILE_MALFORMED.problem();
            }
        }
        return WrittenText.visible(decoded, LONGEST).replace(" ", "%20");
    }

    private static String path(Matcher parts) {
        String path = parts.group("path") == null
                ? ""
                : parts.group("path").replaceAll("/{2,}", "/").replaceFirst("/$", "");
        String query = parts.group("query") == null ? "" : telling(parts.group("query"));
        String fragment = parts.group("fragment") == null ? "" : parts.group("fragment");
        boolean page = PAGE_IN_FRAGMENT.matcher(fragment).matches();
        return path + (query.isEmpty() ? "" : "?" + query) + (page ? "#" + fragment : "");
    }

    private static String telling(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part ->
                        !part.isEmpty() && !FOLLOWS_READERS.matcher(part).matches())
                .collect(Collectors.joining("&"));
    }

    /** A name is the same in upper and lower case, what a service numbers its members by is not. */
    private static String page(String path, ServicePages.Member member) {
        if (member.text().isEmpty()) {
            return path;
        }
        String alone = path.replaceFirst("[?#].*", "");
        if (member.type() == IdentifierType.USERNAME) {
            return Unicode.folded(alone);
        }
        return alone.contains(member.text()) ? alone : alone + "?id=" + member.text();
    }

    private static IdentifierKey inside(ServicePages.Member member) {
        return switch (member.type()) {
            case PHONE -> IdentifierKey.of(KeyKind.INSIDE, IdentifierType.PHONE, "+" + member.text());
            case APPLICATION_ACCOUNT -> AccountReader.inside(member.service(), member.text());
            default -> UsernameReader.inside(member.service(), member.text());
        };
    }
}
