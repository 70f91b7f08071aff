package org.crosscase.notification;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.crosscase.agency.AgencyId;

/**
 * What an agency's officers are to be told of.
 *
 * @param ownCase the addressee's case that it is about, or null
 * @param details what the kind keeps of the moment, by name: only what the addressee may know for good
 * @param whileKnown it may be hidden from the addressee again: told only while the view {@code known_subject} has it
 * @param forAuditors for the agency's auditors, and for nobody else
 */
public record Notice(
        AgencyId addressee,
        NotificationKind kind,
        Subject subject,
        UUID ownCase,
        Map<String, String> details,
        boolean whileKnown,
        boolean forAuditors) {
    public Notice {
        details = Map.copyOf(details);
    }

    public static Notice to(AgencyId addressee, NotificationKind kind, Subject subject) {
        return new Notice(addressee, kind, subject, null, Map.of(), false, false);
    }

    public Notice inCase(UUID own) {
        return new Notice(addressee, kind, subject, own, details, whileKnown, forAuditors);
    }

    public Notice saying(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new Notice(addressee, kind, subject, ownCase, more, whileKnown, forAuditors);
    }

    public Notice onlyWhileKnown() {
        return new Notice(addressee, kind, subject, ownCase, details, true, forAuditors);
    }

    public Notice onlyForAuditors() {
        return new Notice(addressee, kind, subject, ownCase, details, whileKnown, true);
    }
}
