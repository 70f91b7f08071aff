package org.crosscase;

import java.time.Duration;

/** Since when a worker has only failed. One that rests or is at a long piece is well. */
final class WorkerAge {
    private final String name;
    private volatile long failingSince;
    private volatile boolean failing;

    WorkerAge(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void succeeded() {
        failing = false;
    }

    void failed() {
        if (!failing) {
            failingSince = System.nanoTime();
            failing = true;
        }
    }

    boolean hasFailedFor(Duration longerThan) {
        return failing && System.nanoTime() - failingSince > longerThan.toNanos();
    }
}
