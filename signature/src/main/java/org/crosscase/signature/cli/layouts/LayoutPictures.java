package org.crosscase.signature.cli.layouts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/**
 * Different pictures of one layout, as they come: drawn on a screen, saved at several qualities, scanned or photographed.
 * By a seed, so that figures can be checked.
 */
public final class LayoutPictures {
    private static final String[] FAMILIES = {"DejaVu Sans", "DejaVu Serif", "Liberation Sans", "Liberation Serif"};

    private LayoutPictures() {}

    /** @param quality of the JPEG that it is to be saved as, 0 to 1 */
    public record Made(String layout, String name, BufferedImage image, float quality) {}

    /** @param tuning the layouts that the comparison was tuned on, or those that were never looked at meanwhile */
    public static List<String> names(boolean tuning) {
        return layouts(tuning).stream().map(Layout::name).toList();
    }

    private static List<Layout> layouts(boolean tuning) {
        return tuning ? TuningLayouts.ALL : UnseenLayouts.ALL;
    }

    /** The n-th picture of a layout. Half of them are set in one type face, half in another. */
    public static Made make(boolean tuning, int layout, int number) {
        Layout design = layouts(tuning).get(layout);
        Random chance = new Random(((tuning ? 1_000L : 2_000L) + layout) * 1_000_003L + number * 7_919L);
        chance.nextInt();
        BufferedImage image = new BufferedImage(design.width(), design.height(), BufferedImage.TYPE_INT_RGB);
        Sheet sheet = new Sheet(image, chance, FAMILIES[(layout + number % 2) % FAMILIES.length]);
        design.drawing().draw(sheet);
        sheet.g.dispose();
        int way = chance.nextInt(20);
        String name = design.name() + " " + number;
        if (way < 11) {
            return new Made(design.name(), name, image, 0.92f);
        }
        if (way < 16) {
            float quality = new float[] {0.75f, 0.75f, 0.5f, 0.3f}[chance.nextInt(4)];
            return new Made(design.name(), name + ", quality " + quality, image, quality);
        }
        return way < 18
                ? new Made(design.name(), name + ", scanned", scanned(image, chance), 0.8f)
                : new Made(design.name(), name + ", photographed", photographed(image, chance), 0.85f);
    }

    /** Laid on the glass a little askew, grey, with some noise. */
    private static BufferedImage scanned(BufferedImage picture, Random chance) {
        return taken(picture, chance, 0.6, 0.985, 4, 0, 0xffffff);
    }

    /** By hand: farther off, turned, in uneven light and with the noise of a small sensor. */
    private static BufferedImage photographed(BufferedImage picture, Random chance) {
        return taken(picture, chance, 1.5, 0.94, 7, 50, 0x6a5a48);
    }

    private static BufferedImage taken(
            BufferedImage picture, Random chance, double degrees, double scale, int noise, int shade, int ground) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setColor(new java.awt.Color(ground));
        g.fillRect(0, 0, w, h);
        AffineTransform move = new AffineTransform();
        double factor = scale * (0.99 + 0.02 * chance.nextDouble());
        move.translate(w / 2.0 + w * 0.01 * chance.nextGaussian(), h / 2.0 + h * 0.01 * chance.nextGaussian());
        move.rotate(Math.toRadians(degrees * (2 * chance.nextDouble() - 1)));
        move.shear(0.004 * chance.nextGaussian(), 0);
        move.scale(factor, factor);
        move.translate(-w / 2.0, -h / 2.0);
        g.drawImage(picture, move, null);
        g.dispose();
        double lightX = (2 * chance.nextDouble() - 1) * shade / w;
        double lightY = (2 * chance.nextDouble() - 1) * shade / h;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = out.getRGB(x, y);
                double light = lightX * (x - w / 2.0) + lightY * (y - h / 2.0) + noise * chance.nextGaussian();
                out.setRGB(
                        x,
                        y,
                        lit(rgb >> 16 & 255, light) << 16 | lit(rgb >> 8 & 255, light) << 8 | lit(rgb & 255, light));
            }
        }
        return out;
    }

    private static int lit(int value, double light) {
        return (int) Math.max(0, Math.min(255, value + light));
    }
}
