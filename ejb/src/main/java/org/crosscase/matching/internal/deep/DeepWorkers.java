package org.crosscase.matching.internal.deep;

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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.crosscase.Workers;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the DEEP step going while nothing else is due, and the CHECK step before it. No nudges: an intake would give one for
 * each file, and there is no hurry. Without a thread the steps stay on record until there is one.
 */
@Singleton
@Startup
@DependsOn("AlgorithmRows")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeepWorkers {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private MediaSteps steps;

    @Inject
    private DeepSearch search;

    @Inject
    private PairCheck check;

    @Inject
    @ConfigProperty(name = "crosscase.deep-search.threads", defaultValue = "1")
    int threads;

    private Workers workers;

    @PostConstruct
    void start() {
        workers = new Workers("deep-search", this::giveBack, this::searchNext, PAUSE);
        workers.start(threadFactory, threads);
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }

    private void giveBack() {
        steps.releaseOwn(MediaStep.DEEP);
        steps.releaseOwn(MediaStep.CHECK);
    }

    /** A match that waits comes before a search for more. */
    private boolean searchNext() {
        List<DueMedia> claimed = steps.claim(MediaStep.CHECK, 1);
        if (!claimed.isEmpty()) {
            claimed.forEach(check::check);
            return true;
        }
        claimed = steps.claim(MediaStep.DEEP, 1);
        claimed.forEach(search::search);
        return !claimed.isEmpty();
    }
}
