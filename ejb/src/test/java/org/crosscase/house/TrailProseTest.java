package org.crosscase.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No caller builds a sentence for the trail or for a chain of custody: what a fact says are values, not texts put together. */
class TrailProseTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** A value of a fact, or a purpose. */
    private static final Pattern SAYS = Pattern.compile("\\.(?:with\\(\\s*\"[A-Za-z]+\",|withPurpose\\(|inWords\\()");

    /** A text in the code, texts put together, or a form that is filled. */
    private static final Pattern BUILT =
            Pattern.compile("\"[^\"]{2,}\"|\\+|\\bformatted\\(|String\\.(?:format|join)\\(|\\bjoining\\(");

    @Test
    void valuesAreNotPutTogether() throws IOException {
        List<String> found = new ArrayList<>();
        int said = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                said += values(source).size();
                sentences(source).forEach(value -> found.add(file.getFileName() + ": " + value));
            }
        }
        assertEquals(List.of(), found);
        assertTrue(said > 40, "the pattern finds " + said);
    }

    @Test
    void aSentenceIsFound() {
        assertEquals(1, sentences("X.with(\"files\", count + \" files\")").size());
        assertEquals(
                1,
                sentences("X.with(\n    \"place\", \"%s to %s\".formatted(from, to))")
                        .size());
        assertEquals(1, sentences("deed.withPurpose(\"because it was asked\")").size());
        assertEquals(1, sentences("Purpose.inWords(\"a \" + reason)").size());
        assertEquals(
                0,
                sentences("X.with(\"files\", files.size()).with(\"to\", place.strip())")
                        .size());
    }

    private static List<String> sentences(String source) {
        return values(source).stream()
                .filter(value -> BUILT.matcher(value).find())
                .toList();
    }

    /** The last argument of each call. */
    private static List<String> values(String source) {
        List<String> values = new ArrayList<>();
        Matcher call = SAYS.matcher(source);
        while (call.find()) {
            int depth = 1;
            int end = call.end();
            while (depth > 0 && end < source.length()) {
                char c = source.charAt(end++);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            values.add(source.substring(call.end(), end - 1).strip());
        }
        return values;
    }
}
