package org.crosscase.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No two files of different packages import each other: they would be one file in two places, and a reader of either would have to
 * read both. Those of one package know each other without an import, and may: a type and its cases, a list and its reader. Read from
 * the sources, since a constant leaves no trace in what is compiled.
 */
class ImportsArchitectureTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(org\\.crosscase\\.[\\w.]+);");
    private static final Pattern OF_ALL = Pattern.compile("(?m)^import [^;]*\\*;");

    @ParameterizedTest
    @ValueSource(strings = {"ejb", "web", "signature"})
    void noTwoFilesImportEachOther(String module) throws IOException {
        Map<String, Set<String>> imports = imports(Path.of("..", module, "src/main/java"));
        assertTrue(imports.size() > 50, module + " has " + imports.size() + " files");
        assertEquals(List.of(), pairs(imports));
    }

    /** What an import with an asterisk brings in, nobody sees: they would hide pairs from the rule. */
    @ParameterizedTest
    @ValueSource(strings = {"ejb", "web", "signature"})
    void eachImportNamesWhatItImports(String module) throws IOException {
        Path sources = Path.of("..", module, "src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> OF_ALL.matcher(text(file)).find())
                            .toList());
        }
    }

    @Test
    void theRuleFindsWhatIsPlanted() throws IOException {
        assertEquals(
                List.of("org.crosscase.planted.casefile.Front and org.crosscase.planted.casefile.internal.Back"),
                pairs(imports(Path.of("src/test/java"))));
    }

    private static List<String> pairs(Map<String, Set<String>> imports) {
        return imports.entrySet().stream()
                .flatMap(file -> file.getValue().stream()
                        .filter(other -> file.getKey().compareTo(other) < 0)
                        .filter(other -> imports.getOrDefault(other, Set.of()).contains(file.getKey()))
                        .map(other -> file.getKey() + " and " + other))
                .toList();
    }

    /** By the name of the class that a file is about: what it imports, of what stands in files beside it. */
    private static Map<String, Set<String>> imports(Path sources) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> texts.put(name(sources.relativize(file)), text(file)));
        }
        Map<String, Set<String>> imports = new TreeMap<>();
        texts.forEach((name, text) -> imports.put(
                name,
                IMPORT.matcher(text)
                        .results()
                        .map((MatchResult found) -> file(found.group(1), texts.keySet()))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return imports;
    }

    /** A nested class and a member stand in the file of the class around them. */
    private static String file(String imported, Set<String> files) {
        String name = imported;
        while (name.contains(".") && !files.contains(name)) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return name;
    }

    private static String name(Path file) {
        return file.toString()
                .replaceFirst("\\.java$", "")
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
