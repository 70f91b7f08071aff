package org.crosscase.matching.internal.sign;

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
import org.crosscase.Workers;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaQueued;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the SIGN step going: as many threads as there are decoder processes for intakes. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignWorkers {
    /** Few: a claimed item waits for those before it, while another thread may have nothing to do. */
    private static final int BATCH = 2;

    private static final Duration REST = Duration.ofMillis(500);

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private MediaSteps steps;

    @Inject
    private Signing signing;

    @Inject
    @ConfigProperty(name = "crosscase.workers", defaultValue = "2")
    private int threads;

    private Workers workers;

    @PostConstruct
    void start() {
        workers = new Workers("sign", () -> steps.releaseOwn(MediaStep.SIGN), this::signNext, REST);
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

    private boolean signNext() {
        List<DueMedia> claimed = steps.claim(MediaStep.SIGN, BATCH);
        claimed.forEach(signing::sign);
        return !claimed.isEmpty();
    }
}
