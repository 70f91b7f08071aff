package org.crosscase.evidence.internal.media;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A class path as the configuration gives it: jars, folders of classes, or folders full of jars. */
public final class ClassPathText {
    private ClassPathText() {}

    /** @return what exists of it; empty means that the class path is to be worked out */
    public static List<Path> entries(String text) {
        return Arrays.stream(text.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(File::new)
                .filter(File::exists)
                .flatMap(ClassPathText::expanded)
                .map(File::toPath)
                .toList();
    }

    private static Stream<File> expanded(File entry) {
        String[] names = entry.list();
        if (names == null) {
            return Stream.of(entry);
        }
        File[] jars = entry.listFiles((folder, name) -> name.endsWith(".jar"));
        return jars.length > 0 ? Arrays.stream(jars).sorted() : names.length > 0 ? Stream.of(entry) : Stream.empty();
    }
}
