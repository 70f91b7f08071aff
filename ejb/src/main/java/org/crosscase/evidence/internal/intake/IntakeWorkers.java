package org.crosscase.evidence.internal.intake;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crosscase.Workers;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.MediaQueued;
import org.crosscase.evidence.MediaStep;

/**
 * Background threads of the intake: one takes archives apart, one watches for intakes that are done. Both look at rows;
 * what is kept here is only which agency to look at next.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeWorkers {
    private static final Duration SWEEP_PAUSE = Duration.ofMillis(300);
    private static final Duration UNPACK_PAUSE = Duration.ofSeconds(2);
    private static final int ROUNDS_BETWEEN_FULL_SWEEPS = 33;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Unpacker unpacker;

    @Inject
    private UnpackSteps unpackSteps;

    @Inject
    private IntakeSweep sweep;

    @Inject
    private Leftovers leftovers;

    private final Set<AgencyId> busy = ConcurrentHashMap.newKeySet();
    private final Workers unpacking = new Workers("unpack", this::giveBack, this::unpackOne, UNPACK_PAUSE);
    private final Workers sweeping = new Workers("intake-sweep", this::sweepBusy, SWEEP_PAUSE);
    private int round;

    @PostConstruct
    void start() {
        unpacking.start(threads, 1);
        sweeping.start(threads, 1);
    }

    @PreDestroy
    void stop() {
        unpacking.stop();
        sweeping.stop();
    }

    /** Called after the commit: there is no transaction left that the container could put aside. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaQueued queued) {
        busy.add(queued.agencyId());
        if (queued.step() == MediaStep.SIGN) {
            unpacking.nudge();
        }
    }

    private void giveBack() {
        unpackSteps.releaseOwn();
    }

    private boolean unpackOne() {
        return unpacker.takeOneApart();
    }

    private boolean sweepBusy() {
        boolean tidy = round++ % ROUNDS_BETWEEN_FULL_SWEEPS == 0;
        if (tidy) {
            busy.addAll(sweep.agencies());
        }
        for (AgencyId agency : List.copyOf(busy)) {
            busy.remove(agency);
            if (tidy) {
                leftovers.tidy(agency);
            }
            if (sweep.sweep(agency)) {
                busy.add(agency);
            }
        }
        return false;
    }
}
