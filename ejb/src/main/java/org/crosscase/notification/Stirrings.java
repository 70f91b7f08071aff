package org.crosscase.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;
import org.crosscase.audit.AlarmPassedOn;
import org.crosscase.evidence.IntakeFinished;
import org.crosscase.inquiry.AlarmRaised;
import org.crosscase.link.LinkWorkedOut;

/**
 * Where something happened since the last look: whose marks are worth reading. It may have been something that they may not
 * know, so this is told to nobody; only their own marks decide whether they hear of it.
 */
@ApplicationScoped
public class Stirrings {
    private final Set<AgencyId> agencies = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean borders = new AtomicBoolean();

    /** As of one moment. */
    public record Stirred(Set<AgencyId> agencies, boolean borders) {
        public boolean concerns(ActingOfficer officer) {
            return agencies.contains(officer.agencyId()) || borders && officer.agencyKind() == AgencyKind.COORDINATOR;
        }
    }

    /** What stirred since it was asked last. */
    public Stirred take() {
        boolean crossed = borders.getAndSet(false);
        Set<AgencyId> some = Set.copyOf(agencies);
        agencies.removeAll(some);
        return new Stirred(some, crossed);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinkWorkedOut link) {
        agencies.add(link.low());
        agencies.add(link.high());
        borders.set(true);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) IntakeFinished finished) {
        agencies.add(finished.agencyId());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlarmRaised alarm) {
        agencies.add(alarm.agency());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlarmPassedOn alarm) {
        agencies.add(alarm.platform());
    }
}
