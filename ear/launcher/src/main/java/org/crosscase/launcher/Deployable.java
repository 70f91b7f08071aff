package org.crosscase.launcher;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The application as the server gets it: a copy of what was built, kept with the data, and the decoder's libraries of the same
 * build.
 *
 * @param built the EAR of the build
 * @param archive the copy
 * @param decoder folder of the decoder's libraries
 */
record Deployable(Path built, Path archive, Path decoder) {
    static Deployable of(Settings settings) {
        return new Deployable(
                settings.application(),
                settings.data().resolve("payara/crosscase.ear"),
                settings.data().resolve("decoder"));
    }

    /** Takes what was built last. */
    void renew() {
        try {
            UnscannedLibraries.copy(built, archive);
        } catch (IOException e) {
            throw LauncherProblem.failed("the application " + built + " cannot be copied to " + archive + ": " + e, e);
        }
        DecoderJars.stage(archive, decoder);
    }
}
