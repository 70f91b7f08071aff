package org.crosscase.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One entry with what seals it.
 *
 * @param seals of the entry before, the entry itself and the one after, as far as they exist
 * @param proof null as long as no checkpoint covers the entry (a minute at most)
 */
public record AuditEntryDetails(AuditEntry entry, List<Seal> seals, CourtBundle proof) implements Serializable {
    /** @param seal 64 hexadecimal digits */
    public record Seal(long position, String seal) implements Serializable {}

    public Optional<CourtBundle> findProof() {
        return Optional.ofNullable(proof);
    }
}
