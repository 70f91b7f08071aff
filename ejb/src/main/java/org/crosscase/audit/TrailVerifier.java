package org.crosscase.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The program that checks what auditors take away, as they get it: one file of source, to be read before it is run. */
public final class TrailVerifier {
    public static final String NAME = "CheckTrail.java";

    private TrailVerifier() {}

    public static String source() {
        try (InputStream file = TrailVerifier.class.getResourceAsStream(NAME)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
