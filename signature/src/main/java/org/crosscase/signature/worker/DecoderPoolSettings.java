package org.crosscase.signature.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crosscase.signature.decode.DecodeLimits;

/** How a {@link DecoderPool} is set up. */
public final class DecoderPoolSettings {
    private int processes = 2;
    private Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private List<Path> classPath = List.of();
    private int heapMegabytes = 384;
    private DecodeLimits limits = DecodeLimits.DEFAULT;

    DecoderPoolSettings() {}

    /** Number of decoder processes, hence of files examined at the same time. */
    public DecoderPoolSettings processes(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A pool needs at least one process, not " + count);
        }
        processes = count;
        return this;
    }

    /** The {@code java} executable; the one that runs this program unless set. */
    public DecoderPoolSettings java(Path executable) {
        java = executable;
        return this;
    }

    /** Jars and folders; derived by {@link DecoderClassPath#derive()} unless set. */
    public DecoderPoolSettings classPath(List<Path> entries) {
        classPath = List.copyOf(entries);
        return this;
    }

    /** Heap of each process in MB (64 to 4096). */
    public DecoderPoolSettings heapMegabytes(int megabytes) {
        if (megabytes < 64 || megabytes > 4096) {
            throw new IllegalArgumentException("A decoder's heap goes from 64 to 4096 MB, not " + megabytes);
        }
        heapMegabytes = megabytes;
        return this;
    }

    public DecoderPoolSettings limits(DecodeLimits newLimits) {
        limits = newLimits;
        return this;
    }

    /**
     * Starts the pool; waits until its first process is ready.
     *
     * @throws IOException when that process does not start
     */
    public DecoderPool start() throws IOException {
        return new DecoderPool(this);
    }

    int processes() {
        return processes;
    }

    DecodeLimits limits() {
        return limits;
    }

    /** The command of one process: nothing inherited, no files written, messages apart from answers. */
    ProcessBuilder command() {
        List<Path> entries = classPath.isEmpty() ? DecoderClassPath.derive() : classPath;
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-cp",
                entries.stream()
                        .map(entry -> entry.toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                DecoderWorker.class.getName()));
        command.addAll(List.of(DecoderWorker.arguments(limits)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("java.home")).toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        // without it file names beyond ASCII, of the class path among them, cannot be told to the process
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
