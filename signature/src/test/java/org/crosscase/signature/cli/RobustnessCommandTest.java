package org.crosscase.signature.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.crosscase.signature.TestPictures;
import org.junit.jupiter.api.Test;

class RobustnessCommandTest {
    @Test
    void alteredCopiesAreFoundAndDifferentPicturesAreNot() throws Exception {
        RobustnessMeasurement measurement = new RobustnessMeasurement();
        List<RobustnessMeasurement.Known> pictures = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            measurement
                    .known("picture " + i, TestPictures.landscape(480, 360, 700 + i))
                    .ifPresent(pictures::add);
        }
        assertEquals(8, pictures.size());
        int[] found = new int[3];
        int copies = 0;
        for (Alteration alteration : Alteration.all()) {
            if (alteration.name().equals("border 5 % on 4 sides")
                    || alteration.name().equals("centred crop 10.0 %")
                    || alteration.name().equals("crop 5 % to a corner")
                    || alteration.name().equals("turned 3.0 degrees, corners cut")) {
                RobustnessMeasurement.Row row = measurement.measure(alteration, pictures);
                copies += row.copies();
                found[0] += row.pdq();
                found[1] += row.deepAskedByCopy();
                found[2] += row.deepAskedByOriginal();
            }
        }
        assertEquals(32, copies);
        assertTrue(found[0] <= 3, "PDQ alone found " + found[0]);
        assertTrue(found[1] >= 27, "asked by the copy: " + found[1]);
        assertTrue(found[2] >= 27, "asked by the original: " + found[2]);
        FalseMatches different = FalseMatches.among(pictures);
        assertEquals(56, different.pairs());
        assertEquals(List.of(), different.named());
    }
}
