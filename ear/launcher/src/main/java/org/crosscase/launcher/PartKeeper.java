package org.crosscase.launcher;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts one part again whenever it has ended. The first time at once; what ends again soon, after a pause that grows, and
 * that goes on for good: whatever killed it may pass. Only a part that cannot even be started, {@value #HOPELESS} times in
 * a row, is given up.
 */
final class PartKeeper {
    static final int HOPELESS = 10;

    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    /** Looks at a living part after which earlier ends are forgotten: a minute of them. */
    private static final int STEADY_LOOKS = 120;

    private final Part part;
    private final Progress progress;
    private final Consumer<Duration> pause;
    private int ends;
    private int looks;

    /** What is kept. */
    interface Part {
        String name();

        /** False once the whole system is being stopped. */
        boolean isWanted();

        boolean isAlive();

        /** How it ended, as the second half of a sentence. */
        String end();

        /** Returns when it answers; throws when it does not start. */
        void start();
    }

    PartKeeper(Part part, Progress progress, Consumer<Duration> pause) {
        this.part = part;
        this.progress = progress;
        this.pause = pause;
    }

    /**
     * Looks once, and starts the part when it has ended.
     *
     * @throws LauncherProblem when there is no hope left; it says why
     */
    void look() {
        if (part.isAlive() || !part.isWanted()) {
            looks++;
            if (looks >= STEADY_LOOKS) {
                ends = 0;
            }
            return;
        }
        looks = 0;
        progress.say(part.name() + " " + part.end() + "; starting it again" + after(ends));
        pause.accept(pauseAfter(ends));
        ends++;
        startAgain();
    }

    private void startAgain() {
        for (int failed = 1; part.isWanted(); failed++) {
            try {
                part.start();
                return;
            } catch (RuntimeException why) {
                if (!part.isWanted()) {
                    return;
                }
                if (failed >= HOPELESS) {
                    throw LauncherProblem.failed(
                            part.name() + " could not be started " + failed + " times in a row and is given up. "
                                    + "The last time: " + why.getMessage(),
                            why);
                }
                progress.say(
                        part.name() + " does not start" + after(failed) + " it is tried again: " + why.getMessage());
                pause.accept(pauseAfter(failed));
            }
        }
    }

    private static Duration pauseAfter(int times) {
        return PAUSES.get(Math.min(times, PAUSES.size() - 1));
    }

    private static String after(int times) {
        Duration pause = pauseAfter(times);
        return pause.isZero() ? "" : ", in " + pause.toSeconds() + " s";
    }
}
