package org.crosscase.signature.worker;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a decoder process needs on its class path: this module and the decoders of TwelveMonkeys, nothing else. */
public final class DecoderClassPath {
    /** One class of each library, named and not referenced so that nothing of them is loaded here. */
    private static final List<String> ONE_OF_EACH = List.of(
            "org.crosscase.signature.worker.DecoderWorker",
            "com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi",
            "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi",
            "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi",
            "com.twelvemonkeys.imageio.ImageReaderBase",
            "com.twelvemonkeys.imageio.metadata.Entry",
            "com.twelvemonkeys.image.ImageUtil",
            "com.twelvemonkeys.io.enc.DecoderStream",
            "com.twelvemonkeys.lang.Validate");

    private static final List<String> JARS =
            List.of("crosscase-signature-", "imageio-", "common-lang-", "common-io-", "common-image-");

    private DecoderClassPath() {}

    /**
     * The jars and folders that the needed classes were loaded from. Works wherever class loaders tell (a class path, an
     * EAR's {@code lib} that the server has unpacked).
     *
     * @throws IllegalStateException when a class is missing or its loader does not tell; pass a class path then
     */
    public static List<Path> derive() {
        return holding(ONE_OF_EACH);
    }

    /**
     * The jars and folders that some classes were loaded from.
     *
     * @throws IllegalStateException when a class is missing or its loader does not tell
     */
    public static List<Path> holding(List<String> classes) {
        Set<Path> entries = new LinkedHashSet<>();
        for (String name : classes) {
            entries.add(locate(name));
        }
        return List.copyOf(entries);
    }

    /**
     * The needed jars in a folder, by their names (with or without their group in front).
     *
     * @throws IllegalStateException when the folder holds none
     */
    public static List<Path> in(Path folder) throws java.io.IOException {
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> JARS.stream()
                            .anyMatch(jar -> file.getFileName().toString().contains(jar)))
                    .sorted()
                    .forEach(entries::add);
        }
        if (entries.isEmpty()) {
            throw new IllegalStateException("No jar of the decoder stands in " + folder);
        }
        return List.copyOf(entries);
    }

    private static Path locate(String name) {
        try {
            ClassLoader loader = DecoderClassPath.class.getClassLoader();
            CodeSource source =
                    Class.forName(name, false, loader).getProtectionDomain().getCodeSource();
            URL place = source == null ? null : source.getLocation();
            if (place == null || !"file".equals(place.getProtocol())) {
                throw new IllegalStateException("The class loader does not tell where " + name + " stands");
            }
            return Path.of(place.toURI());
        } catch (ClassNotFoundException | LinkageError | URISyntaxException e) {
            throw new IllegalStateException("A decoder process needs " + name, e);
        }
    }
}
