package org.crosscase.signature.decode;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * One decoder for each format, always the same: the platform's own for JPEG, PNG, GIF and BMP, TwelveMonkeys' for WebP
 * and TIFF. None is looked up by what a file claims to be. Decoders are used again until one fails.
 */
final class Decoders {
    private final Map<Format, ImageReader> readers = new EnumMap<>(Format.class);

    static {
        ImageIO.setUseCache(false);
    }

    ImageReader get(Format format) throws IOException {
        ImageReader reader = readers.get(format);
        if (reader == null) {
            reader = create(format);
            readers.put(format, reader);
        }
        return reader;
    }

    /** A decoder that failed may be left in any state. */
    void discard(Format format) {
        ImageReader reader = readers.remove(format);
        if (reader != null) {
            reader.dispose();
        }
    }

    private static ImageReader create(Format format) throws IOException {
        return switch (format) {
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
            case TIFF -> new TIFFImageReaderSpi().createReaderInstance();
            case JPEG, PNG, GIF, BMP -> platform(format.title);
        };
    }

    private static ImageReader platform(String name) throws IOException {
        Iterator<ImageReaderSpi> all = IIORegistry.getDefaultInstance()
                .getServiceProviders(
                        ImageReaderSpi.class,
                        provider -> provider.getClass().getName().startsWith("com.sun.imageio.plugins.")
                                && java.util.Arrays.asList(((ImageReaderSpi) provider).getFormatNames())
                                        .contains(name.toLowerCase(java.util.Locale.ROOT)),
                        true);
        if (!all.hasNext()) {
            throw new IllegalStateException("This Java platform has no decoder for " + name);
        }
        return all.next().createReaderInstance();
    }
}
