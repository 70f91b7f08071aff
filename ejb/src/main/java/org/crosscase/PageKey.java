package org.crosscase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/** Where a page of a list ended: the sort key and id of its last row, in a form that fits an address. */
public record PageKey(String key, UUID id) {
    /** @throws Problem {@code page-position-unknown} for anything that no page gave out */
    public static PageKey parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String key = plain.substring(36);
            if (key.indexOf(0) >= 0) {
                throw unknown();
            }
            return new PageKey(key, UUID.fromString(plain.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException tampered) {
            throw unknown();
        }
    }

    /** @throws Problem {@code page-position-unknown} when the key is no number */
    public int number() {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException tampered) {
            throw unknown();
        }
    }

    /** @throws Problem {@code page-position-unknown} when the key is no number */
    public long longNumber() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException tampered) {
            throw unknown();
        }
    }

    /** @throws Problem {@code page-position-unknown} when the key is no time */
    public Instant time() {
        try {
            Instant time = Instant.parse(key);
            if (Checks.isMoment(time)) {
                return time;
            }
        } catch (DateTimeParseException tampered) {
            // told below
        }
        throw unknown();
    }

    private static Problem unknown() {
        return Problem.invalid("page-position-unknown", "after");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
    }
}
