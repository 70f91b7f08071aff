package org.crosscase.tests.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files with which a fault was once seen; they lie beside the project. */
final class Reports {
    private static final Path FOLDER = Path.of(System.getProperty("crosscase.root", "../.."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared")
            .resolve("reports");

    private Reports() {}

    /** Ends the test with a word where the files are not there. */
    static byte[] read(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "no " + file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
