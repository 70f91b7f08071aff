package org.crosscase.evidence.internal.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeFinished;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.internal.Sql;
import org.crosscase.evidence.internal.custody.CustodyChain;

/** Finds, by rows alone, the intakes of an agency that have lost their sender and those that are done. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeSweep {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private DatabaseScope scope;

    @Inject
    private CustodyChain custody;

    @Inject
    private IntakeSettings settings;

    @Inject
    private Event<IntakeFinished> finished;

    /** Every agency; the directory is open. */
    public List<AgencyId> agencies() {
        return Sql.acrossAgencies(em, "select id from agency")
                .rows()
                .map(row -> AgencyId.of(row.uuid(0)))
                .toList();
    }

    /** @return whether intakes of the agency are still under way */
    public boolean sweep(AgencyId agency) {
        scope.enter(agency);
        endThoseWithoutSender(agency);
        List<IntakeFinished> done = Sql.of(em, agency, """
                update intake i set state = 'DONE', finished_at = clock_timestamp()
                where i.agency_id = :agency and i.state = 'PROCESSING'
                  and not exists (select from unpack_step u where u.agency_id = :agency and u.intake_id = i.id)
                  and not exists (select from media_step s
                    join occurrence o on o.agency_id = s.agency_id and o.media_id = s.media_id
                    where s.agency_id = :agency and s.step <> 'DEEP' and o.intake_id = i.id)
                  and not exists (select from media_step s
                    join occurrence o on o.agency_id = s.agency_id and o.media_id = s.media_id
                    join intake_repeat r on r.agency_id = o.agency_id and r.occurrence_id = o.id
                    where s.agency_id = :agency and s.step <> 'DEEP' and r.intake_id = i.id)
                returning i.id, i.exhibit_id, i.case_id""")
                .rows()
                .map(row -> new IntakeFinished(
                        agency, IntakeId.of(row.uuid(0)), ExhibitId.of(row.uuid(1)), CaseId.of(row.uuid(2))))
                .toList();
        done.forEach(finished::fire);
        return Sql.of(em, agency, """
                select 1 from intake where agency_id = :agency and state in ('RECEIVING', 'PROCESSING') limit 1""").any();
    }

    private void endThoseWithoutSender(AgencyId agency) {
        Sql.of(em, agency, """
                select exhibit_id from intake
                where agency_id = :agency and state = 'RECEIVING'
                  and active_at < clock_timestamp() - make_interval(secs => :quiet)
                order by exhibit_id""")
                .set("quiet", (double) settings.quietTime().toSeconds())
                .rows()
                .map(row -> ExhibitId.of(row.uuid(0)))
                .toList()
                .forEach(exhibit -> custody.hold(agency, exhibit));
        Sql.of(em, agency, """
                update intake set state = 'PROCESSING', received_at = active_at
                where agency_id = :agency and state = 'RECEIVING'
                  and active_at < clock_timestamp() - make_interval(secs => :quiet)
                returning exhibit_id""")
                .set("quiet", (double) settings.quietTime().toSeconds())
                .rows()
                .toList()
                .forEach(row -> custody.addSystemEvent(
                        agency,
                        ExhibitId.of(row.uuid(0)),
                        CustodyAction.INTAKE_RECEIVED,
                        "the sender was lost before it said that all files are in"));
    }
}
