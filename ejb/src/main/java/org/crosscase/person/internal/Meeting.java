package org.crosscase.person.internal;

import java.time.Duration;
import java.util.Comparator;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.KeyKind;
import org.crosscase.shared.ThingId;

/**
 * Two identifiers that have a key in common.
 *
 * @param kind the first in which they meet
 * @param timed whether it is known when both were seen, which of an IP address alone is asked
 * @param withPort whether both have the same port
 */
record Meeting(ThingId low, ThingId high, IdentifierType type, KeyKind kind, boolean timed, boolean withPort) {
    /**
     * Two sightings of an IP address further apart are told of nobody. Providers give most lines a new address within a day; where an
     * address stays with one line for longer, one of its sightings mostly lies near one of the other side's.
     */
    static final Duration ADDRESS_STAYS = Duration.ofHours(24);

    static final Comparator<Meeting> TELLING_FIRST = Comparator.comparing((Meeting meeting) -> !meeting.certain())
            .thenComparing(Meeting::kind)
            .thenComparing(Meeting::likeness, Comparator.reverseOrder())
            .thenComparing(Meeting::low)
            .thenComparing(Meeting::high);

    /** The same thing, and of an address at about the same time; all else is a hint for people to judge. */
    boolean certain() {
        return kind.isStrong() && (type != IdentifierType.IP_ADDRESS || timed);
    }

    /** What it says of the two cases if nobody else holds it: how far such an identifier belongs to one person, for how long. */
    double likeness() {
        return kind.isStrong() ? likenessOfSame() : likenessOfHint();
    }

    private double likenessOfSame() {
        return switch (type) {
            case WALLET, IMEI, DOCUMENT_NUMBER, IBAN -> 0.70;
            case EMAIL, PHONE, APPLICATION_ACCOUNT -> 0.65;
            case DEVICE_SERIAL, CAMERA_SERIAL, PROFILE_URL -> 0.60;
            case MAC_ADDRESS, VEHICLE_PLATE -> 0.50;
            case USERNAME -> 0.45;
            case IP_ADDRESS -> withPort ? 0.40 : 0.25;
            case OTHER -> 0.30;
            case POSITION, WIFI_NAME -> 0.15;
        };
    }

    private double likenessOfHint() {
        return switch (kind) {
            case SAME -> likenessOfSame();
            case MAIL_ACCOUNT, ASSUMED -> 0.30;
            case INSIDE -> 0.20;
            case ANYWHERE -> 0.12;
            case LOOK_ALIKE -> 0.10;
            case NETWORK, NEAR -> 0.06;
            case AS_WRITTEN -> 0.04;
        };
    }
}
