package org.crosscase.signature.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.crosscase.signature.TestPictures;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.decode.PictureBytes;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.worker.Examiner;
import org.crosscase.signature.worker.GreyPicture;
import org.crosscase.signature.worker.Inspection;
import org.junit.jupiter.api.Test;

class PicturePairTest {
    private static final Path REPORTS = Path.of("../../shared/reports");
    private static final Variant WHOLE = new Variant("whole", View.WHOLE, Orientation.ORIGINAL);

    private final Examiner examiner = new Examiner(DecodeLimits.DEFAULT);

    @Test
    void aPictureIsTheSameAsItselfAndOneWithoutContentIsNot() throws IOException {
        GreyPicture picture = read(TestPictures.encoded(TestPictures.landscape(640, 480, 5), "png"));
        assertEquals(
                new Likeness(Likeness.Verdict.SAME, 1), new PicturePair(picture, picture, false).compare(WHOLE, WHOLE));
        GreyPicture other = read(TestPictures.encoded(TestPictures.landscape(640, 480, 6), "png"));
        assertEquals(
                Likeness.Verdict.DIFFERENT,
                new PicturePair(picture, other, false).compare(WHOLE, WHOLE).verdict());
        GreyPicture flat = new GreyPicture(400, 400, new byte[400 * 400]);
        assertEquals(
                Likeness.Verdict.DIFFERENT,
                new PicturePair(flat, flat, false).compare(WHOLE, WHOLE).verdict());
    }

    /** Two things of one shape on a plain ground: alike in their broad shades, and still different pictures. */
    @Test
    void oneShapeWithAnotherSurfaceIsNoMatch() {
        GreyPicture one = thing(4, 0);
        assertFalse(
                new PicturePair(one, thing(5, 0), false).compare(WHOLE, WHOLE).same());
        assertTrue(
                new PicturePair(one, thing(4, 1), false).compare(WHOLE, WHOLE).same(), "the same a pixel further");
    }

    /** What issue 6 saw joined: each folder holds different pictures of one layout. */
    @Test
    void differentPicturesOfOneLayoutAreNoMatch() throws IOException {
        Path folders = REPORTS.resolve("deep-search-false-copies");
        assumeTrue(Files.isDirectory(folders), "the reports are not here");
        CoarseHasher hasher = new CoarseHasher();
        List<String> joined = new ArrayList<>();
        int candidates = 0;
        for (String layout : List.of("idcard", "letter", "lock", "barcode")) {
            List<GreyPicture> pictures = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                pictures.add(read(Files.readAllBytes(folders.resolve(layout).resolve(layout + "_" + i + ".jpg"))));
            }
            for (int i = 0; i < pictures.size(); i++) {
                List<CoarseSignature> queries = hasher.queries(pictures.get(i).thumbnail(), Orientation.ORIGINAL);
                for (int j = 0; j < i; j++) {
                    Likeness likeness = likeness(hasher, pictures.get(j), pictures.get(i), queries);
                    candidates += likeness.agreement() > 0 ? 1 : 0;
                    if (likeness.same()) {
                        joined.add(layout + " " + i + " and " + j);
                    }
                }
            }
        }
        assertTrue(candidates > 4, "the first stage joins them: " + candidates);
        assertEquals(List.of(), joined);
    }

    /** Of the twelve nearest meetings the first that is the same, otherwise the last that was looked at. */
    private static Likeness likeness(
            CoarseHasher hasher, GreyPicture stored, GreyPicture queried, List<CoarseSignature> queries) {
        record Met(CoarseSignature stored, CoarseSignature queried, int distance) {}
        List<Met> meetings = new ArrayList<>();
        for (CoarseSignature one : hasher.stored(stored.thumbnail())) {
            for (CoarseSignature query : queries) {
                meetings.add(new Met(one, query, one.bits().distance(query.bits())));
            }
        }
        PicturePair pair = new PicturePair(stored, queried, false);
        Likeness last = Likeness.DIFFERENT;
        for (Met met : meetings.stream()
                .filter(met -> met.distance() <= Coarse.MATCH_DISTANCE)
                .sorted(Comparator.comparingInt(Met::distance))
                .limit(12)
                .toList()) {
            Likeness likeness =
                    pair.compare(met.stored().variant(), met.queried().variant());
            if (likeness.same()) {
                return likeness;
            }
            last = likeness.agreement() > 0 ? likeness : last;
        }
        return last;
    }

    @Test
    void aPhotographShownOnAnUprightTelephoneIsFound() throws IOException {
        Path folder = REPORTS.resolve("screenshot-letterbox");
        assumeTrue(Files.isDirectory(folder), "the reports are not here");
        CoarseHasher hasher = new CoarseHasher();
        for (int i = 0; i < 2; i++) {
            GreyPicture photo = read(Files.readAllBytes(folder.resolve("photo" + i + ".jpg")));
            GreyPicture screen = read(Files.readAllBytes(folder.resolve("screenshot" + i + ".jpg")));
            assertTrue(found(hasher, photo, screen).same(), "asked by the screenshot " + i);
            assertTrue(found(hasher, screen, photo).same(), "asked by the photograph " + i);
        }
    }

    private static Likeness found(CoarseHasher hasher, GreyPicture stored, GreyPicture queried) {
        return likeness(hasher, stored, queried, hasher.queries(queried.thumbnail(), Orientation.ORIGINAL));
    }

    /** A disc with a rough surface of its own, white around it. */
    private static GreyPicture thing(long seed, int shift) {
        int[] surface = new Random(seed).ints(45 * 32, 40, 200).toArray();
        byte[] grey = new byte[128 * 96];
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 128; x++) {
                int place = Math.max(0, x - shift);
                boolean inside = Math.hypot(place - 64.0, y - 48.0) < 40;
                grey[y * 128 + x] = (byte) (inside ? surface[y / 3 * 45 + place / 3] : 250);
            }
        }
        return new GreyPicture(128, 96, grey);
    }

    private GreyPicture read(byte[] file) {
        PictureBytes bytes = new PictureBytes();
        bytes.append(file, 0, file.length);
        Inspection inspection = examiner.inspect(bytes);
        assertTrue(inspection instanceof Inspection.Seen, inspection.toString());
        return ((Inspection.Seen) inspection).picture();
    }
}
