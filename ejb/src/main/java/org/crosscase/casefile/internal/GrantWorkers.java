package org.crosscase.casefile.internal;

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
import jakarta.inject.Inject;
import java.time.Duration;
import org.crosscase.Workers;
import org.crosscase.agency.AgencyId;

/** Looks for grants that have ended. Nobody waits for it: it clears away what is shown to nobody any more. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GrantWorkers {
    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private GrantEnds ends;

    private Workers workers;

    @PostConstruct
    void start() {
        workers = new Workers("grants", this::endSome, Duration.ofSeconds(10));
        workers.start(threadFactory, 1);
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }

    private boolean endSome() {
        boolean any = false;
        for (AgencyId agency : ends.agencies()) {
            any |= ends.endSome(agency);
        }
        return any;
    }
}
