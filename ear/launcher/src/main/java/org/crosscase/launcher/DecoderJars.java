package org.crosscase.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Puts the libraries of the decoder processes into a folder of their own: those processes run outside the server and
 * must see nothing but the signature module and its readers of pictures and archives. Taken from the EAR, so that server and decoders are
 * of one build.
 */
public final class DecoderJars {
    private static final List<String> WANTED = List.of(
            "lib/org.crosscase-crosscase-signature-",
            "lib/com.twelvemonkeys.",
            "lib/org.apache.commons-commons-compress-",
            "lib/org.apache.commons-commons-lang3-",
            "lib/commons-io-commons-io-",
            "lib/commons-codec-commons-codec-",
            "lib/org.tukaani-xz-",
            "lib/com.github.junrar-junrar-",
            "lib/org.slf4j-slf4j-api-");

    private DecoderJars() {}

    /** Replaces the folder's content by the decoder's libraries of this application. */
    public static void stage(Path application, Path folder) {
        Trees.delete(folder);
        try (ZipFile ear = new ZipFile(application.toFile())) {
            Files.createDirectories(folder);
            for (ZipEntry entry : ear.stream().filter(DecoderJars::isWanted).toList()) {
                try (InputStream jar = ear.getInputStream(entry)) {
                    Files.copy(jar, folder.resolve(entry.getName().substring("lib/".length())));
                }
            }
        } catch (IOException e) {
            throw LauncherProblem.failed("the decoder's libraries cannot be taken from " + application + ": " + e, e);
        }
    }

    private static boolean isWanted(ZipEntry entry) {
        return WANTED.stream().anyMatch(entry.getName()::startsWith);
    }
}
