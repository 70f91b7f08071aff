package org.crosscase.signature.index;

import java.util.Objects;
import java.util.Optional;
import org.crosscase.signature.pdq.PdqHash;

/**
 * One entry of the log of signature rows from which an index catches up.
 *
 * @param position place in the log, in commit order and rising; an index remembers the last one it has applied
 * @param id identity of the signature
 * @param hash the hash that now stands under the identity, or empty where it was taken away
 */
public record Change(long position, long id, Optional<PdqHash> hash) {

    /** Checks that the optional is there. */
    public Change {
        Objects.requireNonNull(hash, "hash");
    }

    /** The identity now has this hash. */
    public static Change put(long position, long id, PdqHash hash) {
        return new Change(position, id, Optional.of(hash));
    }

    /** The identity has no hash any more. */
    public static Change removal(long position, long id) {
        return new Change(position, id, Optional.empty());
    }
}
