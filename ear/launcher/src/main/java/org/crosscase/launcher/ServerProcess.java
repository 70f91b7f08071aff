package org.crosscase.launcher;

import java.time.Duration;

/** A server as one process of its own, which ends in good order when asked by its signal. */
public abstract class ServerProcess implements AutoCloseable {
    private final String stopSignal;
    private final Duration stopPatience;
    /** Null until the server was started. */
    volatile ChildProcess process;

    /**
     * @param stopSignal name of the signal without SIG
     * @param stopPatience how long it may take to obey before it is killed
     */
    ServerProcess(String stopSignal, Duration stopPatience) {
        this.stopSignal = stopSignal;
        this.stopPatience = stopPatience;
    }

    public final ChildProcess process() {
        return process;
    }

    public final long pid() {
        return process.pid();
    }

    /** Ends the server and all that it started at once, as a crash would. */
    public final void kill() {
        process.kill();
    }

    /** Ends what it has begun, and stops; does nothing when it was never started. */
    public final void stop() {
        if (process != null) {
            process.stop(stopSignal, stopPatience);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
