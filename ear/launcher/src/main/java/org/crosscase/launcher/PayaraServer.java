package org.crosscase.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Payara with the application deployed. Its domain is made anew from the distribution's template at every start, so no
 * half-written configuration survives a crash; only the cache of its OSGi bundles is kept, because it costs time.
 */
public final class PayaraServer extends ServerProcess {
    public static final String NAME = "Payara";
    /** The domain's master password protects nothing here: its key stores hold no key of ours. */
    private static final String MASTER_PASSWORD = "AS_ADMIN_MASTERPASSWORD=changeit\n";

    private static final int REQUEST_THREADS = 64;
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Path installation;
    private final Path folder;
    private final Path application;
    private final Ports ports;
    private final String adminPassword;

    /**
     * @param installation the unpacked distribution, only read
     * @param folder keeps {@code payara/}, {@code logs/} and {@code run/}
     * @param application the EAR as it is deployed
     * @param adminPassword of the user {@code admin} of the administration port
     */
    PayaraServer(Path installation, Path folder, Path application, Ports ports, String adminPassword) {
        super("TERM", STOP_PATIENCE);
        this.adminPassword = adminPassword;
        this.installation = installation;
        this.folder = folder;
        this.application = application;
        this.ports = ports;
    }

    /**
     * Starts the server and returns when the application's first page answers.
     *
     * @param environment the application's configuration
     */
    public void start(Map<String, String> environment) {
        Path domains = folder.resolve("payara/domains");
        Path boot = folder.resolve("payara/after-start");
        try {
            prepareDomain(domains.resolve("domain1"));
            Files.writeString(
                    boot, "deploy --name=crosscase " + application + "\n" + DomainXml.ENABLE_WEB_LISTENER + "\n");
        } catch (IOException e) {
            throw LauncherProblem.failed("Payara's domain in " + domains + " cannot be prepared: " + e.getMessage(), e);
        }
        process = new ChildProcess.Starting(
                        NAME, command(domains, boot), folder.resolve("logs/payara.log"), folder.resolve("run"))
                .environment(environment)
                .input(MASTER_PASSWORD)
                .start();
        awaitFirstPage();
    }

    private void prepareDomain(Path domain) throws IOException {
        Path cache = domain.resolve("osgi-cache");
        Path kept = folder.resolve("payara/osgi-cache");
        if (Files.isDirectory(cache)) {
            Trees.delete(kept);
            Files.move(cache, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        Trees.delete(domain);
        Trees.copy(installation.resolve("glassfish/domains/domain1"), domain);
        if (Files.isDirectory(kept)) {
            Files.move(kept, cache, StandardCopyOption.ATOMIC_MOVE);
        }
        // the server's own welcome page would answer before the application does
        Trees.delete(domain.resolve("docroot"));
        Files.createDirectories(domain.resolve("docroot"));
        Files.writeString(domain.resolve("config/admin-keyfile"), AdminPassword.keyFileLine(adminPassword));
        ServerPackages.tell(installation, domain);
        DomainXml.read(domain.resolve("config/domain.xml"))
                .loopbackOnly(DomainXml.PayaraPorts.of(ports))
                .withoutDataGrid()
                .webListenerClosed()
                .requestThreads(REQUEST_THREADS)
                .optimisedLate()
                .heap(System.getenv().getOrDefault("CROSSCASE_SERVER_HEAP", "1g"))
                .temporaryFiles(domain.resolve("tmp"))
                .write();
    }

    /**
     * The server's own command line, which Payara's administration command tells without starting anything. Started
     * through that command, the server would be a grandchild that no death signal reaches.
     */
    private List<String> command(Path domains, Path boot) {
        String[] question = {
            "start-domain",
            "--dry-run",
            "--verbose",
            "--domaindir",
            domains.toString(),
            "--postbootcommandfile",
            boot.toString(),
            "domain1"
        };
        // to ask starts a Java machine, which costs seconds each time the server is started again
        return new KeptAnswer(folder.resolve("payara/command"))
                .to(
                        List.of(domains.resolve("domain1/config/domain.xml"), installation),
                        () -> javaCommand(new Asadmin(installation).local(question)));
    }

    private static List<String> javaCommand(String told) {
        List<String> command = told.lines()
                .dropWhile(line -> !line.startsWith("Dump of JVM Invocation"))
                .skip(1)
                .takeWhile(line -> !line.isBlank() && !line.startsWith("Command start-domain"))
                .toList();
        if (command.isEmpty()) {
            throw LauncherProblem.failed("Payara did not tell its command line: " + told);
        }
        return command;
    }

    private void awaitFirstPage() {
        HttpProbe page = HttpProbe.of("http://127.0.0.1:" + ports.web() + "/");
        page.await(START_PATIENCE, () -> {
            process.requireAlive();
            DeploymentFailure.find(process.logText()).ifPresent(why -> {
                throw LauncherProblem.failed(
                        "Payara could not deploy the application; its log is " + process.log() + "\n" + why);
            });
        });
    }
}
