package org.crosscase.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.crosscase.launcher.Ports;
import org.crosscase.launcher.Settings;

/** Where the whole-system tests run: ports and folders apart from those of a system that somebody uses meanwhile. */
final class SystemPlace {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;
    private static final int NEEDED = 8;

    private SystemPlace() {}

    static Path root() {
        return Settings.findRoot(Path.of(""));
    }

    /** @param name of the folder below the module's build folder that keeps the data; ports are free ones */
    static Settings settings(String name) {
        return Settings.of(root(), System.getenv())
                .withData(root().resolve("ear/tests/target/system").resolve(name))
                .withPorts(freePorts());
    }

    /** Free ports below those that the system hands out by itself, drawn anew for each use. */
    static Ports freePorts() {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (IntStream.range(first, first + NEEDED).allMatch(SystemPlace::isFree)) {
                return new Ports(first, first + 2, first + 4, first + 5);
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
