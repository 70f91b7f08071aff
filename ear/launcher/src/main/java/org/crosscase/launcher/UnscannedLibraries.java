package org.crosscase.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spares the server reading every class of the application's libraries in search of annotations: 18,000 classes, twenty times
 * as many as are ours, and none of them has any. Payara's scanner takes a jar to be read already where a module of its name
 * stands unpacked beside it ({@code lib/x.jar}: {@code lib__x_jar}); an empty jar of that name is enough. A server that does
 * not know this reads them as before.
 */
final class UnscannedLibraries {
    private static final Pattern LIBRARY = Pattern.compile("/?lib/([^/]+)\\.jar");

    private UnscannedLibraries() {}

    /** The name of the entry that keeps the scanner from an entry of an EAR, if that is a library. */
    static Optional<String> markerOf(String entry) {
        Matcher library = LIBRARY.matcher(entry);
        return library.matches() ? Optional.of("lib__" + library.group(1) + "_jar") : Optional.empty();
    }

    /** What stands under the marker's name. */
    static byte[] emptyJar() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JarOutputStream(bytes, manifest).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Copies an EAR and marks its libraries; a copy that is there is replaced when the new one is whole. */
    static void copy(Path ear, Path marked) throws IOException {
        Path draft = Files.createDirectories(marked.getParent()).resolve(marked.getFileName() + ".new");
        Files.copy(ear, draft, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem content = FileSystems.newFileSystem(draft);
                Stream<Path> entries = Files.list(content.getPath("lib"))) {
            List<String> markers = entries.map(entry -> markerOf(entry.toString()))
                    .flatMap(Optional::stream)
                    .toList();
            for (String marker : markers) {
                Files.write(content.getPath(marker), emptyJar());
            }
        }
        Files.move(draft, marked, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
