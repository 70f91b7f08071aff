package org.crosscase.signature;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Harmless pictures made by a seed: skies, hills, houses and suns with some grain, detailed like photographs. */
public final class TestPictures {
    private TestPictures() {}

    /** A landscape in RGB. */
    public static BufferedImage landscape(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, colour(random), random.nextInt(width), height, colour(random)));
        g.fillRect(0, 0, width, height);
        for (int cloud = 0; cloud < 12; cloud++) {
            g.setColor(translucent(colour(random), 60 + random.nextInt(120)));
            g.fill(new Ellipse2D.Double(
                    random.nextDouble() * width - width / 8.0,
                    random.nextDouble() * height * 0.6 - height / 12.0,
                    width * (0.05 + random.nextDouble() * 0.3),
                    height * (0.03 + random.nextDouble() * 0.2)));
        }
        for (int range = 0; range < 5; range++) {
            g.setColor(colour(random).darker());
            g.fill(hills(random, width, height, 0.35 + 0.13 * range));
        }
        for (int house = 0; house < 18; house++) {
            int w = 1 + (int) (width * (0.02 + random.nextDouble() * 0.12));
            int h = 1 + (int) (height * (0.03 + random.nextDouble() * 0.2));
            int x = random.nextInt(width);
            int y = (int) (height * (0.4 + random.nextDouble() * 0.6)) - h / 2;
            g.setColor(colour(random));
            g.fillRect(x, y, w, h);
            g.setColor(colour(random));
            g.fillPolygon(new int[] {x, x + w / 2, x + w}, new int[] {y, y - h / 2, y}, 3);
        }
        g.dispose();
        grain(image, random);
        return image;
    }

    /** The same picture as an encoded file: jpg, png, gif, bmp. */
    public static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("No encoder for " + format);
        }
        return out.toByteArray();
    }

    private static Polygon hills(Random random, int width, int height, double base) {
        Polygon polygon = new Polygon();
        polygon.addPoint(0, height);
        double a = random.nextDouble() * 6;
        double b = random.nextDouble() * 6;
        double f = 1 + random.nextDouble() * 4;
        for (int i = 0; i <= 64; i++) {
            double t = i / 64.0;
            double y = base + 0.10 * Math.sin(f * 6 * t + a) + 0.05 * Math.sin(f * 17 * t + b);
            polygon.addPoint((int) (t * width), (int) (y * height));
        }
        polygon.addPoint(width, height);
        return polygon;
    }

    private static void grain(BufferedImage image, Random random) {
        byte[] data = ((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData();
        long state = random.nextLong() | 1;
        for (int i = 0; i < data.length; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            int value = (data[i] & 0xff) + (int) ((state >>> 60) - 8);
            data[i] = (byte) Math.max(0, Math.min(255, value));
        }
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static Color translucent(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
