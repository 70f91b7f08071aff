package org.crosscase.person.internal.identifier;

import java.util.regex.Pattern;
import org.crosscase.Problem;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierKey;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * Names that people chose at a service, in compatible forms and without regard to upper and lower case. The same name elsewhere may
 * be anybody's: without its service it is no strong key.
 */
public final class UsernameReader {
    private static final int LONGEST = 100;
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:.*|www\\..*|.*/.*/.*");

    private UsernameReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String text = Unicode.compatible(WrittenText.visible(written.value(), LONGEST));
        if (ADDRESS.matcher(text).matches()) {
            throw IdentifierFault.USERNAME_IS_ADDRESS.problem();
        }
        if (text.codePoints().anyMatch(Character::isWhitespace)) {
            throw IdentifierFault.USERNAME_WITH_BLANKS.problem();
        }
        String name = Unicode.folded(text.replaceFirst("^@+", ""));
        if (name.isEmpty()) {
            throw Problem.invalid("field-missing", "value");
        }
        String service = ServiceName.of(written.details().service());
        Keys keys = Keys.of(IdentifierType.USERNAME);
        if (!service.isEmpty()) {
            keys.and(KeyKind.SAME, service + ":" + name)
                    .and(inside(service, name))
                    .and(KeyKind.LOOK_ALIKE, service + ":" + looks(name));
        }
        return keys.and(anywhere(name)).value(written, name, IdentifierDetails.NONE.withService(service));
    }

    /** An i was perhaps written as a capital, which looks like an l. */
    private static String looks(String name) {
        return Unicode.skeleton(name).replace('i', 'l');
    }

    /** By which it meets what it is a part of. */
    static IdentifierKey inside(String service, String name) {
        return IdentifierKey.of(KeyKind.INSIDE, IdentifierType.USERNAME, service + ":" + Unicode.folded(name));
    }

    static IdentifierKey anywhere(String name) {
        return IdentifierKey.of(KeyKind.ANYWHERE, IdentifierType.USERNAME, Unicode.folded(name));
    }
}
