package org.crosscase.evidence;

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
import org.crosscase.Pulse;
import org.crosscase.evidence.internal.store.EvidenceStore;

/** Whether the store takes files: a small one is written, made durable and removed every few seconds. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StorePulse {
    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private EvidenceStore store;

    private Pulse pulse;

    @PostConstruct
    void start() {
        pulse = new Pulse("store", Duration.ofSeconds(5), Duration.ofSeconds(10), store::tryWriting);
        pulse.start(threadFactory);
    }

    @PreDestroy
    void stop() {
        pulse.stop();
    }

    /** Whether the last file that was tried could be written and removed, and no try hangs. */
    public boolean isReady() {
        return pulse.isReady();
    }
}
