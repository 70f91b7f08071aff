package org.crosscase.signature.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;

/**
 * What an animation shows: frames drawn over each other as their file says. It may be a coarser grid of the canvas, so
 * that memory stays bounded. What is transparent keeps the colour that is stored under it, since transparency is dropped.
 */
final class CanvasPixels implements Pixels {
    private final int width;
    private final int height;
    private final int step;
    private final int background;
    private final boolean animated;
    private int[] argb;
    private boolean cut;

    /** The last frame alone where it is all that is to be seen: its samples are then taken as they are. */
    private Pixels alone;

    /** How the last frame leaves the canvas. */
    private Runnable cleaning = () -> {};

    /** @param animated whether there is more than one frame */
    CanvasPixels(PictureHeader.Canvas canvas, int step, boolean animated) {
        this.step = step;
        this.animated = animated;
        this.width = (canvas.width() + step - 1) / step;
        this.height = (canvas.height() + step - 1) / step;
        this.background = canvas.background();
    }

    /** Draws the next frame. */
    void draw(Format format, Frame frame) throws IOException, RefusedPictureException {
        Frame.Place place = frame.place().orElseThrow();
        cleaning.run();
        cleaning = () -> {};
        alone = null;
        // the first place of the grid that lies in the frame
        int offsetX = (step - place.x() % step) % step;
        int offsetY = (step - place.y() % step) % step;
        if (offsetX >= frame.width() || offsetY >= frame.height()) {
            return;
        }
        FrameDecoder.Decoded decoded =
                FrameDecoder.decode(format, frame, new FrameDecoder.Grid(step, offsetX, offsetY));
        cut |= decoded.cut();
        boolean first = argb == null;
        boolean opaque = !decoded.image().getColorModel().hasAlpha();
        boolean whole = place.x() == 0
                && place.y() == 0
                && decoded.pixels().width() == width
                && decoded.pixels().height() == height;
        alone = whole && (first || opaque) ? decoded.pixels() : null;
        if (alone != null && !animated) {
            return;
        }
        if (first) {
            argb = new int[width * height];
            Arrays.fill(argb, opaque ? background : 0);
        }
        int left = (place.x() + offsetX) / step;
        int top = (place.y() + offsetY) / step;
        int columns = Math.min(decoded.pixels().width(), width - left);
        int rows = Math.min(decoded.pixels().height(), height - top);
        if (columns <= 0 || rows <= 0) {
            return;
        }
        cleaning = cleaning(place.disposal(), left, top, columns, rows);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int at = (top + y) * width + left + x;
                argb[at] = over(argb[at], pixel(decoded, x, y), place.blend());
            }
        }
    }

    private Runnable cleaning(Frame.Disposal disposal, int left, int top, int columns, int rows) {
        return switch (disposal) {
            case KEEP -> () -> {};
            case CLEAR ->
                () -> {
                    for (int y = 0; y < rows; y++) {
                        int at = (top + y) * width + left;
                        Arrays.fill(argb, at, at + columns, 0);
                    }
                };
            case RESTORE -> {
                int[] before = new int[columns * rows];
                for (int y = 0; y < rows; y++) {
                    System.arraycopy(argb, (top + y) * width + left, before, y * columns, columns);
                }
                yield () -> {
                    for (int y = 0; y < rows; y++) {
                        System.arraycopy(before, y * columns, argb, (top + y) * width + left, columns);
                    }
                };
            }
        };
    }

    private static int pixel(FrameDecoder.Decoded decoded, int x, int y) {
        BufferedImage image = decoded.image();
        int alpha = image.getColorModel().hasAlpha()
                ? image.getColorModel().getAlpha(image.getRaster().getDataElements(x, y, null))
                : 255;
        return alpha << 24 | decoded.pixels().rgb(x, y);
    }

    private static int over(int below, int above, boolean blend) {
        int alpha = above >>> 24;
        if (!blend || alpha == 255 || below >>> 24 == 0) {
            return above;
        }
        if (alpha == 0) {
            return below;
        }
        int out = 0xff << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int mixed = ((above >> shift & 0xff) * alpha + (below >> shift & 0xff) * (255 - alpha) + 127) / 255;
            out |= mixed << shift;
        }
        return out;
    }

    boolean cut() {
        return cut;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int rgb(int x, int y) {
        return alone != null ? alone.rgb(x, y) : argb == null ? background : argb[y * width + x] & 0xffffff;
    }

    @Override
    public boolean grey() {
        return alone != null && alone.grey();
    }
}
