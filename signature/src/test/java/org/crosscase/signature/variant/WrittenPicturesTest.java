package org.crosscase.signature.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
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
    private static final int BOARDING_PASS = 5;
    private static final int CONTACTS = 5;
    private static final int CALL_SCREEN = 6;
    private static final int FORM = 3;
    private static final Variant WHOLE = new Variant("whole", View.WHOLE, Orientation.ORIGINAL);

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

    /** Everything else is equal, down to the last letter; so far these were taken for copies, by both ways of comparing. */
    @Test
    void oneChangedEntryIsSeenByWhoeverFoundThePair() throws IOException {
        BufferedImage form = LayoutPictures.make(true, FORM, 1).image();
        BufferedImage pass = LayoutPictures.make(false, BOARDING_PASS, 2).image();
        for (BufferedImage[] pair : new BufferedImage[][] {
            {form, changed(form, 112, 246, 220, new Font("DejaVu Sans", Font.PLAIN, 24), 0xffffff, 0x102080, "7391846")
            },
            {pass, changed(pass, 50, 212, 280, new Font("DejaVu Sans", Font.BOLD, 42), 0xfdfdfd, 0x101010, "Velmerda")}
        }) {
            assertEquals(Likeness.Verdict.POSSIBLE, pair(pair[0], pair[1]).verify(Orientation.ORIGINAL));
            assertEquals(
                    Likeness.Verdict.POSSIBLE,
                    pair(pair[0], pair[1]).compare(WHOLE, WHOLE).verdict());
            BufferedImage smaller = scaled(pair[0], 0.7);
            assertEquals(Likeness.Verdict.SAME, pair(pair[0], smaller).verify(Orientation.ORIGINAL));
            assertTrue(pair(pair[0], smaller).compare(WHOLE, WHOLE).same());
        }
    }

    /** The signatures met in views that leave the name out, and all keys of such screens are the same. */
    @Test
    void screensThatShareAllButTheNameAreNotTheSameWhereverTheyMet() throws IOException {
        BufferedImage one = LayoutPictures.make(false, CALL_SCREEN, 70).image();
        BufferedImage other = LayoutPictures.make(false, CALL_SCREEN, 18).image();
        Variant keys = new Variant("keys", new View(0.204, 0.235, 0.564, 0.646, 0), Orientation.ORIGINAL);
        assertFalse(pair(one, other).compare(keys, keys).same());
        assertTrue(pair(one, scaled(one, 0.7)).compare(keys, keys).same(), "a copy");
        BufferedImage cropped = one.getSubimage(108, 100, 900, 1700);
        Variant keysOfCrop = new Variant(
                "keys",
                new View((0.204 * 1080 - 108) / 900, (0.235 * 1920 - 100) / 1700, 0.564 * 1.2, 0.646 * 1920 / 1700, 0),
                Orientation.ORIGINAL);
        assertTrue(pair(one, cropped).compare(keys, keysOfCrop).same(), "a crop");
    }

    /** Another entry in the place of one, written at its foot. */
    private static BufferedImage changed(
            BufferedImage of, int x, int y, int width, Font font, int ground, int ink, String entry) {
        BufferedImage changed = scaled(of, 1);
        Graphics2D graphics = changed.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(new Color(ground));
        graphics.fillRect(x, y - font.getSize(), width, font.getSize() * 4 / 3);
        graphics.setColor(new Color(ink));
        graphics.setFont(font);
        graphics.drawString(entry, x, y);
        graphics.dispose();
        return changed;
    }

    private static BufferedImage scaled(BufferedImage picture, double by) {
        int width = (int) (picture.getWidth() * by);
        int height = (int) (picture.getHeight() * by);
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        scaled.createGraphics()
                .drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        return scaled;
    }

    /** The edges of its boxes lie in one place as well as in the next, and led the comparison astray. */
    @Test
    void aCopyOfAListOfBoxesIsTheSame() throws IOException {
        for (int number = 0; number < 2; number++) {
            BufferedImage contacts = LayoutPictures.make(true, CONTACTS, number).image();
            assertEquals(
                    Likeness.Verdict.SAME, pair(contacts, scaled(contacts, 0.5)).verify(Orientation.ORIGINAL));
        }
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
        return new PicturePair(grey(one), grey(other), true);
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
