package org.crosscase.person;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names the merge of one record of a person into another. Random (version 4), so that it tells neither volume nor time. */
public record MergeId(UUID value) implements Serializable {
    public static MergeId of(UUID value) {
        return new MergeId(value);
    }

    public static Optional<MergeId> parse(String text) {
        return Ids.parse(text, MergeId::of);
    }

    public static MergeId random() {
        return new MergeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
