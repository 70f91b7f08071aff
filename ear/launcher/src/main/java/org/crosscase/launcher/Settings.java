package org.crosscase.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one run of the system is started with.
 *
 * @param root the project's root folder, where the built parts lie
 * @param data the folder that keeps everything that must survive a restart
 * @param distributions the folder of the unpacked server distributions, which several systems may share
 * @param ports loopback ports
 */
public record Settings(Path root, Path data, Path distributions, Ports ports) {

    public Settings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        distributions = distributions.toAbsolutePath().normalize();
    }

    /** State and ports as `./crosscase run` uses them when nothing else is said, or as the environment says. */
    public static Settings of(Path root, Map<String, String> environment) {
        Path home = root.resolve(".crosscase");
        Ports standard = Ports.DEFAULT;
        return new Settings(
                root,
                Path.of(environment.getOrDefault("CROSSCASE_DATA", home.toString())),
                Path.of(environment.getOrDefault(
                        "CROSSCASE_DISTRIBUTIONS", home.resolve("dist").toString())),
                new Ports(
                        port(environment, "CROSSCASE_WEB_PORT", standard.web()),
                        port(environment, "CROSSCASE_KEYCLOAK_PORT", standard.keycloak()),
                        port(environment, "CROSSCASE_POSTGRES_PORT", standard.postgres()),
                        port(environment, "CROSSCASE_ADMIN_PORT", standard.admin())));
    }

    /** The built application. */
    public Path application() {
        return root.resolve("ear/assembly/target/crosscase.ear");
    }

    public Settings withData(Path folder) {
        return new Settings(root, folder, distributions, ports);
    }

    public Settings withPorts(Ports others) {
        return new Settings(root, data, distributions, others);
    }

    /** The project's root: the nearest folder, from {@code start} upwards, that holds the start script. */
    public static Path findRoot(Path start) {
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("crosscase"))) {
                return folder;
            }
        }
        throw LauncherProblem.wrongUsage("no folder from " + start + " upwards holds the script 'crosscase'");
    }

    private static int port(Map<String, String> environment, String name, int fallback) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            return fallback;
        }
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            throw LauncherProblem.wrongUsage(name + ": '" + value + "' is not a port number");
        }
    }
}
