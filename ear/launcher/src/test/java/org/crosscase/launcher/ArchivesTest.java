package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    @TempDir
    private Path folder;

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("archive.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes());
            }
        }
        return file;
    }

    @Test
    void filesLandBelowTheTarget() throws IOException {
        Archives.unzip(zip("a/b.txt"), folder.resolve("out"));
        assertEquals("a/b.txt", Files.readString(folder.resolve("out/a/b.txt")));
    }

    @Test
    void anEntryThatPointsOutsideIsRefused() throws IOException {
        Path archive = zip("../escaped.txt");
        assertThrows(IOException.class, () -> Archives.unzip(archive, folder.resolve("out")));
        assertFalse(Files.exists(folder.resolve("escaped.txt")));
    }

    @Test
    void onlyTheDecodersLibrariesAreStaged() throws IOException {
        Path ear = zip(
                "lib/org.crosscase-crosscase-signature-0.1.0.jar",
                "lib/com.twelvemonkeys.imageio-imageio-core-3.14.0.jar",
                "lib/org.postgresql-postgresql-42.7.14.jar",
                "crosscase-ejb.jar");
        Path staged = folder.resolve("decoder");
        Files.createDirectories(staged);
        Files.writeString(staged.resolve("of-an-older-build.jar"), "");
        DecoderJars.stage(ear, staged);
        try (var files = Files.list(staged)) {
            assertEquals(
                    List.of(
                            "com.twelvemonkeys.imageio-imageio-core-3.14.0.jar",
                            "org.crosscase-crosscase-signature-0.1.0.jar"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
