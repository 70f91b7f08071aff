package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Statements;
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
    private Statements statements;

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
        statements.change(
                "insert into notification (agency_id, kind, case_id, intake_id, missing_files, missing_first)"
                        + " values (?, ?, ?, ?, ?, right(?, 200))",
                finished.agencyId().value(),
                (finished.complete() ? NotificationKind.INTAKE_DONE : NotificationKind.INTAKE_INCOMPLETE).name(),
                finished.caseId().value(),
                finished.intakeId().value(),
                finished.complete() ? null : finished.missing(),
                finished.firstMissing());
    }

    void on(@Observes CaseHandedOver handed) {
        statements.change(
                "insert into notification (agency_id, kind, case_id) values (?, ?, ?)",
                handed.agencyId().value(),
                NotificationKind.CASE_REASSIGNED.name(),
                handed.caseId().value());
    }

    void on(@Observes AlarmRaised alarm) {
        tellAuditors(alarm.agency());
    }

    void on(@Observes AlarmPassedOn alarm) {
        tellAuditors(alarm.platform());
    }

    private void tellAuditors(AgencyId agency) {
        statements.change(
                "insert into notification (agency_id, kind, for_auditors) values (?, ?, true)",
                agency.value(),
                NotificationKind.INQUIRY_ALARM.name());
    }

    private void write(
            NotificationKind kind, AgencyId addressee, Optional<CaseId> ownCase, LinkId link, Integer strength) {
        UUID caseId = ownCase.map(CaseId::value).orElse(null);
        statements.change(
                "insert into notification (agency_id, kind, case_id, link_id, strength) values (?, ?, ?, ?, ?)",
                addressee.value(),
                kind.name(),
                caseId,
                link.value(),
                strength);
    }
}
