package org.crosscase.signature.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.worker.GreyPicture;
import org.crosscase.signature.worker.GreyThumbnail;
import org.junit.jupiter.api.Test;

class CoarseHasherTest {
    private final CoarseHasher hasher = new CoarseHasher();
    private final GreyThumbnail picture = picture(128, 96, 1);

    @Test
    void aPictureFindsItselfWhole() {
        CoarseSignature found = find(picture, picture, Orientation.ORIGINAL).orElseThrow();
        assertEquals("whole", found.variant().name());
        assertEquals(CoarseHasher.storedSize(), hasher.stored(picture).size());
        assertEquals(
                CoarseHasher.querySize(),
                hasher.queries(picture, Orientation.FLIP_Y).size());
    }

    @Test
    void aCropFindsItsOriginalAndTheOtherWayRound() {
        for (int[] crop : new int[][] {{6, 4, 116, 87}, {0, 0, 120, 90}, {5, 2, 116, 87}, {12, 9, 103, 77}}) {
            GreyThumbnail part = cut(picture, crop[0], crop[1], crop[2], crop[3]);
            assertTrue(find(picture, part, Orientation.ORIGINAL).isPresent(), "crop at " + crop[0] + ", " + crop[1]);
            assertTrue(find(part, picture, Orientation.ORIGINAL).isPresent(), "original of " + crop[0]);
        }
    }

    @Test
    void aFrameIsLookedThrough() {
        GreyThumbnail framed = framed(picture(100, 76, 1), 128, 96, 22, 3);
        CoarseSignature found =
                find(picture(100, 76, 1), framed, Orientation.ORIGINAL).orElseThrow();
        assertTrue(
                found.variant().name().endsWith("inside the border"),
                found.variant().name());
        View content = ContentRectangle.of(framed);
        assertEquals(22 / 128.0, content.left(), 0.01);
        assertEquals(3 / 96.0, content.top(), 0.012);
        assertEquals(100 / 128.0, content.width(), 0.015);
    }

    @Test
    void aTurnedCopyIsFoundInItsOrientation() {
        for (Orientation orientation : Orientation.values()) {
            GreyThumbnail turned = TurnedGrey.of(picture, orientation);
            Orientation back = switch (orientation) {
                case ROTATE_90 -> Orientation.ROTATE_270;
                case ROTATE_270 -> Orientation.ROTATE_90;
                default -> orientation;
            };
            assertEquals(picture, TurnedGrey.of(turned, back), orientation.text());
            assertTrue(find(picture, turned, back).isPresent(), orientation.text());
        }
    }

    @Test
    void aDifferentPictureIsNotFound() {
        for (int seed = 2; seed < 30; seed++) {
            for (Orientation orientation : Orientation.values()) {
                assertTrue(find(picture, picture(128, 96, seed), orientation).isEmpty(), "picture " + seed);
            }
        }
    }

    /** Signatures on record are compared for decades: a change of any bit asks for a new {@link Coarse#VERSION}. */
    @Test
    void theBitsOfThisVersionNeverChange() {
        MessageDigest digest = sha256();
        GreyThumbnail bordered = framed(picture(100, 70, 3), 128, 96, 14, 13);
        for (GreyThumbnail one : List.of(picture, bordered)) {
            hasher.stored(one)
                    .forEach(signature -> digest.update(signature.bits().bytes()));
            for (Orientation orientation : Orientation.values()) {
                hasher.queries(one, orientation)
                        .forEach(signature -> digest.update(signature.bits().bytes()));
            }
        }
        assertEquals(
                "41dd5cec153fdc789919849aa42deaa430b86b593578b44acf83d3d40ffd11ce",
                HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPictureWithoutBorderOrWithoutContentIsTakenWhole() {
        assertEquals(View.WHOLE, ContentRectangle.of(picture));
        assertEquals(View.WHOLE, ContentRectangle.of(new GreyThumbnail(80, 60, new byte[80 * 60])));
        assertEquals(View.WHOLE, ContentRectangle.of(framed(picture(32, 24, 1), 128, 96, 48, 36)));
        assertEquals(View.WHOLE, ContentRectangle.of(new GreyThumbnail(1, 128, new byte[128])));
    }

    private static GreyPicture clear(GreyThumbnail picture) {
        return new GreyPicture(picture.width(), picture.height(), picture.grey());
    }

    private Optional<CoarseSignature> find(GreyThumbnail stored, GreyThumbnail query, Orientation orientation) {
        List<CoarseSignature> kept = hasher.stored(stored);
        PicturePair pair = new PicturePair(clear(stored), clear(query), false);
        for (CoarseSignature asked : hasher.queries(query, orientation)) {
            for (CoarseSignature one : kept) {
                if (asked.bits().distance(one.bits()) <= Coarse.MATCH_DISTANCE
                        && pair.compare(one.variant(), asked.variant()).same()) {
                    return Optional.of(asked);
                }
            }
        }
        return Optional.empty();
    }

    /** Overlapping soft blobs: detail at all scales, nothing uniform at the edge. */
    private static GreyThumbnail picture(int width, int height, long seed) {
        java.util.Random random = new java.util.Random(seed);
        double[] blobs = random.doubles(5 * 90).toArray();
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = 128 + 40 * Math.sin(9.0 * x / width) + 30 * Math.cos(7.0 * y / height);
                for (int b = 0; b < blobs.length; b += 5) {
                    double dx = (x + 0.5) / width - blobs[b];
                    double dy = (y + 0.5) / height - blobs[b + 1];
                    double size = 0.02 + 0.1 * blobs[b + 2];
                    value += (blobs[b + 3] - 0.5) * 220 * Math.exp(-(dx * dx + dy * dy) / (size * size));
                }
                grey[y * width + x] = (byte) Math.max(0, Math.min(255, value));
            }
        }
        return new GreyThumbnail(width, height, grey);
    }

    private static GreyThumbnail cut(GreyThumbnail from, int left, int top, int width, int height) {
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(from.grey(), (top + y) * from.width() + left, grey, y * width, width);
        }
        return new GreyThumbnail(width, height, grey);
    }

    private static GreyThumbnail framed(GreyThumbnail inside, int width, int height, int left, int top) {
        byte[] grey = new byte[width * height];
        java.util.Arrays.fill(grey, (byte) 250);
        for (int y = 0; y < inside.height(); y++) {
            System.arraycopy(inside.grey(), y * inside.width(), grey, (top + y) * width + left, inside.width());
        }
        return new GreyThumbnail(width, height, grey);
    }
}
