package org.crosscase.matching.internal.sign;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.crosscase.Workers;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaQueued;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the SIGN step going: as many threads as there are decoder processes for intakes. */
@Singleton
@Startup
@DependsOn("AlgorithmRows")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignWorkers {
    /** Signatures of which the items are made due in one transaction, if they are outdated. */
    private static final int OUTDATED_BATCH = 20_000;

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private MediaSteps steps;

    @Inject
    private Signing signing;

    @Inject
    private ListedFiles listed;

    @Inject
    private Renewals renewals;

    @Inject
    @ConfigProperty(name = "crosscase.workers", defaultValue = "2")
    private int threads;

    private Workers workers;

    private final Lock looking = new ReentrantLock();

    /** Where the search for outdated items goes on; empty when it is done. */
    private Optional<UUID> outdatedAfter = Optional.of(new UUID(0, 0));

    @PostConstruct
    void start() {
        workers = new Workers("sign", this::giveBack, this::signNext, PAUSE);
        workers.start(threadFactory, threads);
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }

    /** Called after the commit: there is no transaction left that the container could put aside. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaQueued queued) {
        if (queued.step() == MediaStep.SIGN) {
            workers.nudge();
        }
    }

    private void giveBack() {
        steps.releaseOwn(MediaStep.SIGN);
        steps.releaseOwn(MediaStep.RESIGN);
    }

    /** One at a time: a claimed file would wait for the slow one before it. What is outdated waits for all else. */
    private boolean signNext() {
        listed.queueAfterChange();
        List<DueMedia> claimed = steps.claimToSign();
        if (claimed.isEmpty()) {
            claimed = steps.claim(MediaStep.RESIGN, 1);
        }
        claimed.forEach(signing::sign);
        return !claimed.isEmpty() || queueOutdated();
    }

    /** Once in the life of a server, while there is nothing else to do: a new version may have come with its start. */
    private boolean queueOutdated() {
        // one thread looks; the others must not wait with files that come meanwhile
        if (!looking.tryLock()) {
            return false;
        }
        try {
            outdatedAfter = outdatedAfter.flatMap(after -> renewals.queueOutdated(after, OUTDATED_BATCH));
            return outdatedAfter.isPresent();
        } finally {
            looking.unlock();
        }
    }
}
