package org.crosscase.audit.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs every second, never twice at once in this server, and once in the cluster: see {@link Office}. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class.getName());

    private final ReentrantLock running = new ReentrantLock();
    private OptionalLong fence = OptionalLong.empty();

    @Inject
    private SequencerStep step;

    @Inject
    private LogKeys keys;

    @Inject
    private Anchors anchors;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        if (running.tryLock()) {
            try {
                run();
            } finally {
                running.unlock();
            }
        }
    }

    /** Places now what is committed, so that a reader finds it; returns when that is done. */
    public void nudge() {
        running.lock();
        try {
            run();
        } finally {
            running.unlock();
        }
    }

    private void run() {
        try {
            if (fence.isEmpty()) {
                fence = step.takeOffice();
            }
            if (fence.isPresent()) {
                work(fence.getAsLong());
            }
        } catch (RuntimeException e) {
            // The next second tries again; a fence that is no longer ours is asked for anew.
            fence = OptionalLong.empty();
            LOG.log(isSuperseded(e) ? Level.INFO : Level.WARNING, "the audit log's sequencer stopped for now", e);
        }
    }

    private void work(long current) {
        int placed;
        do {
            placed = step.sequence(current);
        } while (placed >= SequencerStep.BATCH);
        keys.find().ifPresent(key -> step.sign(current, key).forEach(anchors::keep));
    }

    private static boolean isSuperseded(RuntimeException e) {
        return e instanceof Office.Superseded
                || e instanceof EJBException wrapped && wrapped.getCausedByException() instanceof Office.Superseded;
    }
}
