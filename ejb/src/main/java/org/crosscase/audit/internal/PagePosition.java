package org.crosscase.audit.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.crosscase.audit.AuditProblems;

/** The last row of a page, in a form that fits an address. */
record PagePosition(Instant at, UUID id) {
    /** @throws org.crosscase.Problem {@code page-position-unknown} for anything that no page gave out */
    static PagePosition parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new PagePosition(Instant.parse(plain.substring(36)), UUID.fromString(plain.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException tampered) {
            throw AuditProblems.pagePositionUnknown();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + at.toString()).getBytes(StandardCharsets.UTF_8));
    }
}
