package org.crosscase.evidence.internal.store;

import java.util.UUID;

/**
 * Names a file in the encrypted store. Random: neither the name nor the place tells what is in it, so that whoever holds
 * a backup cannot look a hash up.
 */
public record StoreKey(UUID file) {
    public static StoreKey random() {
        return new StoreKey(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException unless it is a text that {@link #toString} gave */
    public static StoreKey of(String text) {
        StoreKey key = new StoreKey(UUID.fromString(text));
        if (!key.toString().equals(text)) {
            throw new IllegalArgumentException("Not a name in the store");
        }
        return key;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
