package org.crosscase.evidence.internal.intake;

import java.util.Optional;
import org.crosscase.evidence.internal.store.WrappedFileKey;
import org.crosscase.signature.digest.Digests;

/**
 * A file whose bytes have been read to the end.
 *
 * @param kept its name in the store and its key; empty when the agency holds the content already
 * @param archive whether it is to be taken apart
 */
public record Arrival(FoundPath path, Digests digests, Optional<WrappedFileKey> kept, boolean archive, Origin origin) {}
