package org.crosscase.evidence.internal.store;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a file in the encrypted store. Random: neither the name nor the place tells what is in it, so that whoever holds
 * a backup cannot look a hash up.
 *
 * @param keyNumber which of the agency's data keys it was encrypted under
 */
public record StoreKey(int keyNumber, UUID file) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})/([0-9a-f-]{36})");

    public StoreKey {
        if (keyNumber < 1) {
            throw new IllegalArgumentException("Data keys are numbered from 1");
        }
    }

    public static StoreKey random(int keyNumber) {
        return new StoreKey(keyNumber, UUID.randomUUID());
    }

    /** @throws IllegalArgumentException unless it is a text that {@link #toString} gave */
    public static StoreKey of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a name in the store");
        }
        return new StoreKey(Integer.parseInt(form.group(1)), UUID.fromString(form.group(2)));
    }

    @Override
    public String toString() {
        return keyNumber + "/" + file;
    }
}
