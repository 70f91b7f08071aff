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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs every second, never twice at once in this server, and once in the cluster: see {@link SequencerLease}. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class.getName());

    private static final int MOST_TOLD = 10_000;

    private final ReentrantLock running = new ReentrantLock();
    private final Set<UUID> stalled = new HashSet<>();
    private final Set<Alarm> told = new HashSet<>();
    private Instant stalledSince = Instant.EPOCH;
    private OptionalLong fence = OptionalLong.empty();
    /** Whether rows may be there that no entry tells of; asked at the start only, since each later act tells of its row. */
    private boolean untold;

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

    /** States what older builds left untold, as the start does; returns when nothing is left. */
    public void stateWhatStands() {
        running.lock();
        try {
            untold = true;
            do {
                run();
            } while (untold && fence.isPresent());
        } finally {
            running.unlock();
        }
    }

    /** Places now what is committed, so that a reader finds it; returns when that is done. */
    public void nudge() {
        running.lock();
        try {
            stalled.clear();
            run();
        } finally {
            running.unlock();
        }
    }

    private void run() {
        try {
            if (fence.isEmpty()) {
                fence = step.takeOffice();
                if (fence.isPresent()) {
                    survey();
                    untold = true;
                }
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

    private void survey() {
        Survey.Findings findings = step.survey();
        findings.ends().forEach(anchors::keepEnd);
        raise(findings.alarms());
        raise(step.cosign(fence.getAsLong()));
    }

    private void work(long current) {
        // One slice a second: a million rows of an older build must not keep the log waiting.
        untold = untold && step.stateWhatStands(current);
        anchors.catchUp();
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        if (minute.isAfter(stalledSince)) {
            // Perhaps somebody settled it meanwhile.
            stalled.clear();
            stalledSince = minute;
        }
        LogAppender.Appended appended;
        do {
            appended = step.sequence(current, stalled);
            appended.ends().forEach(anchors::keepEnd);
            raise(appended.alarms());
        } while (stalled.addAll(appended.stalled()) || appended.handled() >= SequencerStep.BATCH);
        keys.find().ifPresent(key -> sign(current, key));
    }

    private void sign(long current, LogKey key) {
        CheckpointSigner.Signed signed = step.sign(current, key);
        signed.notes().forEach(anchors::keep);
        signed.ends().forEach(anchors::keepEnd);
        raise(signed.alarms());
        if (!signed.notes().isEmpty()) {
            raise(step.cosign(current));
        }
    }

    /** Once each: what goes on being wrong is not told every second. */
    private void raise(List<Alarm> alarms) {
        if (told.size() > MOST_TOLD) {
            told.clear();
        }
        List<Alarm> untold = alarms.stream().filter(told::add).toList();
        untold.forEach(alarm -> LOG.log(Level.SEVERE, alarm.told()));
        if (!untold.isEmpty()) {
            step.raise(untold);
        }
    }

    private static boolean isSuperseded(RuntimeException e) {
        return e instanceof SequencerLease.Superseded
                || e instanceof EJBException wrapped
                        && wrapped.getCausedByException() instanceof SequencerLease.Superseded;
    }
}
