package org.crosscase.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "run", description = "Starts the whole system and stops it on Ctrl-C.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions place;

    @Option(names = "--fresh", description = "Removes the data of earlier runs first.")
    private boolean fresh;

    @Option(names = "--demo", description = "Loads the demonstration: agencies, cases and generated pictures.")
    private boolean demo;

    @Override
    public Integer call() {
        JavaVersion.requireSuitable();
        Settings settings = place.settings();
        Progress progress = Progress.onTerminal();
        WholeSystem system = WholeSystem.on(settings, progress, fresh);
        Thread stop = new Thread(() -> stop(system, progress), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        if (demo) {
            system.demonstrationComes();
        }
        system.start();
        System.out.println("ready: " + system.web());
        System.out.println("       data in " + settings.data() + ", logs in "
                + settings.data().resolve("logs") + "; Ctrl-C stops");
        if (demo) {
            loadDemonstration(system, progress);
        }
        new Supervisor(system, progress).watch();
        return 0;
    }

    /** Beside the supervision; a demonstration that cannot be loaded is no reason to stop what runs. */
    private static void loadDemonstration(WholeSystem system, Progress progress) {
        Thread loading = new Thread(
                () -> {
                    try {
                        new DemoLoader(system.web(), system.realm(), progress).load();
                    } catch (RuntimeException e) {
                        progress.say("the demonstration could not be loaded: " + e.getMessage());
                    }
                },
                "demonstration");
        loading.setDaemon(true);
        loading.start();
    }

    private static void stop(WholeSystem system, Progress progress) {
        progress.say("stopping");
        system.close();
        progress.say("stopped");
    }
}
