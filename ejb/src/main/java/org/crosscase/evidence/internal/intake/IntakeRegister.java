package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitSummary;
import org.crosscase.evidence.IntakeFiles;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.IntakeState;
import org.crosscase.evidence.IntakeSummary;
import org.crosscase.evidence.Rejection;
import org.crosscase.evidence.internal.Sql;

/** Intakes on record. Their progress is counted from the rows of their files each time. */
@ApplicationScoped
public class IntakeRegister {
    private static final int REJECTIONS_SHOWN = 100;

    /** Every file that an intake brought and that is kept. */
    private static final String FILES = """
            with file as (
              select o.media_id, o.duplicate, o.path, o.received_at from occurrence o
              where o.agency_id = :agency and o.intake_id = :id
              union all
              select o.media_id, true, o.path, r.received_at from intake_repeat r
              join occurrence o on o.agency_id = r.agency_id and o.id = r.occurrence_id
              where r.agency_id = :agency and r.intake_id = :id)
            """;

    private static final String SUMMARY = """
            select i.id, i.case_id, c.reference, i.exhibit_id, e.number, o.display_name, i.state,
              (select count(*) from occurrence f where f.agency_id = :agency and f.intake_id = i.id),
              (select count(*) from occurrence f join media_item m on m.agency_id = f.agency_id and m.id = f.media_id
               where f.agency_id = :agency and f.intake_id = i.id and m.step = 'DONE'),
              i.started_at, i.finished_at
            from intake i
            join case_file c on c.agency_id = i.agency_id and c.id = i.case_id
            join exhibit e on e.agency_id = i.agency_id and e.id = i.exhibit_id
            join officer o on o.agency_id = i.agency_id and o.id = i.officer_id
            where i.agency_id = :agency
            """;

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    /** Where an intake stands. */
    public record Standing(
            AgencyId agency,
            IntakeId id,
            CaseId caseId,
            ExhibitId exhibit,
            String exhibitNumber,
            OfficerId beganBy,
            IntakeState state) {
        public IntakePlace place(OfficerId officer) {
            return new IntakePlace(agency, id, caseId, exhibit, exhibitNumber, officer);
        }
    }

    public IntakeId begin(AgencyId agency, OfficerId officer, ExhibitSummary exhibit) {
        return IntakeId.of(Sql.of(em, agency, """
                insert into intake (agency_id, case_id, exhibit_id, officer_id)
                values (:agency, :case, :exhibit, :officer) returning id""")
                .set("case", exhibit.caseId().value())
                .set("exhibit", exhibit.id().value())
                .set("officer", officer.value())
                .one()
                .uuid(0));
    }

    /** @throws org.crosscase.Problem {@code intake-not-found} */
    public Standing standing(AgencyId agency, IntakeId id) {
        return Sql.of(em, agency, """
                select i.case_id, i.exhibit_id, e.number, i.officer_id, i.state
                from intake i join exhibit e on e.agency_id = i.agency_id and e.id = i.exhibit_id
                where i.agency_id = :agency and i.id = :id""")
                .set("id", id.value())
                .find()
                .map(row -> new Standing(
                        agency,
                        id,
                        CaseId.of(row.uuid(0)),
                        ExhibitId.of(row.uuid(1)),
                        row.text(2),
                        OfficerId.of(row.uuid(3)),
                        IntakeState.valueOf(row.text(4))))
                .orElseThrow(EvidenceProblems::intakeNotFound);
    }

    public void requireKnown(AgencyId agency, IntakeId id) {
        standing(agency, id);
    }

    /** @return false when all files were in already */
    public boolean finishReceiving(AgencyId agency, IntakeId id) {
        return Sql.of(em, agency, """
                update intake set state = 'PROCESSING', received_at = clock_timestamp()
                where agency_id = :agency and id = :id and state = 'RECEIVING'""").set("id", id.value()).execute() == 1;
    }

