package org.crosscase.matching.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

class AlgorithmRowsTest {
    private final List<String> onRecord = new ArrayList<>(
            Stream.of(Algorithm.values()).map(AlgorithmRows::told).toList());

    @Test
    void whatAgreesIsNoDifference() {
        assertEquals(List.of(), AlgorithmRows.differences(onRecord));
    }

    @Test
    void anotherThresholdAndAnAlgorithmThatTheCodeDoesNotKnowAreNamed() {
        onRecord.set(3, onRecord.get(3).replace(" 31 ", " 32 "));
        onRecord.add("TMK 7 BITS 10 PICTURE 1 1");
        assertEquals(
                List.of(
                        "code: PDQ 4 BITS 31 PICTURE 1 4",
                        "table: PDQ 4 BITS 32 PICTURE 1 4",
                        "table: TMK 7 BITS 10 PICTURE 1 1"),
                AlgorithmRows.differences(onRecord));
    }
}
