package org.crosscase.notification;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a notification is about.
 *
 * @param type a word of the glossary in capitals
 * @param id null for what has none
 */
public record Subject(String type, UUID id) implements Serializable {
    public static final String LINK = "LINK";
    public static final String INTAKE = "INTAKE";
    public static final String CASE = "CASE";
    /** That somebody recorded what a cover identity is known by. */
    public static final String COVER = "COVER";
    /** An unusual series of questions: it stands in the trail and has no id of its own. */
    public static final String ALARM = "ALARM";

    private static final Pattern TYPE = Pattern.compile("[A-Z]{1,30}");

    public Subject {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("a type of subject is named in capitals, not " + type);
        }
    }

    public static Subject of(String type, UUID id) {
        return new Subject(type, id);
    }

    /** Of a type whose things have no ids. */
    public static Subject of(String type) {
        return new Subject(type, null);
    }

    /** Its id, if it is of this type. */
    public Optional<UUID> idAs(String wanted) {
        return type.equals(wanted) ? Optional.ofNullable(id) : Optional.empty();
    }
}
