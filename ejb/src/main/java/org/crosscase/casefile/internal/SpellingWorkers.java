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

/** After an upgrade, gives the cases on record what search needs; then there is nothing to do. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpellingWorkers {
    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private SpellingSteps steps;

    private Workers workers;

    @PostConstruct
    void start() {
        workers = new Workers("spelling", this::spellSome, Duration.ofHours(1));
        workers.start(threadFactory, 1);
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }

    private boolean spellSome() {
        boolean any = false;
        for (AgencyId agency : steps.agencies()) {
            any |= steps.spellSome(agency);
        }
        return any;
    }
}
