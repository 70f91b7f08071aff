package org.crosscase.signature.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * The 8-bit red, green and blue samples of a decoded picture, as stored: no gamma, no colour management, alpha dropped,
 * the high byte of deeper samples, CMYK by the plain product.
 */
interface Pixels {
    int width();

    int height();

    /** Packed as {@code red << 16 | green << 8 | blue}. */
    int rgb(int x, int y);

    /** Whether all three samples are always equal. */
    boolean grey();

    /** @param signed whether samples are two's complement */
    static Pixels of(BufferedImage image, Frame.Inks inks, boolean signed) {
        Raster raster = image.getRaster();
        if (image.getColorModel() instanceof ComponentColorModel model) {
            boolean cmyk = model.getColorSpace().getType() == ColorSpace.TYPE_CMYK;
            // twelve bits come in sixteen: the colour model knows, the raster does not
            return component(raster, cmyk ? Frame.Inks.PLAIN : inks, model.getComponentSize(), signed);
        }
        boolean grey = image.getColorModel() instanceof IndexColorModel palette && grey(palette);
        return new Managed(image, grey);
    }

    /**
     * Samples that stand side by side without a colour model of another kind.
     *
     * @param depth bits that count of each sample
     */
    static Pixels component(Raster raster, Frame.Inks inks, int[] depth, boolean signed) {
        if (inks != Frame.Inks.NONE && raster.getNumBands() >= 3) {
            return new Inked(new Sampled(raster, depth, signed), inks);
        }
        boolean bytes = !signed && Arrays.stream(depth).allMatch(bits -> bits == 8);
        if (bytes
                && raster.getDataBuffer() instanceof DataBufferByte data
                && raster.getSampleModel() instanceof ComponentSampleModel model
                && data.getNumBanks() == 1
                && raster.getSampleModelTranslateX() == 0
                && raster.getSampleModelTranslateY() == 0) {
            return Interleaved.of(raster, model, data);
        }
        return new Sampled(raster, depth, signed);
    }

    private static boolean grey(IndexColorModel palette) {
        for (int i = 0; i < palette.getMapSize(); i++) {
            if (palette.getRed(i) != palette.getGreen(i) || palette.getGreen(i) != palette.getBlue(i)) {
                return false;
            }
        }
        return true;
    }

    /** The common case: bytes side by side. Two channels are grey and alpha, four are colour and alpha. */
    record Interleaved(byte[] data, int width, int height, int line, int step, int red, int green, int blue)
            implements Pixels {
        static Interleaved of(Raster raster, ComponentSampleModel model, DataBufferByte data) {
            int[] bands = model.getBandOffsets();
            int start = data.getOffset();
            boolean colour = bands.length > 2;
            return new Interleaved(
                    data.getData(),
                    raster.getWidth(),
                    raster.getHeight(),
                    model.getScanlineStride(),
                    model.getPixelStride(),
                    start + bands[0],
                    start + bands[colour ? 1 : 0],
                    start + bands[colour ? 2 : 0]);
        }

        @Override
        public int rgb(int x, int y) {
            int at = y * line + x * step;
            return (data[at + red] & 0xff) << 16 | (data[at + green] & 0xff) << 8 | data[at + blue] & 0xff;
        }

        @Override
        public boolean grey() {
            return red == green;
        }
    }

    /** Palettes and packed pixels, which their colour model turns into plain RGB. */
    record Managed(BufferedImage image, boolean grey) implements Pixels {
        @Override
        public int width() {
            return image.getWidth();
        }

        @Override
        public int height() {
            return image.getHeight();
        }

        @Override
        public int rgb(int x, int y) {
            return image.getColorModel().getRGB(image.getRaster().getDataElements(x, y, null)) & 0xffffff;
        }
    }

    /** Samples of any other depth. */
    final class Sampled implements Pixels {
        private final Raster raster;
        private final boolean grey;
        private final int[] depth;
        private final boolean signed;
        private final boolean real;
        private final float[] pixel;

        Sampled(Raster raster, int[] depth, boolean signed) {
            this.raster = raster;
            this.grey = raster.getNumBands() < 3;
            this.depth = depth.length >= raster.getNumBands()
                    ? depth
                    : raster.getSampleModel().getSampleSize();
            this.signed = signed;
            int type = raster.getSampleModel().getDataType();
            this.real = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
            this.pixel = new float[raster.getNumBands()];
        }

        @Override
        public int width() {
            return raster.getWidth();
        }

        @Override
        public int height() {
            return raster.getHeight();
        }

        @Override
        public boolean grey() {
            return grey;
        }

        @Override
        public int rgb(int x, int y) {
            int atX = x + raster.getMinX();
            int atY = y + raster.getMinY();
            int red = sample(atX, atY, 0);
            return grey ? red * 0x10101 : red << 16 | sample(atX, atY, 1) << 8 | sample(atX, atY, 2);
        }

        int at(int x, int y, int band) {
            return sample(x + raster.getMinX(), y + raster.getMinY(), band);
        }

        int bands() {
            return raster.getNumBands();
        }

        /** 0 to 255; coordinates are those of the raster. */
        private int sample(int x, int y, int band) {
            if (real) {
                raster.getPixel(x, y, pixel);
                return Math.max(0, Math.min(255, (int) (pixel[band] * 255)));
            }
            int value = raster.getSample(x, y, band);
            int bits = depth[band];
            value = signed ? value ^ 1 << bits - 1 : value;
            return bits >= 8 ? value >>> (bits - 8) & 0xff : value * 255 / ((1 << bits) - 1);
        }
    }

    /** Three inks, or four of which the last is black. */
    record Inked(Sampled samples, Frame.Inks kind) implements Pixels {
        @Override
        public int width() {
            return samples.width();
        }

        @Override
        public int height() {
            return samples.height();
        }

        @Override
        public boolean grey() {
            return false;
        }

        @Override
        public int rgb(int x, int y) {
            int c = samples.at(x, y, 0);
            int m = samples.at(x, y, 1);
            int yellow = samples.at(x, y, 2);
            int none = kind == Frame.Inks.PLAIN ? 0 : 255;
            int k = samples.bands() > 3 ? samples.at(x, y, 3) : none;
            return switch (kind) {
                case YCCK -> {
                    // CMY = 255 - RGB(YCbCr), stored inverted: the two inversions cancel except in libjpeg's naming
                    int red = clamp(c + 1.402 * (yellow - 128));
                    int green = clamp(c - 0.344136 * (m - 128) - 0.714136 * (yellow - 128));
                    int blue = clamp(c + 1.772 * (m - 128));
                    yield paper(255 - red, 255 - green, 255 - blue, k);
                }
                case INVERTED -> paper(c, m, yellow, k);
                default -> paper(255 - c, 255 - m, 255 - yellow, 255 - k);
            };
        }

        /** Light that is left: 255 means no ink. */
        private static int paper(int c, int m, int y, int k) {
            return c * k / 255 << 16 | m * k / 255 << 8 | y * k / 255;
        }

        private static int clamp(double value) {
            return (int) Math.max(0, Math.min(255, Math.round(value)));
        }
    }
}
