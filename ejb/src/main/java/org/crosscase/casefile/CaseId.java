package org.crosscase.casefile;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names a case. Random (version 4), so that it tells neither volume nor time. */
public record CaseId(UUID value) implements Serializable {
    public static CaseId of(UUID value) {
        return new CaseId(value);
    }

    public static Optional<CaseId> parse(String text) {
        return Ids.parse(text, CaseId::of);
    }

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
