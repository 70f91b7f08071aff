package org.crosscase.signature.decode;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * One decoder for each format, always the same: the platform's own for JPEG, PNG, GIF and BMP, TwelveMonkeys' for WebP
 * and TIFF. None is looked up by what a file claims to be, and none sees a second picture: decoders keep tables and
 * palettes of the last one, so that a broken file would be given those of another agency's file before it.
 */
final class Decoders {
    private Decoders() {}

    static {
        ImageIO.setUseCache(false);
    }

    /** A new one; the caller disposes of it. */
    static ImageReader create(Format format) throws IOException {
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
