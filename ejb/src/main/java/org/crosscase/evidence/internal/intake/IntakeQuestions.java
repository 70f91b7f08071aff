package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.IntakeFinished;
import org.crosscase.inquiry.Inquiries;

/** Counts the files of an intake that is done among what its officer asked; in the transaction that ends the intake. */
@ApplicationScoped
public class IntakeQuestions {
    private static final String ASKED = """
            select i.officer_id,
              (select count(*) from occurrence o where o.agency_id = :agency and o.intake_id = i.id) as files
            from intake i where i.agency_id = :agency and i.id = :id""";

    @Inject
    private Database database;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private Inquiries inquiries;

    private record Asked(OfficerId officer, long files) {}

    void on(@Observes IntakeFinished finished) {
        Asked asked = database.sql(finished.agencyId(), ASKED)
                .set("id", finished.intakeId().value())
                .one(row -> new Asked(OfficerId.of(row.uuid("officer_id")), row.number("files")));
        boolean covert =
                caseAccess.getForWork(finished.agencyId(), finished.caseId()).sensitivity() == Sensitivity.COVERT;
        inquiries.tookFilesIn(finished.agencyId(), asked.officer(), finished.caseId(), covert, asked.files());
    }
}
