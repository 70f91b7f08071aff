package org.crosscase.launcher.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A harmless picture made from a number: the same seed gives the same pixels. Pictures of different seeds are far apart
 * by PDQ and rich enough in detail to be matched, which makes them fit for demonstrations, tests and benchmarks. Copies
 * made with {@link #resized}, {@link #mirrored} and the like stay recognisable.
 */
public final class GeneratedPicture {
    /** Size of {@link #of(long)}, in pixels. */
    public static final int WIDTH = 640;

    public static final int HEIGHT = 480;

    private static final List<Painter> PAINTERS =
            List.of(new MountainPainter(), new SkylinePainter(), new TilePainter(), new GardenPainter());

    private final BufferedImage image;

    private GeneratedPicture(BufferedImage image) {
        this.image = image;
    }

    /** A picture of 640 x 480 pixels. */
    public static GeneratedPicture of(long seed) {
        return of(seed, WIDTH, HEIGHT);
    }

    /** The kind of picture (mountains, houses, tiles, garden) follows from the seed as well. */
    public static GeneratedPicture of(long seed, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        // painters draw on 640 x 480 whatever the size, so that a seed names a motif and not a size
        canvas.scale((double) width / WIDTH, (double) height / HEIGHT);
        Painter painter = PAINTERS.get((int) Math.floorMod(seed, (long) PAINTERS.size()));
        painter.paint(canvas, new Chance(seed));
        canvas.dispose();
        return new GeneratedPicture(image);
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** The whole picture scaled; sides in pixels. */
    public GeneratedPicture resized(int width, int height) {
        return drawn(width, height, canvas -> {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(image, 0, 0, width, height, null);
        });
    }

    /** Left and right exchanged. */
    public GeneratedPicture mirrored() {
        return drawn(width(), height(), canvas -> canvas.drawImage(image, width(), 0, -width(), height(), null));
    }

    /** A quarter turn to the right. */
    public GeneratedPicture rotated90() {
        return drawn(height(), width(), canvas -> {
            canvas.translate(height(), 0);
            canvas.rotate(Math.PI / 2);
            canvas.drawImage(image, 0, 0, null);
        });
    }

    /** Upside down. */
    public GeneratedPicture rotated180() {
        return rotated90().rotated90();
    }

    /**
     * A part of the picture, in its own pixels.
     *
     * @param left share of the width that is cut off on the left
     * @param top share of the height that is cut off above
     * @param kept share of both sides that is kept
     */
    public GeneratedPicture cropped(double left, double top, double kept) {
        int width = (int) Math.round(kept * width());
        int height = (int) Math.round(kept * height());
        int x = (int) Math.round(left * width());
        int y = (int) Math.round(top * height());
        return drawn(width, height, canvas -> canvas.drawImage(image, -x, -y, null));
    }

    /**
     * With a border of one colour around it.
     *
     * @param share of the shorter side, on each of the four sides
     */
    public GeneratedPicture framed(double share) {
        int border = (int) Math.round(share * Math.min(width(), height()));
        return drawn(width() + 2 * border, height() + 2 * border, canvas -> {
            canvas.setColor(new Color(0x1c1f24));
            canvas.fillRect(0, 0, width() + 2 * border, height() + 2 * border);
            canvas.drawImage(image, border, border, null);
        });
    }

    /** Turned clockwise by some degrees, the corners black. */
    public GeneratedPicture tilted(double degrees) {
        return drawn(width(), height(), canvas -> {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.rotate(Math.toRadians(degrees), width() / 2.0, height() / 2.0);
            canvas.drawImage(image, 0, 0, null);
        });
    }

    /** The file as PNG, without loss. */
    public byte[] png() {
        return written("png");
    }

    /** Scaled and as PNG. */
    public byte[] png(int width, int height) {
        return resized(width, height).png();
    }

    /** The file as BMP, without loss or compression. */
    public byte[] bmp() {
        return written("bmp");
    }

    /** The file as GIF, in 256 colours at most. */
    public byte[] gif() {
        return written("gif");
    }

    /** @param quality 0 (smallest file) to 1 (best picture) */
    public byte[] jpeg(double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A copy of the pixels, one int of 0xRRGGBB each, row by row. */
    public int[] rgb() {
        return image.getRGB(0, 0, width(), height(), null, 0, width());
    }

    private byte[] written(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("this Java writes no " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static GeneratedPicture drawn(int width, int height, java.util.function.Consumer<Graphics2D> drawing) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = target.createGraphics();
        drawing.accept(canvas);
        canvas.dispose();
        return new GeneratedPicture(target);
    }
}
