package org.crosscase.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crosscase.agency.AgencyId;

/**
 * Where something happened since the last look: whose marks are worth reading. It may have been something that they may not
 * know, so this is told to nobody; only their own marks decide whether they hear of it.
 */
@ApplicationScoped
public class Stirrings {
    private final Set<AgencyId> agencies = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean board = new AtomicBoolean();

    /** What stirred since it was asked last. */
    public Stirred take() {
        boolean onBoard = board.getAndSet(false);
        Set<AgencyId> some = Set.copyOf(agencies);
        agencies.removeAll(some);
        return new Stirred(some, onBoard);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stirred stirred) {
        agencies.addAll(stirred.agencies());
        if (stirred.onBoard()) {
            board.set(true);
        }
    }
}
