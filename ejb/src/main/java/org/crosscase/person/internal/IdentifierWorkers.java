package org.crosscase.person.internal;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.crosscase.Workers;
import org.crosscase.person.CoverRegistered;
import org.crosscase.person.IdentifierRecorded;

/** Looks for recorded identifiers in other cases and among covers, one after the other. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentifierWorkers {
    private static final Logger LOG = System.getLogger(IdentifierWorkers.class.getName());

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private IdentifierSteps steps;

    private Workers workers;

    @PostConstruct
    void start() {
        workers = new Workers("identifiers", this::lookForNext, Duration.ofMillis(500));
        workers.start(threadFactory, 1);
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }

    /** Called after the commit: there is no transaction left that the container could put aside. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentifierRecorded recorded) {
        workers.nudge();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) CoverRegistered registered) {
        workers.nudge();
    }

    private boolean lookForNext() {
        try {
            boolean identifier = steps.lookForNext();
            // a warning waits for no queue
            return steps.lookForNextCover() || identifier;
        } catch (IdentifierStepFailure failure) {
            LOG.log(Level.WARNING, failure.getMessage(), failure);
            steps.postpone(failure.due());
            return true;
        }
    }
}
