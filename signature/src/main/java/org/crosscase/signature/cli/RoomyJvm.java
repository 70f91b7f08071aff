package org.crosscase.signature.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command again in a Java machine of its own, with as much memory as its index needs and with large memory pages
 * where the system offers them: a search touches some thousand places in a gigabyte, and with small pages much of its
 * time goes into finding where those lie.
 */
final class RoomyJvm {
    /** Bytes for each signature: about 121 to keep, the rest for sorting, for large arrays' rounding and to spare. */
    private static final long BYTES_PER_SIGNATURE = 142;

    private static final long MEBIBYTE = 1 << 20;
    private static final long BASE_MEBIBYTES = 640;

    private RoomyJvm() {}

    /** Runs {@code main} with the arguments and gives its exit code; its output is this process's output. */
    static int run(Class<?> main, long signatures, List<String> arguments) throws IOException, InterruptedException {
        long heap = BASE_MEBIBYTES + signatures * BYTES_PER_SIGNATURE / MEBIBYTE;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseTransparentHugePages",
                "-XX:+UseG1GC",
                "-Xmx" + heap + "m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }
}
