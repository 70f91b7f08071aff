package org.crosscase.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara's administration command. */
final class Asadmin {
    private final Path installation;

    Asadmin(Path installation) {
        this.installation = installation;
    }

    /** Runs a command that needs no running server and returns what it printed. */
    String local(String... arguments) {
        List<String> command = program();
        command.addAll(List.of(arguments));
        return Tools.run(command);
    }

    /** Runs a command in the running server on this port. */
    String remote(int port, String password, String... arguments) {
        try {
            Path file = Files.createTempFile("crosscase", ".password");
            try {
                Files.writeString(file, "AS_ADMIN_PASSWORD=" + password + "\n");
                List<String> command = program();
                command.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(port)));
                command.addAll(List.of("--user", "admin", "--passwordfile", file.toString()));
                command.addAll(List.of(arguments));
                return Tools.run(command);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw LauncherProblem.failed("Payara's administration command cannot be run: " + e.getMessage(), e);
        }
    }

    private List<String> program() {
        return new ArrayList<>(List.of(
                Tools.java(),
                "-jar",
                installation.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
    }
}
