package org.crosscase.signature.archive;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The command of an archive process: nothing inherited, no files written, messages apart from answers. */
public final class ArchiveCommand {
    private ArchiveCommand() {}

    /**
     * @param java the {@code java} executable
     * @param classPath jars and folders of this module and of the libraries for archives
     * @param heapMegabytes limit of the process's heap: the directory of a million entries takes some 700
     */
    public static ProcessBuilder of(Path java, List<Path> classPath, int heapMegabytes) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:MinHeapFreeRatio=10",
                        "-XX:MaxHeapFreeRatio=20",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:ReservedCodeCacheSize=48m",
                        "-XX:-UsePerfData",
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:+SuppressFatalErrorMessage",
                        "-Xshare:auto",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath.stream()
                                .map(entry -> entry.toAbsolutePath().toString())
                                .collect(Collectors.joining(File.pathSeparator)),
                        ArchiveWorker.class.getName()))
                .directory(Path.of(System.getProperty("java.home")).toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
