package org.crosscase.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The unpacked server distributions. Each is unpacked once, beside its final name, and renamed when whole: a killed
 * launcher leaves no half of one behind, and two launchers may share the folder.
 */
public final class Distributions {
    /** Written by the build: the archives' places in the local Maven repository, separated by the path separator. */
    private static final String ARCHIVES = "ear/launcher/target/distributions.txt";

    private final Path folder;
    private final Path root;

    /**
     * @param folder where unpacked distributions are kept
     * @param root the project's root, whose build names the archives
     */
    public Distributions(Path folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    /** Payara's installation folder; its template domain is never started, only copied. */
    public Path payara() {
        return unpacked("payara", (archive, target) -> Archives.unzip(archive, target));
    }

    /** Keycloak's installation folder, as it comes, not yet built. */
    public Path keycloak() {
        return unpacked("keycloak-quarkus-dist", (archive, target) -> Archives.unzip(archive, target));
    }

    /** PostgreSQL's installation folder: the server's programs only, without clients. */
    public Path postgres() {
        String resource = postgresResource(System.getProperty("os.name"), System.getProperty("os.arch"));
        return once("postgresql-" + postgresVersion(), target -> {
            try (InputStream archive = Distributions.class.getResourceAsStream(resource)) {
                if (archive == null) {
                    throw LauncherProblem.failed("no PostgreSQL for this platform on the class path (" + resource
                            + "); ear/launcher/pom.xml lists the supported ones");
                }
                Archives.untar(archive, target);
            }
        });
    }

    static String postgresResource(String system, String architecture) {
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        return system.toLowerCase(Locale.ROOT).startsWith("mac")
                ? "/postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz"
                : "/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    /** Runs {@code work} while no other launcher does the same in this distributions folder. */
    public <T> T exclusively(Work<T> work) {
        try {
            Files.createDirectories(folder);
            // one process may hold a file lock only once, hence the monitor around it
            synchronized (Distributions.class) {
                try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    // given back when the channel closes
                    channel.lock();
                    return work.run();
                }
            }
        } catch (IOException e) {
            throw LauncherProblem.failed("the distributions in " + folder + " cannot be prepared: " + e, e);
        }
    }

    private Path unpacked(String artifact, Unpacking unpacking) {
        Path archive = archive(artifact);
        String name = archive.getFileName().toString().replaceFirst("\\.zip$", "");
        return single(once(name, target -> unpacking.unpack(archive, target)));
    }

    private Path archive(String artifact) {
        Path list = root.resolve(ARCHIVES);
        try {
            return Stream.of(Files.readString(list).strip().split(System.getProperty("path.separator")))
                    .map(Path::of)
                    .filter(path -> path.getFileName().toString().startsWith(artifact + "-"))
                    .findFirst()
                    .orElseThrow(() -> LauncherProblem.failed(list + " names no " + artifact));
        } catch (IOException e) {
            throw LauncherProblem.failed("the build has not run: " + list + " is missing", e);
        }
    }

    private Path once(String name, Preparation preparation) {
        Path target = folder.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        return exclusively(() -> {
            if (!Files.isDirectory(target)) {
                Path draft = folder.resolve(name + ".unpacking");
                Trees.delete(draft);
                Files.createDirectories(draft);
                preparation.prepare(draft);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        });
    }

    private static Path single(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .findFirst()
                    .orElseThrow(() -> LauncherProblem.failed(folder + " is empty; delete it and start again"));
        } catch (IOException e) {
            throw LauncherProblem.failed(folder + " cannot be read", e);
        }
    }

    private static String postgresVersion() {
        try (InputStream file = Distributions.class.getResourceAsStream("versions.properties")) {
            java.util.Properties versions = new java.util.Properties();
            versions.load(file);
            return versions.getProperty("postgresql-binaries");
        } catch (IOException e) {
            throw LauncherProblem.failed("versions.properties cannot be read", e);
        }
    }

    /** Something done while the distributions folder is held. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    @FunctionalInterface
    private interface Unpacking {
        void unpack(Path archive, Path target) throws IOException;
    }

    @FunctionalInterface
    private interface Preparation {
        void prepare(Path target) throws IOException;
    }
}
