package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnscannedLibrariesTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void librariesAreMarkedAndNothingElse() throws IOException {
        Path marked = folder.resolve("kept/application.ear");

        UnscannedLibraries.copy(ear("lib/a-1.0.jar", "lib/b.txt", "module.jar", "pages.war", "lib/in/c.jar"), marked);

        try (ZipFile copy = new ZipFile(marked.toFile())) {
            assertEquals(
                    List.of("lib/a-1.0.jar", "lib/b.txt", "lib/in/c.jar", "lib__a-1.0_jar", "module.jar", "pages.war"),
                    copy.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(ZipEntry::getName)
                            .sorted()
                            .toList());
            assertArrayEquals(
                    CONTENT, copy.getInputStream(copy.getEntry("lib/a-1.0.jar")).readAllBytes());
            try (JarInputStream marker = new JarInputStream(copy.getInputStream(copy.getEntry("lib__a-1.0_jar")))) {
                assertEquals("1.0", marker.getManifest().getMainAttributes().getValue("Manifest-Version"));
            }
        }
    }

    @Test
    void aCopyThatWasCutOffIsReplaced() throws IOException {
        Path marked = folder.resolve("application.ear");
        Files.write(folder.resolve("application.ear.new"), CONTENT);
        Files.write(marked, CONTENT);

        UnscannedLibraries.copy(ear("lib/a.jar"), marked);

        try (ZipFile copy = new ZipFile(marked.toFile())) {
            assertEquals(
                    1,
                    copy.stream()
                            .filter(entry -> entry.getName().equals("lib__a_jar"))
                            .count());
        }
        assertEquals(false, Files.exists(folder.resolve("application.ear.new")));
    }

    @Test
    void theMarkerIsAJarWithoutEntries() throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(UnscannedLibraries.emptyJar()))) {
            assertEquals(null, jar.getNextEntry());
        }
    }

    private Path ear(String... entries) throws IOException {
        Path ear = folder.resolve("built.ear");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ear))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(CONTENT);
            }
        }
        return ear;
    }
}
