package org.crosscase.signature.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

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

    static Pixels of(BufferedImage image) {
        Raster raster = image.getRaster();
        if (image.getColorModel() instanceof ComponentColorModel model) {
            boolean cmyk = model.getColorSpace().getType() == ColorSpace.TYPE_CMYK;
            return component(raster, cmyk ? PictureHeader.Cmyk.PLAIN : PictureHeader.Cmyk.NONE);
        }
        boolean grey = image.getColorModel() instanceof IndexColorModel palette && grey(palette);
        return new Managed(image, grey);
    }

    /** Samples that stand side by side without a colour model of another kind. */
    static Pixels component(Raster raster, PictureHeader.Cmyk cmyk) {
        if (raster.getNumBands() < 4 || cmyk == PictureHeader.Cmyk.NONE) {
            if (raster.getDataBuffer() instanceof DataBufferByte data
                    && raster.getSampleModel() instanceof ComponentSampleModel model
                    && data.getNumBanks() == 1
                    && raster.getSampleModelTranslateX() == 0
                    && raster.getSampleModelTranslateY() == 0) {
                return Interleaved.of(raster, model, data);
            }
            return new Sampled(raster);
        }
        return new Inks(raster, cmyk);
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
        private final boolean real;
        private final float[] pixel;

        Sampled(Raster raster) {
            this.raster = raster;
            this.grey = raster.getNumBands() < 3;
            this.depth = raster.getSampleModel().getSampleSize();
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

        private int sample(int x, int y, int band) {
            if (real) {
                raster.getPixel(x, y, pixel);
                return Math.max(0, Math.min(255, (int) (pixel[band] * 255)));
            }
            int value = raster.getSample(x, y, band);
            int bits = depth[band];
            return bits >= 8 ? value >>> (bits - 8) & 0xff : value * 255 / ((1 << bits) - 1);
        }
    }

    /** Four inks as bytes. */
    record Inks(Raster raster, PictureHeader.Cmyk kind) implements Pixels {
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
            return false;
        }

        @Override
        public int rgb(int x, int y) {
            int atX = x + raster.getMinX();
            int atY = y + raster.getMinY();
            int c = raster.getSample(atX, atY, 0) & 0xff;
            int m = raster.getSample(atX, atY, 1) & 0xff;
            int yellow = raster.getSample(atX, atY, 2) & 0xff;
            int k = raster.getSample(atX, atY, 3) & 0xff;
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
