package org.crosscase.launcher;

import java.time.Duration;

/** Waiting between two looks at something that takes its time. */
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LauncherProblem.failed("interrupted", e);
        }
    }
}
