package org.crosscase.it.matching;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqHasher;

/** Harmless pictures that no other test has, and what people do to pictures that PDQ does not bear. */
final class Landscape {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    private static final int LOST = Pdq.MATCH_DISTANCE + 4;

    private final BufferedImage image;

    private Landscape(BufferedImage image) {
        this.image = image;
    }

    /** Soft hills and clouds at random places. */
    static Landscape random() {
        Random random = new Random();
        return new Landscape(drawn(WIDTH, HEIGHT, graphics -> {
            for (int i = 0; i < 70; i++) {
                graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
                int size = 25 + random.nextInt(110);
                graphics.fillOval(
                        random.nextInt(WIDTH) - size / 2, random.nextInt(HEIGHT) - size / 2, size, size / 2 + 8);
            }
        }));
    }

    /** Whether PDQ is too far from what a change makes of it: with some room, where a decoder rounds otherwise. */
    boolean isLost(Landscape changed) {
        return hash().distance(changed.hash()) > LOST;
    }

    private PdqHash hash() {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int pixel = image.getRGB(i % width, i / width);
            rgb[3 * i] = (byte) (pixel >> 16);
            rgb[3 * i + 1] = (byte) (pixel >> 8);
            rgb[3 * i + 2] = (byte) pixel;
        }
        return new PdqHasher().hashRgb(rgb, height, width).hash();
    }

    /** Nine tenths of each side, nearer to one corner. */
    Landscape cropped() {
        return new Landscape(image.getSubimage(12, 21, WIDTH * 9 / 10, HEIGHT * 9 / 10));
    }

    /** Dark bars of a tenth on the left and above, of a twentieth on the right and below. */
    Landscape framed() {
        int left = WIDTH / 10;
        int top = HEIGHT / 10;
        return new Landscape(drawn(WIDTH + left + left / 2, HEIGHT + top + top / 2, graphics -> {
            graphics.setColor(new Color(20, 20, 24));
            graphics.fillRect(0, 0, 2 * WIDTH, 2 * HEIGHT);
            graphics.drawImage(image, left, top, null);
        }));
    }

    /** By some degrees, black corners. */
    Landscape turned() {
        return new Landscape(drawn(WIDTH, HEIGHT, graphics -> {
            graphics.rotate(Math.toRadians(2.4), WIDTH / 2.0, HEIGHT / 2.0);
            graphics.drawImage(image, 0, 0, null);
        }));
    }

    /** The longer side has 64 pixels. */
    Landscape tiny() {
        BufferedImage half = scaled(image, WIDTH / 2, HEIGHT / 2);
        return new Landscape(scaled(scaled(half, WIDTH / 4, HEIGHT / 4), 64, 48));
    }

    Landscape mirrored() {
        return new Landscape(drawn(
                image.getWidth(),
                image.getHeight(),
                graphics ->
                        graphics.drawImage(image, image.getWidth(), 0, -image.getWidth(), image.getHeight(), null)));
    }

    byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        return drawn(width, height, graphics -> graphics.drawImage(from, 0, 0, width, height, null));
    }

    private static BufferedImage drawn(int width, int height, java.util.function.Consumer<Graphics2D> drawing) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.accept(graphics);
        graphics.dispose();
        return picture;
    }
}
