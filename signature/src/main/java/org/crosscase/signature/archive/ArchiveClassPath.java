package org.crosscase.signature.archive;

import java.nio.file.Path;
import java.util.List;
import org.crosscase.signature.worker.DecoderClassPath;

/** What an archive process needs on its class path: this module and the libraries for archives, nothing else. */
public final class ArchiveClassPath {
    /** One class of each library, named and not referenced so that nothing of them is loaded here. */
    private static final List<String> ONE_OF_EACH = List.of(
            "org.crosscase.signature.archive.ArchiveWorker",
            "org.apache.commons.compress.archivers.zip.ZipFile",
            "org.apache.commons.io.build.AbstractStreamBuilder",
            "org.apache.commons.lang3.ArrayUtils",
            "org.apache.commons.codec.digest.PureJavaCrc32C",
            "org.tukaani.xz.XZInputStream",
            "com.github.junrar.Archive",
            "org.slf4j.LoggerFactory");

    private ArchiveClassPath() {}

    /**
     * The jars and folders that the needed classes were loaded from.
     *
     * @throws IllegalStateException when a class is missing or its loader does not tell; pass a class path then
     */
    public static List<Path> derive() {
        return DecoderClassPath.holding(ONE_OF_EACH);
    }
}
