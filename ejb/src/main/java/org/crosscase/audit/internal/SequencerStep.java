package org.crosscase.audit.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalLong;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** The short transactions of the sequencer, each under its own database role. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SequencerStep {
    static final int BATCH = 1000;

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private DatabaseScope scope;

    @Inject
    private LogKeys keys;

    @Inject
    private Anchors anchors;

    public OptionalLong takeOffice() {
        return asSequencer(Office::take);
    }

    /** @return how many entries got their place; {@value #BATCH} when more may wait */
    public int sequence(long fence) {
        return asSequencer(connection ->
                Office.enter(connection, fence) ? new LogAppender(connection).append(BATCH) : Integer.valueOf(0));
    }

    /** @return the notes that were signed */
    public List<String> sign(long fence, LogKey key) {
        return asSequencer(connection -> Office.enter(connection, fence)
                ? new CheckpointSigner(connection, key, anchors).signGrown(keys::origin)
                : List.of());
    }

    private <T> T asSequencer(ReturningWork<T> work) {
        scope.takeOn(DatabaseRole.SEQUENCER);
        return em.unwrap(Session.class).doReturningWork(work);
    }
}
