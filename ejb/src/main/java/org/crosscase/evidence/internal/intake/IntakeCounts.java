package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeFiles;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.IntakeState;

/** How far an intake is, counted from the rows of its files each time. */
@ApplicationScoped
public class IntakeCounts {
    private static final int REJECTIONS_SHOWN = 100;

    /** Every file that an intake brought and that is kept. */
    static final String FILES = """
            with file as (
              select o.media_id, o.duplicate, o.path, o.path_bytes, o.received_at from occurrence o
              where o.agency_id = :agency and o.intake_id = :id
              union all
              select o.media_id, true, o.path, o.path_bytes, r.received_at from intake_repeat r
              join occurrence o on o.agency_id = r.agency_id and o.id = r.occurrence_id
              where r.agency_id = :agency and r.intake_id = :id)
            """;

    private static final String HERE = """
            , here as (
              select count(*) as files, count(*) filter (where not f.duplicate) as stored,
                count(*) filter (where f.duplicate) as duplicate, count(*) filter (where m.problem is not null) as problems,
                count(*) filter (where m.step <> 'SIGN' and m.problem is null) as signed,
                count(*) filter (where m.step = 'DONE') as compared, coalesce(sum(m.size_bytes), 0) as bytes,
                count(*) filter (where exists (select from case_media_linked x
                  join intake w on w.agency_id = x.agency_id and w.case_id = x.case_id
                  where x.agency_id = :agency and x.media_id = f.media_id and w.id = :id)) as matched
              from file f join media_item m on m.agency_id = :agency and m.id = f.media_id)
            """;

    /** What is here and what is missing are of one moment: a file that arrives is in one of them. */
    private static final String PROGRESS = FILES + HERE + """
            select h.*, i.case_id, c.reference, i.exhibit_id, e.number, o.display_name, i.state, i.started_at,
              i.received_at, i.finished_at,
              (select count(*) from intake_refusal r
               where r.agency_id = :agency and r.intake_id = i.id and not exists (select from intake_settlement s
                 where s.agency_id = r.agency_id and s.refusal_id = r.id)) as refusals,
              (select count(*) from intake_refusal r
               where r.agency_id = :agency and r.intake_id = i.id and not exists (select from intake_settlement s
                 where s.agency_id = r.agency_id and s.refusal_id = r.id)
                 and not starts_with(r.problem, 'ARCHIVE_')) as refused_files,
              (select count(*) from intake_file f where f.agency_id = :agency and f.intake_id = i.id) as announced_files,
              (select count(*) from intake_file f
               where f.agency_id = :agency and f.intake_id = i.id and f.state <> 'ARRIVED') as not_arrived,
              (select count(*) from intake_refusal r
               where r.agency_id = :agency and r.intake_id = i.id and not exists (select from intake_settlement s
                 where s.agency_id = r.agency_id and s.refusal_id = r.id)
                 and starts_with(r.problem, 'FILE_')) as begun,
              (select count(*) from intake_file f
               where f.agency_id = :agency and f.intake_id = i.id and f.state = 'REFUSED') as never_taken,
              i.announced, i.active_at
            from intake i
            cross join here h
            join case_heading c on c.agency_id = i.agency_id and c.id = i.case_id
            join exhibit e on e.agency_id = i.agency_id and e.id = i.exhibit_id
            join officer_name o on o.agency_id = i.agency_id and o.id = i.officer_id
            where i.agency_id = :agency and i.id = :id""";

    @Inject
    private Database database;

    @Inject
    private IntakeRegister intakes;

    @Inject
    private IntakeRejections rejections;

    @Inject
    private IntakeSettings settings;

    /** What came in and is kept. */
    private record Here(
            long files,
            long stored,
            long duplicate,
            long problems,
            long signed,
            long compared,
            long bytes,
            long matched) {}

    /** @throws org.crosscase.Problem {@code intake-not-found}, also where its case is not the reader's to read */
    public IntakeProgress progress(ActingOfficer reader, IntakeId id) {
        IntakeProgress progress =
                progress(reader.agencyId(), id, database.sql(reader, PROGRESS + IntakeRegister.READABLE));
        intakes.wasRead(reader, id);
        return progress;
    }

    /** Of one that an officer or the sweep ends. */
    IntakeProgress progress(AgencyId agency, IntakeId id) {
        return progress(agency, id, database.sql(agency, PROGRESS));
    }

    private IntakeProgress progress(AgencyId agency, IntakeId id, Sql statement) {
        IntakeProgress progress = statement
                .set("id", id.value())
                .find(row -> progress(id, row, here(row)))
                .orElseThrow(EvidenceProblems::intakeNotFound);
        return progress.files().rejected() == 0
                ? progress
                : progress.naming(rejections.list(agency, id, 0, REJECTIONS_SHOWN));
    }

    private static Here here(Row row) {
        return new Here(
                row.number("files"),
                row.number("stored"),
                row.number("duplicate"),
                row.number("problems"),
                row.number("signed"),
                row.number("compared"),
                row.number("bytes"),
                row.number("matched"));
    }

    /** Still without the names of what could not be used. */
    private IntakeProgress progress(IntakeId id, Row row, Here here) {
        boolean receiving = row.word("state", IntakeState.class) == IntakeState.RECEIVING;
        boolean named = row.number("announced_files") > 0;
        Instant activeAt = row.time("active_at");
        return new IntakeProgress(
                id,
                CaseId.of(row.uuid("case_id")),
                row.text("reference"),
                ExhibitId.of(row.uuid("exhibit_id")),
                row.text("number"),
                row.text("display_name"),
                row.word("state", IntakeState.class),
                files(row, here, receiving),
                here.bytes(),
                List.of(),
                row.time("started_at"),
                row.time("received_at"),
                row.time("finished_at"),
                named,
                row.is("announced"),
                activeAt,
                receiving ? activeAt.plus(patience(named)) : null);
    }

    private static IntakeFiles files(Row row, Here here, boolean receiving) {
        // while files still come in, one that is not here yet is no rejection, unless it never can come
        long refused = row.number("refusals") + row.number(receiving ? "never_taken" : "not_arrived");
        long begun = row.number("begun");
        // what is wrong with an archive is wrong with a file that was received and kept, and is counted already
        return new IntakeFiles(
                row.number("announced_files") + begun,
                row.number("not_arrived") + begun,
                row.number("never_taken"),
                here.files() + row.number("refused_files"),
                here.stored(),
                here.duplicate(),
                here.problems() + refused,
                here.signed(),
                here.compared(),
                here.matched());
    }

    private Duration patience(boolean named) {
        return named ? settings.resumeTime() : settings.quietTime();
    }
}
