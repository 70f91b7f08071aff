package org.crosscase.signature.pdq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.crosscase.signature.Vectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bit for bit equality with the C++ reference on the same samples. */
class PdqVectorsTest {
    private final PdqHasher hasher = new PdqHasher();

    @Test
    @DisplayName("every raw plane gives the reference's hash and quality, in all eight orientations")
    void rawPlanes() throws IOException {
        int planes = 0;
        for (Map<String, String> row : Vectors.table("reference_raw.csv")) {
            int rows = Integer.parseInt(row.get("rows"));
            int columns = Integer.parseInt(row.get("cols"));
            PdqSignature signature = hasher.hash(Vectors.floats(row.get("file")), rows, columns);
            assertEquals(row.get("hash_single_path"), signature.hash().hex(), row.get("file"));
            assertEquals(row.get("quality_single"), String.valueOf(signature.quality()), row.get("file"));
            for (Orientation orientation : Orientation.values()) {
                String column = orientation == Orientation.ORIGINAL
                        ? "hash"
                        : orientation.text().toLowerCase(Locale.ROOT);
                assertEquals(
                        row.get(column),
                        signature.orientation(orientation).hex(),
                        () -> row.get("file") + " " + orientation);
            }
            planes++;
        }
        assertTrue(planes >= 19, "only " + planes + " planes");
    }

    @Test
    @DisplayName("the 64 x 64 plane and the coefficients are the reference's")
    void stages() throws IOException {
        String[] names = {"r02_fbm_float_r63_c65", "r09_fbm_float_r200_c300", "r13_fbm_float_r512_c512"};
        int[][] sizes = {{63, 65}, {200, 300}, {512, 512}};
        for (int i = 0; i < names.length; i++) {
            float[] luma = Vectors.floats("raw/" + names[i] + ".f32");
            float[] plane = new Reduction().reduce(luma, sizes[i][0], sizes[i][1]);
            assertArrayEquals(Vectors.floats("stages/" + names[i] + ".b64.f32"), plane, 0f, names[i]);
            float[] coefficients = new CosineTransform().transform(plane);
            assertArrayEquals(Vectors.floats("stages/" + names[i] + ".dct16.f32"), coefficients, 0f, names[i]);
        }
    }
}
