package org.crosscase.signature.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A bar on the terminal, drawn a few times a second on standard error so that the output stays clean. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 200_000_000L;

    private final PrintStream terminal;
    private final boolean shown;
    private final long total;
    private final long start = System.nanoTime();
    private long done;
    private long problems;
    private long drawn;

    Progress(PrintStream terminal, boolean shown, long total) {
        this.terminal = terminal;
        this.shown = shown;
        this.total = total;
    }

    /** Whether standard error goes to a terminal, as far as this platform tells. */
    static boolean onTerminal() {
        if (System.console() != null) {
            return true;
        }
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (java.io.IOException | RuntimeException unknown) {
            return false;
        }
    }

    void step(boolean problem) {
        done++;
        problems += problem ? 1 : 0;
        if (shown && System.nanoTime() - drawn > REDRAW_NANOS) {
            draw();
        }
    }

    private void draw() {
        drawn = System.nanoTime();
        double share = total == 0 ? 1 : (double) done / total;
        int filled = (int) (share * WIDTH);
        double seconds = Math.max(0.001, (drawn - start) / 1e9);
        double rate = done / seconds;
        Duration left = Duration.ofSeconds(rate == 0 ? 0 : (long) ((total - done) / rate));
        terminal.printf(
                "\r[%s%s] %3d %%  %d of %d files, %d without signature, %.0f a second, %d:%02d:%02d left ",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                (int) (share * 100),
                done,
                total,
                problems,
                rate,
                left.toHours(),
                left.toMinutesPart(),
                left.toSecondsPart());
        terminal.flush();
    }

    @Override
    public void close() {
        if (shown) {
            draw();
            terminal.println();
        }
    }
}
