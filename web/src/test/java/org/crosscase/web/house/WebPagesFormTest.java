package org.crosscase.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.CustodyState;
import org.junit.jupiter.api.Test;

/** Pages and styles can be read from top to bottom, and no class of either is left without the other. */
class WebPagesFormTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CLASSES = Path.of("src/main/java");

    /** Made while a page is, from the beginning and a value: the size of the tiles. PrimeFaces writes those that begin with ui-. */
    private static final Pattern MADE = Pattern.compile("tiles-([SML])?|ui-.*");
    /** Looked for by the browser tests alone. */
    private static final Set<String> HOOKS = Set.of("decision");

    @Test
    void noLineIsTooLong() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files(PAGES, ".xhtml", ".css")) {
            faults.addAll(PageForm.faultsOfLines(file.toString(), Files.readString(file)));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aTagStandsAtItsDepth() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files(PAGES, ".xhtml")) {
            faults.addAll(PageForm.faultsOfDepth(file.toString(), Files.readString(file)));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyClassOfAStyleSheetIsUsed() throws IOException {
        Set<String> unused = StyleClasses.ofStyles(read(PAGES, ".css"));
        unused.removeAll(used());
        unused.removeIf(name -> MADE.matcher(name).matches());
        assertEquals(Set.of(), unused, "nothing uses these classes");
    }

    @Test
    void everyClassOfAPageIsKnown() throws IOException {
        Set<String> unknown = StyleClasses.ofPages(read(PAGES, ".xhtml"));
        unknown.removeAll(StyleClasses.ofStyles(read(PAGES, ".css")));
        unknown.removeAll(StyleClasses.namedIn(read(PAGES, ".js")));
        unknown.removeIf(name -> MADE.matcher(name).matches() || HOOKS.contains(name));
        assertEquals(Set.of(), unknown, "no style sheet and no script knows these classes");
    }

    @Test
    void whatIsPlantedIsFound() {
        assertEquals(
                1,
                PageForm.faultsOfLines("planted", "a\n" + "b".repeat(PageForm.LONGEST + 1))
                        .size());
        assertEquals(1, PageForm.faultsOfLines("planted", "a\nb \n").size());
        assertEquals(1, PageForm.faultsOfLines("planted", "\ta\n").size());
        assertEquals(
                List.of("planted:2 begins at 3 and not at 2"),
                PageForm.faultsOfDepth("planted", "<ul>\n   <li/>\n</ul>\n"));
        assertEquals(
                List.of("planted:3 begins at 1 and not at 0"),
                PageForm.faultsOfDepth("planted", "<ul>\n  <li/>\n </ul>\n"));
        assertEquals(Set.of("left", "over"), StyleClasses.ofStyles("/* .a */ .left > .over:hover { content: \".b\" }"));
        assertEquals(
                Set.of("row", "on", "off"),
                StyleClasses.ofPages("<a class=\"row #{view eq 'list' ? 'on' : 'off'}\" id=\"c\"/>"));
        assertEquals(Set.of("div", "class", "x"), StyleClasses.namedIn("String y = \"<div class=\\\"x\\\">\";"));
    }

    @Test
    void somethingWasRead() throws IOException {
        assertTrue(StyleClasses.ofStyles(read(PAGES, ".css")).containsAll(Set.of("card", "btn", "tbl")));
        assertTrue(StyleClasses.ofPages(read(PAGES, ".xhtml")).containsAll(Set.of("card", "btn", "tbl")));
    }

    private static Set<String> used() throws IOException {
        Set<String> used = StyleClasses.ofPages(read(PAGES, ".xhtml"));
        used.addAll(StyleClasses.namedIn(read(PAGES, ".js")));
        used.addAll(StyleClasses.namedIn(read(CLASSES, ".java")));
        // #{show.lower(value)}
        Stream.of(Sensitivity.values(), CustodyState.values())
                .flatMap(Stream::of)
                .forEach(value -> used.add(value.name().toLowerCase(Locale.ROOT)));
        return used;
    }

    private static String read(Path folder, String ending) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files(folder, ending)) {
            text.append(Files.readString(file)).append('\n');
        }
        return text.toString();
    }

    /** Ours: what others wrote comes in one line. */
    private static Set<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .filter(file -> !file.toString().contains(".min."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
