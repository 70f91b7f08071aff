package org.crosscase.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The running system reads the file of the keys again by itself; docs/operations/keys.md tells what follows. */
@Command(
        name = "new-master-key",
        description = "Adds a master key of the evidence store; the running system wraps everything under it.",
        mixinStandardHelpOptions = true)
final class NewMasterKeyCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions place;

    @Override
    public Integer call() {
        Path folder = place.settings().data().resolve("secrets");
        Secrets secrets = new Secrets(folder);
        if (!Files.isDirectory(folder)) {
            throw LauncherProblem.wrongUsage("no system with its data in " + folder.getParent()
                    + "; start it with ./crosscase run, or name its folder with --data");
        }
        int number = secrets.addMasterKey();
        Progress.onTerminal()
                .say("added master key " + number + " to " + secrets.masterKeys()
                        + "; keep the keys before it until the log says that they are needed no more");
        return 0;
    }
}
