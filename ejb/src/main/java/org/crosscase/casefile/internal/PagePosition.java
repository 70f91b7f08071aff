package org.crosscase.casefile.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.crosscase.Problem;

/** The last row of a page: its sort key and id, in a form that fits an address. */
record PagePosition(String key, UUID id) {
    /** @throws Problem {@code page-position-unknown} for anything that no page gave out */
    static PagePosition parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new PagePosition(plain.substring(36), UUID.fromString(plain.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException tampered) {
            throw Problem.invalid("page-position-unknown", "after");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
    }
}
