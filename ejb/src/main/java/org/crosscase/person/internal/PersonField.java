package org.crosscase.person.internal;

import java.util.Objects;
import java.util.function.Function;
import org.crosscase.person.PersonDescription;

/** What of a person can change: the trail names it, and never what it says. */
public enum PersonField {
    SEX(PersonDescription::sex),
    BIRTH(PersonDescription::birth),
    NATIONALITIES(PersonDescription::nationalities),
    OCCUPATION(PersonDescription::occupation),
    APPEARANCE(PersonDescription::appearance),
    STATUS(PersonDescription::status),
    REVIEW_ON(PersonDescription::reviewOn),
    NAMES(unseen -> null),
    ADDRESSES(unseen -> null);

    private final transient Function<PersonDescription, Object> part;

    PersonField(Function<PersonDescription, Object> part) {
        this.part = part;
    }

    boolean differs(PersonDescription before, PersonDescription now) {
        return !Objects.equals(part.apply(before), part.apply(now));
    }
}
