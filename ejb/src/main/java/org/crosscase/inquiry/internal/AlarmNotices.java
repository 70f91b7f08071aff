package org.crosscase.inquiry.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.crosscase.agency.AgencyId;
import org.crosscase.audit.AlarmPassedOn;
import org.crosscase.inquiry.AlarmRaised;
import org.crosscase.notification.Notice;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSource;
import org.crosscase.notification.NotificationWriter;
import org.crosscase.notification.Subject;

/** Tells the auditors of the agency and of the platform of an alarm; who it is about reads the agency's other notifications. */
@ApplicationScoped
public class AlarmNotices implements NotificationSource {
    private static final NotificationKind ALARM = NotificationKind.of("INQUIRY_ALARM");

    @Inject
    private NotificationWriter writer;

    void on(@Observes AlarmRaised alarm) {
        tellAuditors(alarm.agency());
    }

    void on(@Observes AlarmPassedOn alarm) {
        tellAuditors(alarm.platform());
    }

    private void tellAuditors(AgencyId agency) {
        writer.write(Notice.to(agency, ALARM, Subject.of(Subject.ALARM)).onlyForAuditors());
    }

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(ALARM);
    }
}