    /** @throws org.crosscase.Problem {@code intake-not-found} */
    public IntakeProgress progress(AgencyId agency, IntakeId id) {
        Sql.Row head =
                Sql.of(em, agency, """
                select i.case_id, c.reference, i.exhibit_id, e.number, o.display_name, i.state, i.started_at,
                  i.received_at, i.finished_at,
                  (select count(*) from intake_refusal r where r.agency_id = :agency and r.intake_id = i.id),
                  (select count(*) from intake_refusal r
                   where r.agency_id = :agency and r.intake_id = i.id and not starts_with(r.problem, 'ARCHIVE_'))
                from intake i
                join case_file c on c.agency_id = i.agency_id and c.id = i.case_id
                join exhibit e on e.agency_id = i.agency_id and e.id = i.exhibit_id
                join officer o on o.agency_id = i.agency_id and o.id = i.officer_id
                where i.agency_id = :agency and i.id = :id""").set("id", id.value()).find().orElseThrow(EvidenceProblems::intakeNotFound);
        Sql.Row counts = Sql.of(em, agency, FILES + """
                select count(*), count(*) filter (where not f.duplicate), count(*) filter (where f.duplicate),
                  count(*) filter (where m.problem is not null),
                  count(*) filter (where m.step <> 'SIGN' and m.problem is null),
                  count(*) filter (where m.step = 'DONE'), coalesce(sum(m.size_bytes), 0),
                  (select count(*) from file where media_id in
                    (select own_media from link_side_reason where agency_id = :agency))
                from file f join media_item m on m.agency_id = :agency and m.id = f.media_id""").set("id", id.value()).one();
        long refused = head.number(9);
        // what is wrong with an archive is wrong with a file that was received and kept, and is counted already
        IntakeFiles files = new IntakeFiles(
                counts.number(0) + head.number(10),
                counts.number(1),
                counts.number(2),
                counts.number(3) + refused,
                counts.number(4),
                counts.number(5),
                counts.number(7));
        return new IntakeProgress(
                id,
                CaseId.of(head.uuid(0)),
                head.text(1),
                ExhibitId.of(head.uuid(2)),
                head.text(3),
                head.text(4),
                IntakeState.valueOf(head.text(5)),
                files,
                counts.number(6),
                files.rejected() == 0 ? List.of() : rejections(agency, id, 0, REJECTIONS_SHOWN),
                head.time(6),
                head.time(7),
                head.time(8));
    }

    public List<Rejection> rejections(AgencyId agency, IntakeId id, int skip, int size) {
        return Sql.of(em, agency, FILES + """
                select f.path, m.problem, m.problem_detail, true, f.received_at
                from file f join media_item m on m.agency_id = :agency and m.id = f.media_id where m.problem is not null
                union all
                select r.path, r.problem, r.detail, starts_with(r.problem, 'ARCHIVE_'), r.refused_at from intake_refusal r
                where r.agency_id = :agency and r.intake_id = :id
                order by 5, 1 offset :skip limit :size""")
                .set("id", id.value())
                .set("skip", skip)
                .set("size", size)
                .rows()
                .map(row -> new Rejection(row.text(0), slug(row.text(1)), row.text(2), row.is(3)))
                .toList();
    }

    public List<IntakeSummary> running(AgencyId agency) {
        return Sql.of(
                        em,
                        agency,
                        SUMMARY + "and i.state in ('RECEIVING', 'PROCESSING') order by i.started_at desc limit 100")
                .rows()
                .map(IntakeRegister::summary)
                .toList();
    }

    public List<IntakeSummary> ofCase(AgencyId agency, CaseId caseId) {
        return Sql.of(em, agency, SUMMARY + "and i.case_id = :case order by i.started_at desc limit 100")
                .set("case", caseId.value())
                .rows()
                .map(IntakeRegister::summary)
                .toList();
    }

    public static String slug(String problem) {
        return problem.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static IntakeSummary summary(Sql.Row row) {
        return new IntakeSummary(
                IntakeId.of(row.uuid(0)),
                CaseId.of(row.uuid(1)),
                row.text(2),
                ExhibitId.of(row.uuid(3)),
                row.text(4),
                row.text(5),
                IntakeState.valueOf(row.text(6)),
                row.number(7),
                row.number(8),
                row.time(9),
                row.time(10));
    }
}
