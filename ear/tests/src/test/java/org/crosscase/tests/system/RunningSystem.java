package org.crosscase.tests.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.crosscase.launcher.Progress;
import org.crosscase.launcher.Settings;
import org.crosscase.launcher.Trees;
import org.crosscase.launcher.WholeSystem;
import org.crosscase.launcher.demo.ApiClient;

/**
 * The whole system, started once for all classes that ask for it and stopped with the virtual machine. Its database is
 * new at the start and shared from then on: make references unique, and count nothing that others may add to.
 *
 * <p>With {@code -Dsystem.web=http://127.0.0.1:8080/ -Dsystem.realm=http://127.0.0.1:8180/realms/crosscase} the tests
 * use a system that runs already.
 */
public final class RunningSystem {
    private static RunningSystem instance;

    private final URI web;
    private final URI realm;
    /** Null when the system was there already: its processes are not ours to harm. */
    private final WholeSystem own;

    private final Map<String, ApiClient> officers = new ConcurrentHashMap<>();

    private RunningSystem(URI web, URI realm, WholeSystem own) {
        this.web = web;
        this.realm = realm;
        this.own = own;
    }

    /** Starts the system when nobody has yet; a minute or two. */
    public static synchronized RunningSystem get() {
        if (instance == null) {
            instance = System.getProperty("system.web") == null
                    ? started()
                    : new RunningSystem(
                            URI.create(System.getProperty("system.web")),
                            URI.create(System.getProperty("system.realm")),
                            null);
        }
        return instance;
    }

    private static RunningSystem started() {
        Path folder = Path.of(System.getProperty("system.folder"));
        Trees.delete(folder);
        Settings settings = Settings.of(Path.of(System.getProperty("crosscase.root")), System.getenv())
                .withData(folder)
                .withPorts(FreePorts.draw());
        WholeSystem system = WholeSystem.on(settings, Progress.onTerminal());
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        system.start();
        return new RunningSystem(system.web(), system.realm(), system);
    }

    /** The first page; ends in a slash. */
    public URI web() {
        return web;
    }

    /** Root of the REST interface. */
    public URI api() {
        return web.resolve("api/v1");
    }

    /** Issuer of tokens. */
    public URI realm() {
        return realm;
    }

    /** The processes, when the system was started here. */
    public Optional<WholeSystem> own() {
        return Optional.ofNullable(own);
    }

    /** The password of Keycloak's administrator in the system that was started here. */
    public String keycloakAdministratorPassword() throws IOException {
        return Files.readString(Path.of(System.getProperty("system.folder"), "secrets", "keycloak-admin"));
    }

    /**
     * @param username of the demonstration realm, such as {@code nl.investigator}
     */
    public ApiClient as(String username) {
        return officers.computeIfAbsent(username, name -> new ApiClient(api(), realm, name));
    }
}
