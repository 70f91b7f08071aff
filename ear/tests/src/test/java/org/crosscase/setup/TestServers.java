package org.crosscase.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.crosscase.launcher.DecoderJars;
import org.crosscase.launcher.Distributions;
import org.crosscase.launcher.DomainXml;
import org.crosscase.launcher.DomainXml.PayaraPorts;
import org.crosscase.launcher.Migrations;
import org.crosscase.launcher.PostgresServer;
import org.crosscase.launcher.Secrets;
import org.crosscase.launcher.Settings;
import org.crosscase.launcher.Trees;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What the in-container tests stand on: a new database in a PostgreSQL of their own, up before the first test and down
 * after the last, and a Payara of their own on loopback ports, which Arquillian starts and stops.
 */
public final class TestServers implements LauncherSessionListener {
    private static final String MASTER_KEY = "1 c3RvcmUtbWFzdGVyLWtleS1vZi10aGUtdGVzdHMuLi4=\n";

    private PostgresServer postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("it.folder") == null) {
            return;
        }
        Path folder = Path.of(System.getProperty("it.folder"));
        try {
            Settings settings = Settings.of(Path.of(System.getProperty("crosscase.root")), System.getenv());
            preparePayara(new Distributions(settings.distributions(), settings.root()).payara());
            DecoderJars.stage(Path.of(System.getProperty("crosscase.ear")), folder.resolve("decoder"));
            Trees.delete(folder.resolve("store"));
            Files.createDirectories(folder.resolve("store"));
            Files.writeString(folder.resolve("master-keys"), MASTER_KEY);
            // The heads of an earlier run's logs would say, rightly, that this database was emptied.
            Trees.delete(folder.resolve("anchors"));
            startPostgres(folder.resolve("database"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startPostgres(Path folder) throws IOException {
        Trees.delete(folder);
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        // The pom gives these to the server's environment before anything could draw them.
        for (String name : List.of("postgres-superuser", "database-app")) {
            Files.writeString(secrets.resolve(name), System.getProperty("it.database.password"));
        }
        postgres = PostgresServer.in(folder, Integer.getInteger("it.postgres.port"));
        postgres.start();
        new Migrations(postgres, new Secrets(secrets)).run();
    }

    /** The domain is made anew, but for the cache of OSGi bundles, which costs time. */
    private static void preparePayara(Path distribution) throws IOException {
        Path home = Path.of(System.getProperty("it.payara.home"));
        Path domain = home.resolve("glassfish/domains/domain1");
        if (!Files.exists(home.resolve("complete"))) {
            Trees.delete(home);
            Trees.copy(distribution, home);
            Files.createFile(home.resolve("complete"));
        }
        Path cache = domain.resolve("osgi-cache");
        Path kept = home.resolve("osgi-cache-kept");
        if (Files.isDirectory(cache)) {
            Trees.delete(kept);
            Files.move(cache, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        Trees.delete(domain);
        Trees.copy(distribution.resolve("glassfish/domains/domain1"), domain);
        if (Files.isDirectory(kept)) {
            Files.move(kept, cache, StandardCopyOption.ATOMIC_MOVE);
        }
        DomainXml.read(domain.resolve("config/domain.xml"))
                .loopbackOnly(new PayaraPorts(
                        Integer.getInteger("it.payara.web.port"),
                        Integer.getInteger("it.payara.admin.port"),
                        Integer.getInteger("it.payara.iiop.port"),
                        Integer.getInteger("it.payara.hazelcast.port")))
                .heap("1g")
                .temporaryFiles(domain.resolve("tmp"))
                .write();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            postgres.close();
        }
    }
}
