package org.crosscase.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "redeploy",
        description = "Puts the newly built application into the running system.",
        mixinStandardHelpOptions = true)
final class RedeployCommand implements Callable<Integer> {
    private static final String WAR = "payara/domains/domain1/applications/crosscase/crosscase-web_war";

    @Mixin
    private PlaceOptions place;

    @Option(names = "--pages", description = "Copies only what lies in web/src/main/webapp, without a restart.")
    private boolean pagesOnly;

    @Override
    public Integer call() {
        Settings settings = place.settings();
        Progress progress = Progress.onTerminal();
        Path deployed = settings.data().resolve(WAR);
        if (!Files.isDirectory(deployed)) {
            throw LauncherProblem.wrongUsage("no running system with its data in " + settings.data()
                    + "; start it with ./crosscase run, or name its folder with --data");
        }
        if (pagesOnly) {
            Trees.copy(settings.root().resolve("web/src/main/webapp"), deployed);
            progress.say("copied the pages");
            return 0;
        }
        Distributions distributions = new Distributions(settings.distributions(), settings.root());
        Secrets secrets = new Secrets(settings.data().resolve("secrets"));
        migrate(settings, distributions, secrets, progress);
        Path payara = distributions.payara();
        Deployable application = Deployable.of(settings);
        application.renew();
        new Asadmin(payara)
                .remote(
                        settings.ports().admin(),
                        secrets.password("payara-admin"),
                        "deploy",
                        "--force=true",
                        "--name=crosscase",
                        application.archive().toString());
        progress.say("deployed");
        return 0;
    }

    /** Before the code that needs it; where that fails, what runs goes on running. */
    private static void migrate(Settings settings, Distributions distributions, Secrets secrets, Progress progress) {
        PostgresServer postgres = new PostgresServer(
                distributions.postgres(), settings.data(), settings.ports().postgres(), secrets);
        int applied = new Migrations(postgres, secrets).run();
        if (applied > 0) {
            progress.say(Migrations.told(applied));
        }
    }
}
