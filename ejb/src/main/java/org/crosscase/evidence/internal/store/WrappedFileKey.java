package org.crosscase.evidence.internal.store;

/**
 * The key of a file as it stands on record. Without it the file is noise.
 *
 * @param agencyKey number of the agency's key that wrapped it
 */
public record WrappedFileKey(StoreKey file, int agencyKey, byte[] key) {}
