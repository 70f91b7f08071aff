package org.crosscase.matching.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.variant.CoarseHasher;
import org.junit.jupiter.api.Test;

class AlgorithmRowsTest {
    private static final Pattern LENGTHS =
            Pattern.compile("value bytea [^,]*length\\(value\\) between (\\d+) and (\\d+)");

    /** Far beyond what any table takes. */
    private static final int LONGEST = 2_000;

    private final List<String> onRecord = new ArrayList<>(
            Stream.of(Algorithm.values()).map(AlgorithmRows::told).toList());

    @Test
    void whatAgreesIsNoDifference() {
        assertEquals(List.of(), AlgorithmRows.differences(onRecord));
    }

    @Test
    void anotherThresholdAndAnAlgorithmThatTheCodeDoesNotKnowAreNamed() {
        String pdq = AlgorithmRows.told(Algorithm.PDQ);
        String another = pdq.replace(" BITS 31 ", " BITS 32 ");
        onRecord.set(onRecord.indexOf(pdq), another);
        onRecord.add("TMK 90 BITS 10 PICTURE 1 1");
        assertEquals(
                List.of("code: " + pdq, "table: " + another, "table: TMK 90 BITS 10 PICTURE 1 1"),
                AlgorithmRows.differences(onRecord));
    }

    /** {@code signature} and {@code known_signature} refuse other lengths, when the first value is written. */
    @Test
    void theDatabaseTakesTheValuesOfEachAlgorithm() throws IOException {
        for (String migration : List.of("V5__matching.sql", "V32_3__known_signatures.sql")) {
            Matcher bounds = LENGTHS.matcher(Files.readString(Path.of("../sql/migration", migration)));
            assertTrue(bounds.find(), migration);
            int fewest = Integer.parseInt(bounds.group(1));
            int most = Integer.parseInt(bounds.group(2));
            for (Algorithm algorithm : Algorithm.values()) {
                IntSummaryStatistics lengths = lengths(algorithm);
                assertTrue(
                        lengths.getMin() >= fewest && lengths.getMax() <= most,
                        algorithm + " has values of " + lengths.getMin() + " to " + lengths.getMax()
                                + " bytes; the check in " + migration + " allows " + fewest + " to " + most);
            }
        }
    }

    /** Of the values that the algorithm takes; of the deep search's, what a picture with a border gets. */
    private static IntSummaryStatistics lengths(Algorithm algorithm) {
        return algorithm.origin() == Algorithm.Origin.VIEWS
                ? IntStream.of(2 * CoarseHasher.storedSize() * PdqHash.BYTES).summaryStatistics()
                : IntStream.rangeClosed(0, LONGEST)
                        .filter(length -> isTaken(algorithm, new byte[length]))
                        .summaryStatistics();
    }

    private static boolean isTaken(Algorithm algorithm, byte[] value) {
        try {
            return algorithm.ofBytes(value).bytes().length == value.length;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /** Otherwise the container may start them first. */
    @Test
    void whoeverWorksFromTheStartWaitsForTheComparison() throws IOException {
        Set<String> starting = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/crosscase/matching"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String name = source.getFileName().toString().replace(".java", "");
                String text = Files.readString(source);
                if (text.contains("\n@Startup\n") && !name.equals("AlgorithmRows")) {
                    starting.add(name);
                    assertTrue(text.contains("\n@DependsOn(\"AlgorithmRows\")\n"), name);
                }
            }
        }
        assertEquals(Set.of("DeepWorkers", "MatchWorkers", "SignWorkers"), starting);
    }
}
