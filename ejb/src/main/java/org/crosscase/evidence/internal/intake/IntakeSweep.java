package org.crosscase.evidence.internal.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeFinished;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeState;
import org.crosscase.evidence.MediaStep;

/** Finds, by rows alone, the intakes of an agency that have lost their sender and those that are done. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeSweep {
    private static final String UNDER_WAY = """
            select 1 from intake where agency_id = :agency and state in ('RECEIVING', 'PROCESSING') limit 1""";

    private static final String OVER = """
            update intake i set finished_at = clock_timestamp(), state = case
              when exists (""" + MissingFiles.OF_INTAKE + """
                ) or i.ending is distinct from 'SAID' and not i.announced
              then 'INCOMPLETE' else 'DONE' end
            where i.agency_id = :agency and i.state = 'PROCESSING'
              and not exists (select from unpack_step u where u.agency_id = :agency and u.intake_id = i.id)
              and not exists (select from media_step s
                join occurrence o on o.agency_id = s.agency_id and o.media_id = s.media_id
                where s.agency_id = :agency and s.step = any (:waitedFor) and o.intake_id = i.id)
              and not exists (select from media_step s
                join occurrence o on o.agency_id = s.agency_id and o.media_id = s.media_id
                join intake_repeat r on r.agency_id = o.agency_id and r.occurrence_id = o.id
                where s.agency_id = :agency and s.step = any (:waitedFor) and r.intake_id = i.id)
            returning i.id""";

    private static final String RECEIVING =
            "select i.id, i.exhibit_id, i.officer_id from intake i where i.agency_id = :agency and i.state = 'RECEIVING' and ";

    private static final String WHOLE = RECEIVING + """
            i.announced and exists (select from intake_file f
              where f.agency_id = :agency and f.intake_id = i.id)
            and not exists (select from intake_file f
              where f.agency_id = :agency and f.intake_id = i.id and f.state = 'WAITING')
            order by i.exhibit_id""";

    private static final String WITHOUT_SENDER = RECEIVING + """
            i.active_at < clock_timestamp() - make_interval(secs => case
              when exists (select from intake_file f where f.agency_id = :agency and f.intake_id = i.id)
              then :resume else :quiet end)
            order by i.exhibit_id""";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @Inject
    private IntakeRegister intakes;

    @Inject
    private IntakeEndings endings;

    @Inject
    private MissingFiles missingFiles;

    @Inject
    private IntakeSettings settings;

    @Inject
    private Event<IntakeFinished> finished;

    /** Every agency; the directory is open. */
    public List<AgencyId> agencies() {
        return database.acrossAgencies("select id from agency_directory").list(row -> AgencyId.of(row.uuid("id")));
    }

    /** @return whether intakes of the agency are still under way */
    public boolean sweep(AgencyId agency) {
        scope.enterForWork(agency);
        endThoseThatAreWhole(agency);
        endThoseWithoutSender(agency);
        over(agency).forEach(finished::fire);
        return database.sql(agency, UNDER_WAY).any();
    }

    /** Nothing is due any more. It is complete only when its sender, or its list, says so and nothing is missing. */
    private List<IntakeFinished> over(AgencyId agency) {
        List<IntakeId> over = database.sql(agency, OVER)
                .set("waitedFor", MediaStep.waitedFor())
                .list(row -> IntakeId.of(row.uuid("id")));
        return over.stream().map(id -> finished(agency, id)).toList();
    }

    private IntakeFinished finished(AgencyId agency, IntakeId id) {
        IntakeRegister.Standing intake = intakes.standingForWork(agency, id);
        MissingFiles.Missing missing = missingFiles.of(agency, id, 1);
        return new IntakeFinished(
                agency,
                id,
                intake.exhibit(),
                intake.caseId(),
                intake.state() == IntakeState.DONE,
                missing.count(),
                missing.paths().stream().findFirst().orElse(null));
    }

    /** The sender named all its files, and all are here: it need not say more, and its page may be closed. */
    private void endThoseThatAreWhole(AgencyId agency) {
        end(agency, database.sql(agency, WHOLE), IntakeEnding.SAID);
    }

    private void endThoseWithoutSender(AgencyId agency) {
        Sql due = database.sql(agency, WITHOUT_SENDER)
                .set("quiet", (double) settings.quietTime().toSeconds())
                .set("resume", (double) settings.resumeTime().toSeconds());
        end(agency, due, IntakeEnding.LOST);
    }

    private record Due(IntakeId intake, ExhibitId exhibit, OfficerId sender) {}

    /** Whoever named all files said with it that they are all; where a sender was lost, nobody said so. */
    private void end(AgencyId agency, Sql due, IntakeEnding ending) {
        due.list(row -> new Due(
                        IntakeId.of(row.uuid("id")),
                        ExhibitId.of(row.uuid("exhibit_id")),
                        OfficerId.of(row.uuid("officer_id"))))
                .forEach(one -> endings.end(
                        agency,
                        one.intake(),
                        one.exhibit(),
                        ending == IntakeEnding.SAID ? one.sender() : null,
                        ending));
    }
}
