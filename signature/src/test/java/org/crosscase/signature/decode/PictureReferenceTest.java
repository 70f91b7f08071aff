package org.crosscase.signature.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscase.signature.Vectors;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.pdq.PdqSignature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The reference's hashes of picture files, read through our decoders. */
class PictureReferenceTest {
    /** Bits that two decoders' roundings may differ in. */
    private static final int TOLERANCE = 10;

    /** Where the reference reader is wrong (16 bits, CMYK), or the hash is rounding noise (pure gradients, flat). */
    private static final Set<String> NOT_COMPARABLE =
            Set.of("s40", "s41", "s42", "s14", "s15", "s16", "s17", "s18", "s23", "s01", "s02", "s03");

    private final PictureReader reader = new PictureReader(DecodeLimits.DEFAULT);
    private final PdqHasher hasher = new PdqHasher();

    @Test
    @DisplayName("at most 10 bits apart where quality is 80 or more, and nine of ten equal")
    void files() throws Exception {
        int compared = 0;
        int equal = 0;
        List<String> far = new ArrayList<>();
        List<String> unequal = new ArrayList<>();
        for (Map<String, String> row : Vectors.table("reference_files.csv")) {
            String file = row.get("file");
            String name = file.substring(file.lastIndexOf('/') + 1);
            if (NOT_COMPARABLE.contains(name.substring(0, 3)) || Integer.parseInt(row.get("quality_single")) < 80) {
                continue;
            }
            PdqSignature signature = sample(file).pdq(hasher);
            int distance = signature.hash().distance(PdqHash.of(row.get(column(file))));
            compared++;
            equal += distance == 0 ? 1 : 0;
            if (distance > 0) {
                unequal.add(file + " " + distance);
            }
            if (distance > TOLERANCE) {
                far.add(file + " is " + distance + " bits away");
            }
        }
        assertEquals(List.of(), far);
        assertTrue(compared >= 48, "only " + compared + " files were compared");
        assertTrue(equal * 10 >= compared * 9, equal + " of " + compared + " are equal, " + unequal);
    }

    /** The reference hashed the pictures with EXIF as stored; upright, they have its hash of the turned picture. */
    private static String column(String file) {
        return switch (file) {
            case "images/exif-rotn/exif-rotn-3.jpg" -> "rotate180";
            case "images/exif-rotn/exif-rotn-6.jpg" -> "rotate270";
            case "images/exif-rotn/exif-rotn-8.jpg" -> "rotate90";
            default -> "hash";
        };
    }

    private SampledPicture sample(String file) throws Exception {
        PictureBytes bytes = new PictureBytes();
        bytes.appendAll(
                new ByteArrayInputStream(Files.readAllBytes(Vectors.folder().resolve(file))), Long.MAX_VALUE);
        return reader.sample(bytes, 128);
    }
}
