package org.crosscase.link.internal;

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
import org.crosscase.shared.SharedThingsChanged;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the LINK step going. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkWorkers {
    private static final Logger LOG = System.getLogger(LinkWorkers.class.getName());

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private LinkSteps steps;

    @Inject
    private LinkInboxSteps inbox;

    @Inject
    @ConfigProperty(name = "crosscase.link.threads", defaultValue = "1")
    private int threads;

    private Workers workers;

    @PostConstruct
    void start() {
        workers = new Workers("link", this::workOutNext, Duration.ofMillis(500));
        workers.start(threadFactory, threads);
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }

    /** Called after the commit: there is no transaction left that the container could put aside. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) SharedThingsChanged changed) {
        workers.nudge();
    }

    private boolean workOutNext() {
        boolean spread = spreadNext();
        try {
            return steps.workOutNext() || spread;
        } catch (LinkStepFailure failure) {
            LOG.log(Level.WARNING, failure.getMessage(), failure);
            steps.postpone(failure.pair());
            return true;
        }
    }

    private boolean spreadNext() {
        try {
            return inbox.spreadNext();
        } catch (LinkInboxFailure failure) {
            LOG.log(Level.WARNING, failure.getMessage(), failure);
            inbox.postpone(failure.due());
            return true;
        }
    }
}
