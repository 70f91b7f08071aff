package org.crosscase.person.internal.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Given names that are used for one another. {@code given-names.txt}: a line for each, with its short and other forms. */
final class GivenNames {
    private static final Map<String, Set<Integer>> LINES = read();
    private static final Set<Integer> COMMON = linesOf("muhammad");

    private GivenNames() {}

    /** The lines in which a word stands; two words with one in common are forms of one name. */
    static Set<Integer> linesOf(String latin) {
        return LINES.getOrDefault(latin, Set.of());
    }

    /** Borne by so many, before or beside the name by which they are called, that it tells few apart. */
    static boolean areCommon(Set<Integer> lines) {
        return lines.stream().anyMatch(COMMON::contains);
    }

    private static Map<String, Set<Integer>> read() {
        Map<String, Set<Integer>> lines = new HashMap<>();
        try (InputStream file = GivenNames.class.getResourceAsStream("given-names.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int of = number++;
                if (!line.startsWith("#")) {
                    for (String form : line.strip().split("\\s+")) {
                        lines.computeIfAbsent(form, any -> new HashSet<>()).add(of);
                    }
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return lines;
    }
}
