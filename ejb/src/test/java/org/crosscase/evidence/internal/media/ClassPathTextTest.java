package org.crosscase.evidence.internal.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a wrong class path a decoder process does not start, or worse, runs a decoder that nobody meant. */
class ClassPathTextTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderOfJarsIsItsJarsInTheOrderOfTheirNames() throws IOException {
        Path jars = Files.createDirectory(folder.resolve("jars"));
        for (String name : List.of("b.jar", "a.jar", "README.txt", "c.jar")) {
            Files.createFile(jars.resolve(name));
        }
        assertEquals(
                List.of(jars.resolve("a.jar"), jars.resolve("b.jar"), jars.resolve("c.jar")),
                ClassPathText.entries(jars.toString()));
    }

    @Test
    void jarsAndFoldersOfClassesStayAsTheyAreAndInTheirOrder() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.createDirectory(classes.resolve("org"));
        Path jar = Files.createFile(folder.resolve("one.jar"));
        assertEquals(List.of(jar, classes), ClassPathText.entries(text(jar, classes)));
        assertEquals(List.of(classes, jar), ClassPathText.entries(text(classes, jar)));
    }

    @Test
    void whatIsNotThereOrEmptyIsLeftOut() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path jar = Files.createFile(folder.resolve("one.jar"));
        assertEquals(
                List.of(jar), ClassPathText.entries(text(empty, folder.resolve("nowhere.jar"), Path.of(" "), jar)));
        assertEquals(List.of(), ClassPathText.entries(""), "then it is worked out");
    }

    private static String text(Path... entries) {
        return String.join(
                File.pathSeparator,
                List.of(entries).stream().map(Path::toString).toList());
    }
}
