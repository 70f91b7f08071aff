package org.crosscase.person.internal.identifier;

import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierKey;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/** What an application calls an account by: kept to the letter, since in many of them upper and lower case are different. */
public final class AccountReader {
    private static final int LONGEST = 200;

    private AccountReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String account = Unicode.compatible(WrittenText.visible(written.value(), LONGEST));
        if (account.codePoints().anyMatch(Character::isWhitespace)) {
            throw IdentifierFault.USERNAME_WITH_BLANKS.problem();
        }
        if (Placeholders.has(account)) {
            throw IdentifierFault.PLACEHOLDER.problem();
        }
        String service = ServiceName.of(written.details().service());
        Keys keys = Keys.of(IdentifierType.APPLICATION_ACCOUNT);
        if (!service.isEmpty()) {
            keys.and(KeyKind.SAME, service + ":" + account).and(inside(service, account));
        }
        return keys.and(KeyKind.ANYWHERE, Unicode.folded(account))
                .value(written, account, IdentifierDetails.NONE.withService(service));
    }

    /** By which it meets what it is a part of. */
    static IdentifierKey inside(String service, String account) {
        return IdentifierKey.of(KeyKind.INSIDE, IdentifierType.APPLICATION_ACCOUNT, service + ":" + account);
    }
}
