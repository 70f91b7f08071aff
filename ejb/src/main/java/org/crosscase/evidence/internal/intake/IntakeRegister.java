package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
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
              select o.media_id, o.duplicate, o.path, o.path_bytes, o.received_at from occurrence o
              where o.agency_id = :agency and o.intake_id = :id
              union all
              select o.media_id, true, o.path, o.path_bytes, r.received_at from intake_repeat r
              join occurrence o on o.agency_id = r.agency_id and o.id = r.occurrence_id
              where r.agency_id = :agency and r.intake_id = :id)
            """;

    /** What was announced or begun and is not here: its path, why, and when that was said. */
    static final String MISSING = """
            select f.path, coalesce(f.problem, 'FILE_NOT_ARRIVED') as problem, '' as detail, f.announced_at as at
            from intake_file f where f.agency_id = :agency and f.intake_id = i.id and f.state <> 'ARRIVED'
            union all
            select r.path, r.problem, r.detail, r.refused_at from intake_refusal r
            where r.agency_id = :agency and r.intake_id = i.id and not exists (select from intake_settlement s
                     where s.agency_id = r.agency_id and s.refusal_id = r.id) and starts_with(r.problem, 'FILE_')
            """;

    private static final String SUMMARY = """
            select i.id, i.case_id, c.reference, i.exhibit_id, e.number, o.display_name, i.state,
              (select count(*) from occurrence f where f.agency_id = :agency and f.intake_id = i.id),
              (select count(*) from occurrence f join media_item m on m.agency_id = f.agency_id and m.id = f.media_id
               where f.agency_id = :agency and f.intake_id = i.id and m.step = 'DONE'),
              i.started_at, i.finished_at, (select count(*) from (""" + MISSING + """
              ) gone)
            from intake i
            join case_file c on c.agency_id = i.agency_id and c.id = i.case_id
            join exhibit e on e.agency_id = i.agency_id and e.id = i.exhibit_id
            join officer o on o.agency_id = i.agency_id and o.id = i.officer_id
            where i.agency_id = :agency
            """;

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private IntakeSettings settings;

    /** How the receiving of an intake ended. */
    public enum Ending {
        /** The sender said that all files are in. */
        SAID,
        /** An officer ended it. */
        CANCELLED,
        /** Its sender was lost. */
        LOST
    }

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
    public boolean finishReceiving(AgencyId agency, IntakeId id, Ending ending) {
        return Sql.of(em, agency, """
                update intake set state = 'PROCESSING', received_at = clock_timestamp(), ending = :ending
                where agency_id = :agency and id = :id and state = 'RECEIVING'""")
                        .set("ending", ending.name())
                        .set("id", id.value())
                        .execute()
                == 1;
    }

    /** The sender has named all its files: when the last of them is here, the intake goes on by itself. */
    public void allAnnounced(AgencyId agency, IntakeId id) {
        Sql.of(em, agency, "update intake set announced = true where agency_id = :agency and id = :id")
                .set("id", id.value())
                .execute();
    }

    /**
     * Says that bytes still come in. Of one that is receiving it is said every few seconds only: its row would be written
     * for each file, and the next would wait for it. One that was over goes on.
     */
    public void active(AgencyId agency, IntakeId id) {
        Sql.of(em, agency, """
                update intake set active_at = clock_timestamp(), finished_at = null,
                  state = case when state in ('DONE', 'INCOMPLETE') then 'PROCESSING' else state end
                where agency_id = :agency and id = :id
                  and (state <> 'RECEIVING' or active_at < clock_timestamp() - interval '5 seconds')""").set("id", id.value()).execute();
    }

    /** Holds the intake to the end of the transaction. */
    public void hold(AgencyId agency, IntakeId id) {
        Sql.of(em, agency, "select 1 from intake where agency_id = :agency and id = :id for no key update")
                .set("id", id.value())
                .one();
    }

    /** Files that are not here: how many, and their paths as far as they are asked for. */
    public record Missing(long count, List<String> paths) {}

    public Missing missing(AgencyId agency, IntakeId id, int most) {
        List<Sql.Row> rows = Sql.of(em, agency, """
                select count(*) over (), gone.path from intake i cross join lateral (""" + MISSING + """
                ) gone where i.agency_id = :agency and i.id = :id order by gone.at, gone.path limit :most""")
                .set("id", id.value())
                .set("most", most)
                .rows()
                .toList();
        return new Missing(
                rows.isEmpty() ? 0 : rows.get(0).number(0),
                rows.stream().map(row -> row.text(1)).toList());
    }

    /** @throws org.crosscase.Problem {@code intake-not-found} */
    public IntakeProgress progress(AgencyId agency, IntakeId id) {
        // first what is here, then what is missing: a file that arrives in between is in neither, never in both
        Sql.Row counts = Sql.of(em, agency, FILES + """
                select count(*), count(*) filter (where not f.duplicate), count(*) filter (where f.duplicate),
                  count(*) filter (where m.problem is not null),
                  count(*) filter (where m.step <> 'SIGN' and m.problem is null),
                  count(*) filter (where m.step = 'DONE'), coalesce(sum(m.size_bytes), 0),
                  count(*) filter (where exists (select from link_side_media x
                    where x.agency_id = :agency and x.media_id = f.media_id))
                from file f join media_item m on m.agency_id = :agency and m.id = f.media_id""").set("id", id.value()).one();
        Sql.Row head =
                Sql.of(em, agency, """
                select i.case_id, c.reference, i.exhibit_id, e.number, o.display_name, i.state, i.started_at,
                  i.received_at, i.finished_at,
                  (select count(*) from intake_refusal r
                   where r.agency_id = :agency and r.intake_id = i.id and not exists (select from intake_settlement s
                     where s.agency_id = r.agency_id and s.refusal_id = r.id)),
                  (select count(*) from intake_refusal r
                   where r.agency_id = :agency and r.intake_id = i.id and not exists (select from intake_settlement s
                     where s.agency_id = r.agency_id and s.refusal_id = r.id)
                     and not starts_with(r.problem, 'ARCHIVE_')),
                  (select count(*) from intake_file f where f.agency_id = :agency and f.intake_id = i.id),
                  (select count(*) from intake_file f
                   where f.agency_id = :agency and f.intake_id = i.id and f.state <> 'ARRIVED'),
                  (select count(*) from intake_refusal r
                   where r.agency_id = :agency and r.intake_id = i.id and not exists (select from intake_settlement s
                     where s.agency_id = r.agency_id and s.refusal_id = r.id)
                     and starts_with(r.problem, 'FILE_')),
                  (select count(*) from intake_file f
                   where f.agency_id = :agency and f.intake_id = i.id and f.state = 'REFUSED'),
                  i.announced, i.active_at
                from intake i
                join case_file c on c.agency_id = i.agency_id and c.id = i.case_id
                join exhibit e on e.agency_id = i.agency_id and e.id = i.exhibit_id
                join officer o on o.agency_id = i.agency_id and o.id = i.officer_id
                where i.agency_id = :agency and i.id = :id""").set("id", id.value()).find().orElseThrow(EvidenceProblems::intakeNotFound);
        IntakeState state = IntakeState.valueOf(head.text(5));
        // while files still come in, one that is not here yet is no rejection, unless it never can come
        long refused = head.number(9) + head.number(state == IntakeState.RECEIVING ? 14 : 12);
        // what is wrong with an archive is wrong with a file that was received and kept, and is counted already
        IntakeFiles files = new IntakeFiles(
                head.number(11) + head.number(13),
                head.number(12) + head.number(13),
                head.number(14),
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
                state,
                files,
                counts.number(6),
                files.rejected() == 0 ? List.of() : rejections(agency, id, 0, REJECTIONS_SHOWN),
                head.time(6),
                head.time(7),
                head.time(8),
                head.number(11) > 0,
                head.is(15),
                head.time(16),
                state == IntakeState.RECEIVING ? head.time(16).plus(patience(head.number(11) > 0)) : null);
    }

    private Duration patience(boolean named) {
        return named ? settings.resumeTime() : settings.quietTime();
    }

    public List<Rejection> rejections(AgencyId agency, IntakeId id, int skip, int size) {
        return Sql.of(em, agency, FILES + """
                select f.path, m.problem, m.problem_detail, true, f.received_at, f.path_bytes
                from file f join media_item m on m.agency_id = :agency and m.id = f.media_id where m.problem is not null
                union all
                select r.path, r.problem, r.detail, starts_with(r.problem, 'ARCHIVE_'), r.refused_at, r.path_bytes
                from intake_refusal r
                where r.agency_id = :agency and r.intake_id = :id and not exists (select from intake_settlement s
                     where s.agency_id = r.agency_id and s.refusal_id = r.id)
                union all
                select n.path, coalesce(n.problem, 'FILE_NOT_ARRIVED'), '', false, n.announced_at, n.path_bytes
                from intake_file n
                join intake i on i.agency_id = n.agency_id and i.id = n.intake_id
                where n.agency_id = :agency and n.intake_id = :id and n.state <> 'ARRIVED'
                  and (i.state <> 'RECEIVING' or n.state = 'REFUSED')
                order by 5, 1 offset :skip limit :size""")
                .set("id", id.value())
                .set("skip", skip)
                .set("size", size)
                .rows()
                .map(row -> new Rejection(
                        row.text(0),
                        SentName.unlessSaid(row.text(0), row.bytes(5)),
                        slug(row.text(1)),
                        row.text(2),
                        row.is(3)))
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
                row.number(11),
                row.number(8),
                row.time(9),
                row.time(10));
    }
}
