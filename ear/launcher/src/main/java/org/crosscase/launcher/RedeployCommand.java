package org.crosscase.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Tools.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                new Distributions(settings.distributions(), settings.root())
                        .payara()
                        .resolve("glassfish/lib/client/appserver-cli.jar")
                        .toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(settings.ports().admin()),
                "deploy",
                "--force=true",
                "--name=crosscase",
                settings.root().resolve("ear/assembly/target/crosscase.ear").toString()));
        progress.say("deployed");
        return 0;
    }
}
