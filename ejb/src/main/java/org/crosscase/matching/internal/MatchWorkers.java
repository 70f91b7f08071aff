package org.crosscase.matching.internal;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.crosscase.Workers;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaQueued;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the MATCH step going. */
@Singleton
@Startup
@DependsOn("AlgorithmRows")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MatchWorkers {
    private static final Logger LOG = System.getLogger(MatchWorkers.class.getName());

    /** Items in one transaction: enough to share the price of a commit, few enough to end soon. */
    private static final int BATCH = 16;

    private static final int MOST_DOUBLINGS = 10;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private MediaSteps steps;

    @Inject
    private MatchStep step;

    @Inject
    @ConfigProperty(name = "crosscase.match.threads", defaultValue = "2")
    private int threads;

    private Workers workers;

    @PostConstruct
    void start() {
        workers = new Workers("match", this::prepare, this::matchNext, Duration.ofMillis(500));
        workers.start(threadFactory, threads);
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }

    /** Called after the commit: there is no transaction left that the container could put aside. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaQueued queued) {
        if (queued.step() == MediaStep.MATCH) {
            workers.nudge();
        }
    }

    private boolean matchNext() {
        List<DueMedia> claimed = steps.claim(MediaStep.MATCH, BATCH);
        if (claimed.isEmpty()) {
            return false;
        }
        try {
            step.match(claimed);
        } catch (RuntimeException oneOfThem) {
            LOG.log(Level.WARNING, "A batch could not be matched; its items are tried one by one", oneOfThem);
            claimed.forEach(this::matchAlone);
        }
        return true;
    }

    private void matchAlone(DueMedia due) {
        try {
            step.match(List.of(due));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Media item " + due.mediaId() + " could not be matched; it waits", failure);
            steps.postpone(due, Duration.ofSeconds(2L << Math.min(due.attempts(), MOST_DOUBLINGS)));
        }
    }

    private void prepare() {
        steps.releaseOwn(MediaStep.MATCH);
        step.prepare();
    }
}
