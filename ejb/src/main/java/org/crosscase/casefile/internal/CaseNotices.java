package org.crosscase.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.crosscase.casefile.CaseHandedOver;
import org.crosscase.notification.Notice;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSource;
import org.crosscase.notification.NotificationWriter;
import org.crosscase.notification.Subject;

/** Tells what happened to a case of the agency's own. */
@ApplicationScoped
public class CaseNotices implements NotificationSource {
    private static final NotificationKind REASSIGNED = NotificationKind.of("CASE_REASSIGNED");

    @Inject
    private NotificationWriter writer;

    void on(@Observes CaseHandedOver handed) {
        writer.write(Notice.to(
                        handed.agencyId(),
                        REASSIGNED,
                        Subject.of(Subject.CASE, handed.caseId().value()))
                .inCase(handed.caseId().value()));
    }

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(REASSIGNED);
    }
}
