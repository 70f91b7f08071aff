package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.IntakeFinished;
import org.crosscase.evidence.internal.Sql;
import org.crosscase.inquiry.Inquiries;

/** Counts the files of an intake that is done among what its officer asked; in the transaction that ends the intake. */
@ApplicationScoped
public class IntakeQuestions {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private Inquiries inquiries;

    void on(@Observes IntakeFinished finished) {
        Sql.Row intake = Sql.of(em, finished.agencyId(), """
                select i.officer_id,
                  (select count(*) from occurrence o where o.agency_id = :agency and o.intake_id = i.id)
                from intake i where i.agency_id = :agency and i.id = :id""")
                .set("id", finished.intakeId().value())
                .one();
        boolean covert = caseAccess.get(finished.agencyId(), finished.caseId()).sensitivity() == Sensitivity.COVERT;
        inquiries.tookFilesIn(
                finished.agencyId(), OfficerId.of(intake.uuid(0)), finished.caseId(), covert, intake.number(1));
    }
}
