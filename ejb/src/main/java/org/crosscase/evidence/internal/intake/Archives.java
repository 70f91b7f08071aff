package org.crosscase.evidence.internal.intake;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crosscase.evidence.internal.media.ClassPathText;
import org.crosscase.signature.archive.Allowance;
import org.crosscase.signature.archive.ArchiveClassPath;
import org.crosscase.signature.archive.ArchiveCommand;
import org.crosscase.signature.archive.ArchiveProcess;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The archive process of this server: evidence is hostile, and this is the only way in which the server opens an archive. */
@ApplicationScoped
public class Archives {
    /** Processor time that may pass before the next byte comes out. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    @ConfigProperty(name = "crosscase.decoder.java")
    private Optional<String> java;

    @Inject
    @ConfigProperty(name = "crosscase.decoder.classpath")
    private Optional<String> classPath;

    @Inject
    @ConfigProperty(name = "crosscase.archive.heap-megabytes", defaultValue = "1024")
    private int heap;

    private ArchiveProcess process;

    /**
     * Takes an archive apart.
     *
     * @throws ArchiveProcess.DiedException when the process that does it ended
     * @throws IOException when the archive cannot be read, or whatever the taker throws
     */
    public ArchiveProcess.Outcome read(
            SeekableByteChannel archive, String name, Allowance allowance, ArchiveProcess.Taker taker)
            throws IOException {
        return process().read(archive, name, allowance, taker);
    }

    private synchronized ArchiveProcess process() {
        if (process == null) {
            List<Path> given = classPath.map(ClassPathText::entries).orElse(List.of());
            process = new ArchiveProcess(
                    ArchiveCommand.of(
                            java.map(Path::of).orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java")),
                            given.isEmpty() ? ArchiveClassPath.derive() : given,
                            heap),
                    PATIENCE);
        }
        return process;
    }

    @PreDestroy
    synchronized void close() {
        if (process != null) {
            process.close();
        }
    }
}
