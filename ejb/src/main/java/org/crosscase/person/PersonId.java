package org.crosscase.person;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names a person in an agency's records. Random (version 4), so that it tells neither volume nor time. */
public record PersonId(UUID value) implements Serializable {
    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    public static Optional<PersonId> parse(String text) {
        return Ids.parse(text, PersonId::of);
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
