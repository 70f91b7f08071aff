package org.crosscase.agency;

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
import org.crosscase.agency.internal.DatabasePing;

/**
 * Whether the database answers, known without asking it: while it does not, requests are refused at the door, and those
 * that need no database still find a thread.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabasePulse {
    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private DatabasePing ping;

    private Pulse pulse;

    @PostConstruct
    void start() {
        pulse = new Pulse("database", Duration.ofSeconds(1), Duration.ofSeconds(5), ping::ping);
        pulse.start(threadFactory);
    }

    @PreDestroy
    void stop() {
        pulse.stop();
    }

    /**
     * False once a question to the database has failed or hangs, until one is answered again. Waits, for some seconds at
     * most, while one is late.
     */
    public boolean answers() {
        return pulse.answersInTheEnd();
    }

    /** Whether it has answered since the server started, and goes on answering. */
    public boolean isReady() {
        return pulse.isReady();
    }
}
