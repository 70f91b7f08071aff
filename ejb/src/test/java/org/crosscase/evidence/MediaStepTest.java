package org.crosscase.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MediaStepTest {
    private static final Path MIGRATIONS = Path.of("../sql/migration");

    @Test
    void aFileIsSignedThenComparedThenDone() {
        assertEquals(MediaStep.MATCH, MediaStep.SIGN.next());
        assertEquals(MediaStep.DONE, MediaStep.MATCH.next());
        assertEquals(MediaStep.MATCH, MediaStep.RESIGN.next(), "what was signed anew is compared anew");
        assertEquals(MediaStep.DONE, MediaStep.DEEP.next());
        assertEquals(MediaStep.DONE, MediaStep.CHECK.next());
    }

    @Test
    void intakesWaitForTheItemsOwnStepsAlone() {
        assertArrayEquals(new String[] {"MATCH", "SIGN"}, MediaStep.waitedFor());
    }

    /** Otherwise nobody would wait for what it gives way to. */
    @Test
    void whatGivesWayIsNotWaitedFor() {
        assertTrue(MediaStep.DEEP.givesWay() && MediaStep.RESIGN.givesWay());
        assertFalse(MediaStep.CHECK.givesWay(), "links wait for it");
        assertTrue(Stream.of(MediaStep.values()).noneMatch(step -> step.givesWay() && step.isWaitedFor()));
    }

    @Test
    void theDatabaseTakesEachStepAndItemsStandAtThoseThatAreWaitedFor() throws IOException {
        Set<String> steps = new TreeSet<>();
        Stream.of(MediaStep.values()).map(MediaStep::name).forEach(steps::add);
        steps.remove(MediaStep.DONE.name());
        assertEquals(steps, checked("media_step"), "the check of media_step.step, as the last migration leaves it");

        Set<String> stoodAt = new TreeSet<>(Set.of(MediaStep.waitedFor()));
        stoodAt.add(MediaStep.DONE.name());
        assertEquals(stoodAt, checked("media_item"), "the check of media_item.step, as the last migration leaves it");
    }

    /** The item moves on to what follows, and intakes look where it stands. */
    @Test
    void whatFollowsAStepThatIsWaitedForIsWaitedFor() {
        Stream.of(MediaStep.values())
                .filter(MediaStep::isWaitedFor)
                .map(MediaStep::next)
                .forEach(next -> assertTrue(next == MediaStep.DONE || next.isWaitedFor(), next.name()));
    }

    /** The names in the last check of the table's column {@code step}. */
    private static Set<String> checked(String table) throws IOException {
        Pattern statement = Pattern.compile("(?s)(?:create|alter) table " + table + "\\b.*?;");
        Pattern check = Pattern.compile("check \\(step in \\(([^)]*)\\)\\)");
        Set<String> names = new TreeSet<>();
        for (String migration : inOrder()) {
            statement
                    .matcher(migration)
                    .results()
                    .forEach(found -> check.matcher(found.group()).results().forEach(last -> {
                        names.clear();
                        names.addAll(
                                List.of(last.group(1).replaceAll("[\\s']", "").split(",")));
                    }));
        }
        return names;
    }

    /** The migrations' texts; V15_9 stands before V16. */
    private static List<String> inOrder() throws IOException {
        Map<Double, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                String version = file.getFileName().toString().replaceAll("^V|__.*", "");
                texts.put(Double.valueOf(version.replace('_', '.')), Files.readString(file));
            }
        }
        return List.copyOf(texts.values());
    }

    @Test
    void aClaimOutlastsTheDecoder() {
        Stream.of(MediaStep.values())
                .filter(step -> step != MediaStep.DONE)
                .forEach(step -> assertTrue(step.lease().compareTo(Duration.ofMinutes(5)) > 0, step.name()));
    }
}
