package org.crosscase.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a system keeps its state and listens; options win over the environment, the environment over the defaults. */
public final class PlaceOptions {
    @Option(names = "--root", hidden = true, description = "The project's root; the start script gives it.")
    private Path root;

    @Option(names = "--data", paramLabel = "DIR", description = "State of the system (CROSSCASE_DATA; .crosscase).")
    private Path data;

    @Option(names = "--web-port", paramLabel = "N", description = "Pages and REST (CROSSCASE_WEB_PORT; 8080).")
    private Integer web;

    @Option(names = "--keycloak-port", paramLabel = "N", description = "Sign-in (CROSSCASE_KEYCLOAK_PORT; 8180).")
    private Integer keycloak;

    @Option(names = "--postgres-port", paramLabel = "N", description = "Database (CROSSCASE_POSTGRES_PORT; 15432).")
    private Integer postgres;

    @Option(names = "--admin-port", paramLabel = "N", description = "Payara (CROSSCASE_ADMIN_PORT; 14848).")
    private Integer admin;

    public Settings settings() {
        Path project = root == null ? Settings.findRoot(Path.of("")) : root;
        Settings settings = Settings.of(project, System.getenv());
        Ports ports = settings.ports();
        return settings.withData(data == null ? settings.data() : data)
                .withPorts(new Ports(
                        web == null ? ports.web() : web,
                        keycloak == null ? ports.keycloak() : keycloak,
                        postgres == null ? ports.postgres() : postgres,
                        admin == null ? ports.admin() : admin));
    }
}
