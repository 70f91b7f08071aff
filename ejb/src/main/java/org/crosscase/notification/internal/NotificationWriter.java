package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.audit.AlarmPassedOn;
import org.crosscase.casefile.CaseHandedOver;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.IntakeFinished;
import org.crosscase.inquiry.AlarmRaised;
import org.crosscase.link.LinkFound;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkStrengthened;
import org.crosscase.link.LinkWithdrawn;
import org.crosscase.notification.NotificationKind;

/**
 * Writes what is to be told, in the transaction of its cause and under whatever role that has: a linker may insert
 * notifications for any agency, everything else only for its own.
 */
@ApplicationScoped
public class NotificationWriter {
    @Inject
    private Database database;

    void on(@Observes LinkFound found) {
        write(NotificationKind.LINK_FOUND, found.addressee(), found.ownCase(), found.linkId(), found.strength());
    }

    void on(@Observes LinkStrengthened stronger) {
        write(
                NotificationKind.LINK_STRENGTHENED,
                stronger.addressee(),
                stronger.ownCase(),
                stronger.linkId(),
                stronger.strength());
    }

    void on(@Observes LinkWithdrawn withdrawn) {
        write(NotificationKind.LINK_WITHDRAWN, withdrawn.addressee(), withdrawn.ownCase(), withdrawn.linkId(), null);
    }

    void on(@Observes IntakeFinished finished) {
        NotificationKind kind = finished.complete() ? NotificationKind.INTAKE_DONE : NotificationKind.INTAKE_INCOMPLETE;
        database.sql(
                        finished.agencyId(),
                        "insert into notification (agency_id, kind, case_id, intake_id, missing_files, missing_first)"
                                + " values (:agency, :kind, :case, :intake, :missing, right(:first, 200))")
                .set("kind", kind.name())
                .set("case", finished.caseId().value())
                .set("intake", finished.intakeId().value())
                .set("missing", finished.complete() ? null : finished.missing(), Long.class)
                .set("first", finished.firstMissing(), String.class)
                .execute();
    }

    void on(@Observes CaseHandedOver handed) {
        database.sql(
                        handed.agencyId(),
                        "insert into notification (agency_id, kind, case_id) values (:agency, :kind, :case)")
                .set("kind", NotificationKind.CASE_REASSIGNED.name())
                .set("case", handed.caseId().value())
                .execute();
    }

    void on(@Observes AlarmRaised alarm) {
        tellAuditors(alarm.agency());
    }

    void on(@Observes AlarmPassedOn alarm) {
        tellAuditors(alarm.platform());
    }

    private void tellAuditors(AgencyId agency) {
        database.sql(agency, "insert into notification (agency_id, kind, for_auditors) values (:agency, :kind, true)")
                .set("kind", NotificationKind.INQUIRY_ALARM.name())
                .execute();
    }

    private void write(
            NotificationKind kind, AgencyId addressee, Optional<CaseId> ownCase, LinkId link, Integer strength) {
        database.sql(
                        addressee,
                        "insert into notification (agency_id, kind, case_id, link_id, strength)"
                                + " values (:agency, :kind, :case, :link, :strength)")
                .set("kind", kind.name())
                .set("case", ownCase.map(CaseId::value).orElse(null), UUID.class)
                .set("link", link.value())
                .set("strength", strength, Integer.class)
                .execute();
    }
}
