package org.crosscase.tests.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.crosscase.launcher.Ports;

/** Ports for a system of the tests' own, so that several checkouts test at once, beside a running system. */
public final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;
    private static final int NEEDED = 8;

    private FreePorts() {}

    /** Free ports below those that the operating system hands out by itself, drawn anew for each use. */
    public static Ports draw() {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (IntStream.range(first, first + NEEDED).allMatch(FreePorts::isFree)) {
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
