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
        RobustnessMeasurement.Found found = RobustnessMeasurement.Found.NONE;
        for (Alteration alteration : Alteration.all()) {
            if (alteration.name().equals("border 5 % on 4 sides")
                    || alteration.name().equals("centred crop 10.0 %")
                    || alteration.name().equals("crop 5 % to a corner")
                    || alteration.name().equals("turned 3.0 degrees, corners cut")) {
                found = found.plus(measurement.measure(alteration, pictures).found());
            }
        }
        assertEquals(32, found.copies());
        assertTrue(found.pdq() <= 3, "PDQ alone found " + found.pdq());
        assertTrue(found.bothByCopy() >= 27, "asked by the copy: " + found.bothByCopy());
        assertTrue(found.bothByOriginal() >= 27, "asked by the original: " + found.bothByOriginal());
        assertTrue(found.secondByCopy() >= found.bothByCopy(), "the third stage only takes away");
        FalseMatches different = FalseMatches.among(pictures);
        assertEquals(56, different.pairs());
        assertEquals(List.of(), different.named());
    }
}
