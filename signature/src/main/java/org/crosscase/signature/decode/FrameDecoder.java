package org.crosscase.signature.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes one frame with a decoder of its own. */
final class FrameDecoder {
    /** Which pixels are kept: every {@code step}-th along each axis, from an offset on. */
    record Grid(int step, int offsetX, int offsetY) {
        static final Grid ALL = new Grid(1, 0, 0);

        static Grid every(int step) {
            return new Grid(step, 0, 0);
        }

        int columns(Frame frame) {
            return (frame.width() - offsetX + step - 1) / step;
        }

        int rows(Frame frame) {
            return (frame.height() - offsetY + step - 1) / step;
        }
    }

    /**
     * @param image absent for inks of a JPEG, which are read raw
     * @param cut whether data is missing or damaged
     */
    record Decoded(Pixels pixels, BufferedImage image, boolean cut) {}

    private FrameDecoder() {}

    /**
     * @throws IOException or a RuntimeException when nothing of the frame can be decoded
     * @throws RefusedPictureException when headers contradict each other
     */
    static Decoded decode(Format format, Frame frame, Grid grid) throws IOException, RefusedPictureException {
        ImageReader reader = Decoders.create(format);
        try {
            frame.view().seek(0);
            reader.setInput(frame.view(), true, true);
            boolean[] damaged = new boolean[1];
            reader.addIIOReadWarningListener((source, warning) -> damaged[0] |= tellsOfDamage(warning));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(grid.step(), grid.step(), grid.offsetX(), grid.offsetY());
            if (format == Format.JPEG && frame.inks() != Frame.Inks.NONE) {
                Raster raster = reader.readRaster(0, param);
                Pixels pixels = Pixels.component(
                        raster, frame.inks(), raster.getSampleModel().getSampleSize(), false);
                return checked(new Decoded(pixels, null, damaged[0]), frame, grid);
            }
            if (reader.getWidth(0) != frame.width() || reader.getHeight(0) != frame.height()) {
                throw contradiction();
            }
            // pixels go to a picture that is at hand when the decoder gives up half-way
            BufferedImage target =
                    reader.getImageTypes(0).next().createBufferedImage(grid.columns(frame), grid.rows(frame));
            param.setDestination(target);
            BufferedImage image = target;
            try {
                image = reader.read(0, param);
            } catch (IOException | RuntimeException e) {
                if (empty(target.getRaster())) {
                    throw e;
                }
                damaged[0] = true;
            }
            return checked(new Decoded(Pixels.of(image, frame.inks(), frame.signed()), image, damaged[0]), frame, grid);
        } finally {
            reader.dispose();
        }
    }

    private static Decoded checked(Decoded decoded, Frame frame, Grid grid) throws RefusedPictureException {
        if (decoded.pixels.width() != grid.columns(frame) || decoded.pixels.height() != grid.rows(frame)) {
            throw contradiction();
        }
        return decoded;
    }

    private static RefusedPictureException contradiction() {
        return RefusedPictureException.broken("The headers contradict each other about the size");
    }

    /** libjpeg's words (they are never translated). Bytes too many between two markers lose no pixel. */
    private static boolean tellsOfDamage(String warning) {
        return warning != null
                && (warning.startsWith("Corrupt JPEG data") && !warning.contains("extraneous bytes")
                        || warning.startsWith("Premature end of JPEG")
                        || warning.startsWith("Inconsistent progression"));
    }

    private static boolean empty(Raster raster) {
        DataBuffer data = raster.getDataBuffer();
        for (int bank = 0; bank < data.getNumBanks(); bank++) {
            for (int i = 0; i < data.getSize(); i++) {
                if (data.getElem(bank, i) != 0 && data.getElemDouble(bank, i) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
