package org.crosscase.matching.internal.sign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.crosscase.evidence.CommonFiles;

/**
 * Reaches files that are on record already when the list of files that everybody has grows: with an upgrade, or when the
 * operator's list is another one. They are signed anew, and set aside by that; see docs/adr/0078.
 */
@ApplicationScoped
public class ListedFiles {
    private static final int AT_ONCE = 5_000;
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    @Inject
    private CommonFiles commonFiles;

    @Inject
    private Renewals renewals;

    private final Lock looking = new ReentrantLock();

    /** Whether all that stands on the list as it was read last is due. */
    private boolean queued;

    private long lastLook = System.nanoTime();

    /** Costs a look at the file's date now and then; the list itself is looked up only after a start and a change. */
    void queueAfterChange() {
        // one thread looks; a long list must not keep the others from signing
        if (looking.tryLock()) {
            try {
                if (!queued || System.nanoTime() - lastLook >= BETWEEN.toNanos()) {
                    look();
                }
            } finally {
                looking.unlock();
            }
        }
    }

    private void look() {
        lastLook = System.nanoTime();
        if (commonFiles.readAgain() || !queued) {
            queued = false;
            commonFiles.eachPart(AT_ONCE, renewals::queueHolding);
            queued = true;
        }
    }
}
