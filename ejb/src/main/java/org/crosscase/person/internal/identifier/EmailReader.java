package org.crosscase.person.internal.identifier;

import java.util.Set;
import java.util.regex.Pattern;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * Mail addresses. The part before the @ stays as it was written and is compared without regard to upper and lower case, as all
 * providers of note do it; the domain gets its one form.
 */
public final class EmailReader {
    private static final int LONGEST = 320;
    private static final int LONGEST_LOCAL_PART = 64;

    /** RFC 5322, dot-atom, with letters of all scripts as RFC 6531 allows. */
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern WITH_NAME = Pattern.compile(".*\\S\\s*<[^<>]*@[^<>]*>");
    private static final Pattern WRAPPED = Pattern.compile("(?i)^<(mailto:)?|^mailto:|>$");
    private static final Set<String> DOTS_DO_NOT_COUNT = Set.of("gmail.com", "googlemail.com");

    private EmailReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String text = Unicode.compatible(WrittenText.visible(written.value(), LONGEST));
        if (WITH_NAME.matcher(text).matches()) {
            throw IdentifierFault.EMAIL_WITH_NAME.problem();
        }
        text = WRAPPED.matcher(text).replaceAll("");
        int at = at(text);
        String local = localPart(text.substring(0, at));
        String domain = DomainName.of(text.substring(at + 1)).orElseThrow(IdentifierFault.EMAIL_DOMAIN::problem);
        String folded = Unicode.folded(local);
        return Keys.of(IdentifierType.EMAIL)
                .and(KeyKind.SAME, folded + "@" + domain)
                .and(KeyKind.MAIL_ACCOUNT, account(folded, domain))
                .value(written, local + "@" + domain, IdentifierDetails.NONE);
    }

    private static int at(String text) {
        if (text.chars().anyMatch(Character::isSpaceChar)) {
            throw IdentifierFault.EMAIL_WITH_BLANKS.problem();
        }
        int at = text.indexOf('@');
        if (at < 0) {
            throw IdentifierFault.EMAIL_WITHOUT_AT.problem();
        }
        if (text.indexOf('@', at + 1) >= 0) {
            throw IdentifierFault.EMAIL_WITH_SEVERAL_ATS.problem();
        }
        return at;
    }

    private static String localPart(String local) {
        if (local.length() > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(local).matches()) {
            throw IdentifierFault.EMAIL_LOCAL_PART.problem();
        }
        return local;
    }

    private static String account(String local, String domain) {
        int plus = local.indexOf('+');
        String base = plus > 0 ? local.substring(0, plus) : local;
        return DOTS_DO_NOT_COUNT.contains(domain) ? base.replace(".", "") + "@gmail.com" : base + "@" + domain;
    }
}
