package org.crosscase.launcher;

/** Tells the person at the terminal what happens, each line with the seconds since the start. */
@FunctionalInterface
public interface Progress {
    void say(String what);

    /** For callers, such as tests, that look at the result only. */
    static Progress silent() {
        return what -> {};
    }

    static Progress onTerminal() {
        long start = System.nanoTime();
        return what -> {
            synchronized (Progress.class) {
                System.out.printf("[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, what);
                System.out.flush();
            }
        };
    }
}
