package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.evidence.IntakeFinished;
import org.crosscase.notification.Notice;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSource;
import org.crosscase.notification.NotificationWriter;
import org.crosscase.notification.Notified;
import org.crosscase.notification.Subject;
import org.crosscase.notification.Told;

/** Tells how intakes ended. */
@ApplicationScoped
public class IntakeNotices implements NotificationSource {
    private static final NotificationKind DONE = NotificationKind.of("INTAKE_DONE");
    private static final NotificationKind INCOMPLETE = NotificationKind.of("INTAKE_INCOMPLETE");

    /** How many files did not arrive, and the path of one of them; as they are called in REST, too. */
    private static final String MISSING = "missing";

    private static final String FIRST_MISSING = "firstMissing";

    private static final int LONGEST_PATH = 200;

    @Inject
    private NotificationWriter writer;

    void on(@Observes IntakeFinished finished) {
        Notice notice = Notice.to(
                        finished.agencyId(),
                        finished.complete() ? DONE : INCOMPLETE,
                        Subject.of(Subject.INTAKE, finished.intakeId().value()))
                .inCase(finished.caseId().value());
        if (!finished.complete()) {
            notice = notice.saying(MISSING, Long.toString(finished.missing()));
        }
        if (finished.firstMissing() != null) {
            notice = notice.saying(FIRST_MISSING, lastPart(finished.firstMissing()));
        }
        writer.write(notice);
    }

    /** What a file is called stands at the end of its path. */
    private static String lastPart(String path) {
        int characters = path.codePointCount(0, path.length());
        return characters <= LONGEST_PATH
                ? path
                : path.substring(path.offsetByCodePoints(0, characters - LONGEST_PATH));
    }

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(DONE, INCOMPLETE);
    }

    @Override
    public Map<NotificationId, Told> tell(ActingOfficer reader, List<Notified> of) {
        return of.stream().collect(Collectors.toMap(Notified::id, IntakeNotices::told));
    }

    static Told told(Notified of) {
        long missing = Long.parseLong(of.details().getOrDefault(MISSING, "0"));
        return missing == 0
                ? Told.plainly(of)
                : Told.variant(
                        of, "files", Told.title(of), missing, of.details().getOrDefault(FIRST_MISSING, ""));
    }
}
