package org.crosscase.tests.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The addresses on which processes listen, as Linux tells them in /proc. */
final class Listeners {
    private static final String LISTENING = "0A";
    /** 127.0.0.1 in the kernel's hexadecimal, as itself, as an IPv6 address that maps it, and ::1. */
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private Listeners() {}

    /** TCP and UDP ports that one of these processes has opened for others than this machine, as "address:port". */
    static Set<String> offLoopback(List<ProcessHandle> processes) {
        return find(processes, false);
    }

    static Set<String> onLoopback(List<ProcessHandle> processes) {
        return find(processes, true);
    }

    private static Set<String> find(List<ProcessHandle> processes, boolean loopback) {
        Set<String> sockets = new HashSet<>();
        processes.forEach(process -> sockets.addAll(sockets(process)));
        Set<String> found = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : lines(Path.of("/proc/net", table))) {
                // "sl local_address rem_address st tx:rx tr:tm retrnsmt uid timeout inode"
                String[] fields = line.strip().split("\\s+");
                if (fields[3].equals(LISTENING) && sockets.contains(fields[9])) {
                    String[] local = fields[1].split(":");
                    if (LOOPBACK.contains(local[0]) == loopback) {
                        found.add(local[0] + ":" + Integer.parseInt(local[1], 16));
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> sockets(ProcessHandle process) {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (Path file : files) {
                String target = Files.readSymbolicLink(file).toString();
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        } catch (IOException endedMeanwhile) {
            return inodes;
        }
        return inodes;
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
