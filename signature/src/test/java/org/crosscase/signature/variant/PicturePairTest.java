package org.crosscase.signature.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        assertEquals(new Likeness(Likeness.Verdict.SAME, 1), new PicturePair(picture, picture).compare(WHOLE, WHOLE));
        GreyPicture other = read(TestPictures.encoded(TestPictures.landscape(640, 480, 6), "png"));
        assertEquals(
                Likeness.Verdict.DIFFERENT,
                new PicturePair(picture, other).compare(WHOLE, WHOLE).verdict());
        GreyPicture flat = new GreyPicture(400, 400, new byte[400 * 400]);
        assertEquals(
                Likeness.Verdict.DIFFERENT,
                new PicturePair(flat, flat).compare(WHOLE, WHOLE).verdict());
    }

    /** Two things of one shape on a plain ground: alike in their broad shades, and still different pictures. */
    @Test
    void oneShapeWithAnotherSurfaceIsNoMatch() {
        GreyPicture one = thing(4, 0);
        assertFalse(new PicturePair(one, thing(5, 0)).compare(WHOLE, WHOLE).same());
        assertTrue(new PicturePair(one, thing(4, 1)).compare(WHOLE, WHOLE).same(), "the same a pixel further");
    }

    /** One name changed on a page of prose: nothing else differs, and that is what makes it another page. */
    @Test
    void oneWordChangedMakesItPossibleAndNoMore() {
        BufferedImage page = page("Elisabeth Marchand");
        GreyPicture one = read(page);
        assertTrue(new PicturePair(one, read(page("Elisabeth Marchand")))
                .compare(WHOLE, WHOLE)
                .same());
        assertEquals(
                Likeness.Verdict.POSSIBLE,
                new PicturePair(one, read(page("Dr Q Wozniakowski")))
                        .compare(WHOLE, WHOLE)
                        .verdict());
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
            for (int i = 0; i < 5; i++) {
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
        assertTrue(candidates > 10, "the first stage joins them: " + candidates);
        assertEquals(List.of(), joined);
    }

    /** The first meeting that is the same, otherwise the last that was looked at. */
    private static Likeness likeness(
            CoarseHasher hasher, GreyPicture stored, GreyPicture queried, List<CoarseSignature> queries) {
        PicturePair pair = new PicturePair(stored, queried);
        Likeness last = Likeness.DIFFERENT;
        for (CoarseSignature one : hasher.stored(stored.thumbnail())) {
            for (CoarseSignature query : queries) {
                if (one.bits().distance(query.bits()) <= Coarse.MATCH_DISTANCE) {
                    Likeness likeness = pair.compare(one.variant(), query.variant());
                    if (likeness.same()) {
                        return likeness;
                    }
                    last = likeness.agreement() > 0 ? likeness : last;
                }
            }
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

    private static BufferedImage page(String name) {
        BufferedImage page = new BufferedImage(620, 800, BufferedImage.TYPE_BYTE_GRAY);
        java.awt.Graphics2D g = page.createGraphics();
        g.setColor(java.awt.Color.WHITE);
        g.fillRect(0, 0, 620, 800);
        g.setColor(java.awt.Color.BLACK);
        g.setFont(new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 20));
        Random random = new Random(7);
        for (int line = 0; line < 24; line++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 45) {
                text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(5) == 0 ? " " : "");
            }
            g.drawString(line == 5 ? name : text.toString(), 40, 60 + 30 * line);
        }
        g.dispose();
        return page;
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

    private GreyPicture read(BufferedImage image) {
        try {
            return read(TestPictures.encoded(image, "png"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private GreyPicture read(byte[] file) {
        PictureBytes bytes = new PictureBytes();
        bytes.append(file, 0, file.length);
        Inspection inspection = examiner.inspect(bytes);
        assertTrue(inspection instanceof Inspection.Seen, inspection.toString());
        return ((Inspection.Seen) inspection).picture();
    }
}
