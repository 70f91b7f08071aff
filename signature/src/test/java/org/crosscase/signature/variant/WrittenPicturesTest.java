package org.crosscase.signature.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.crosscase.signature.TestPictures;
import org.crosscase.signature.cli.layouts.LayoutPictures;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.decode.PictureBytes;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.worker.Examination;
import org.crosscase.signature.worker.Examiner;
import org.crosscase.signature.worker.GreyPicture;
import org.crosscase.signature.worker.Inspection;
import org.junit.jupiter.api.Test;

/** Pictures that are written are known as such, and what PDQ joins of them is told apart by what is written. */
class WrittenPicturesTest {
    private static final int BANK_CARD = 1;

    private final Examiner examiner = new Examiner(DecodeLimits.DEFAULT);

    @Test
    void documentsScreensCardsAndCodesAreWritten() throws IOException {
        int drawn = 0;
        int written = 0;
        for (boolean tuning : new boolean[] {true, false}) {
            for (int layout = 0; layout < LayoutPictures.names(tuning).size(); layout++) {
                for (int number = 0; number < 3; number++) {
                    LayoutPictures.Made made = LayoutPictures.make(tuning, layout, number);
                    // those in bad light may be taken for photographs; flags show no ink, tables are too fine
                    if (!made.name().matches(".*(graphed|scanned)|(flag|spreadsheet).*")) {
                        drawn++;
                        written += written(made.image()) ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(drawn > 30, drawn + " pictures");
        assertTrue(written * 10 >= drawn * 9, written + " of " + drawn);
    }

    @Test
    void landscapesAreTaken() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertFalse(written(TestPictures.landscape(640, 480, 40 + i)));
        }
    }

    @Test
    void cardsThatPdqJoinsAreToldApartByTheirNumbers() throws IOException {
        BufferedImage one = card(1);
        BufferedImage other = card(7);
        assertTrue(distance(one, other) <= Pdq.MATCH_DISTANCE, "PDQ joins them");
        assertEquals(Likeness.Verdict.DIFFERENT, pair(one, other).verify(Orientation.ORIGINAL));
        assertEquals(Likeness.Verdict.DIFFERENT, pair(other, one).verify(Orientation.ORIGINAL));
    }

    @Test
    void copiesOfACardAreTheSame() throws IOException {
        BufferedImage one = card(1);
        BufferedImage half = new BufferedImage(one.getWidth() / 2, one.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        half.createGraphics()
                .drawImage(one.getScaledInstance(half.getWidth(), -1, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        assertEquals(Likeness.Verdict.SAME, pair(one, half).verify(Orientation.ORIGINAL));
        BufferedImage mirrored = new BufferedImage(one.getWidth(), one.getHeight(), BufferedImage.TYPE_INT_RGB);
        mirrored.createGraphics().drawImage(one, one.getWidth(), 0, -one.getWidth(), one.getHeight(), null);
        assertEquals(Likeness.Verdict.SAME, pair(one, mirrored).verify(Orientation.FLIP_Y));
    }

    @Test
    void ofATinyPictureNothingCanBeTold() throws IOException {
        BufferedImage tiny = new BufferedImage(40, 25, BufferedImage.TYPE_INT_RGB);
        tiny.createGraphics()
                .drawImage(card(1).getScaledInstance(40, 25, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        assertEquals(Likeness.Verdict.POSSIBLE, pair(card(1), tiny).verify(Orientation.ORIGINAL));
    }

    private static BufferedImage card(int number) {
        return LayoutPictures.make(false, BANK_CARD, number).image();
    }

    private boolean written(BufferedImage image) throws IOException {
        return assertInstanceOf(Examination.Picture.class, examiner.examine(bytes(image)))
                .written();
    }

    private int distance(BufferedImage one, BufferedImage other) throws IOException {
        return seen(one).pdq().hash().distance(seen(other).pdq().hash());
    }

    private PicturePair pair(BufferedImage one, BufferedImage other) throws IOException {
        return new PicturePair(grey(one), grey(other));
    }

    private GreyPicture grey(BufferedImage image) throws IOException {
        return seen(image).picture();
    }

    private Inspection.Seen seen(BufferedImage image) throws IOException {
        return assertInstanceOf(Inspection.Seen.class, examiner.inspect(bytes(image)));
    }

    private static PictureBytes bytes(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        PictureBytes bytes = new PictureBytes();
        bytes.append(png.toByteArray(), 0, png.size());
        return bytes;
    }
}
