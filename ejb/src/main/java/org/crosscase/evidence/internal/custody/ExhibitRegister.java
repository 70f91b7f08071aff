package org.crosscase.evidence.internal.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.RequestMemory;
import org.crosscase.agency.Row;
import org.crosscase.agency.TeamOnly;
import org.crosscase.casefile.CaseHeading;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.evidence.CustodyState;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitDetails;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.ExhibitSummary;
import org.crosscase.evidence.IntakeId;

/** Exhibits as lists and pages show them. */
@ApplicationScoped
public class ExhibitRegister {
    /** The chain is judged in the database: positions are gapless when the last one is also their number. */
    private static final String COLUMNS = """
            select e.id, e.case_id, e.number, e.description, e.kind, e.location, o.display_name, e.received_at,
              e.file_count, e.version, e.withdrawn_at is not null as withdrawn, e.withdrawn_reason,
              chain.events > 0 and chain.events = chain.last as whole, chain.moved,
              running.id as running_id, running.files, running.compared,
              exists (select from intake i join intake_file f on f.agency_id = i.agency_id and f.intake_id = i.id
                where i.agency_id = :agency and i.exhibit_id = e.id and i.state = 'INCOMPLETE' and f.state <> 'ARRIVED'
                  and not exists (select from occurrence o where o.agency_id = :agency and o.exhibit_id = e.id
                    and md5(o.path) = md5(f.path)))
              or coalesce((select i.state = 'INCOMPLETE' from intake i
                where i.agency_id = :agency and i.exhibit_id = e.id order by i.started_at desc limit 1), false) as files_missing""";

    private static final String FROM = """
             from exhibit e
            join officer_name o on o.agency_id = e.agency_id and o.id = e.received_by
            cross join lateral (
              select count(*) as events, coalesce(max(position), 0) as last, count(*) filter (where action = 'MOVED') as moved
              from custody_event c where c.agency_id = :agency and c.subject_id = e.id) chain
            left join lateral (
              select i.id,
                (select count(*) from occurrence f where f.agency_id = :agency and f.intake_id = i.id)
                  + (select count(*) from intake_file w
                     where w.agency_id = :agency and w.intake_id = i.id and w.state <> 'ARRIVED') as files,
                (select count(*) from occurrence f join media_item m on m.agency_id = f.agency_id and m.id = f.media_id
                 where f.agency_id = :agency and f.intake_id = i.id and m.step = 'DONE') as compared
              from intake i
              where i.agency_id = :agency and i.exhibit_id = e.id and i.state in ('RECEIVING', 'PROCESSING')
              order by i.started_at desc limit 1) running on true
            """;

    private static final String OF_AGENCY = " where e.agency_id = :agency";

    private static final String READABLE = " and e.case_id <> all " + TeamOnly.HIDDEN;

    private static final String SUMMARY = COLUMNS + FROM + OF_AGENCY;

    /** Of the intakes one that still waits for files comes first: dropped again, they go on in it. */
    private static final String DETAILS = COLUMNS + """
            , c.reference as case_reference, c.title as case_title, c.status as case_status,
              (select i.id from intake i where i.agency_id = :agency and i.exhibit_id = e.id
               order by i.state = 'RECEIVING' desc, i.started_at desc limit 1) as shown_intake""" + FROM + """
            join case_heading c on c.agency_id = e.agency_id and c.id = e.case_id""" + OF_AGENCY + " and e.id = :id" + READABLE;

    private record Readable(ActingOfficer reader, ExhibitId id) implements RequestMemory.Question<ExhibitSummary> {}

    @Inject
    private Database database;

    @Inject
    private RequestMemory memory;

    /** Of a case that the reader may read. */
    public List<ExhibitSummary> list(ActingOfficer reader, CaseId caseId) {
        List<ExhibitSummary> found = database.sql(
                        reader.agencyId(), SUMMARY + " and e.case_id = :case order by e.received_at desc, e.number")
                .set("case", caseId.value())
                .list(ExhibitRegister::summary);
        found.forEach(exhibit -> memory.once(new Readable(reader, exhibit.id()), () -> exhibit));
        return found;
    }

    /** @throws org.crosscase.Problem {@code exhibit-not-found}, also where its case is not the reader's to read */
    public ExhibitSummary get(ActingOfficer reader, ExhibitId id) {
        return database.sql(reader, SUMMARY + " and e.id = :id" + READABLE)
                .set("id", id.value())
                .find(ExhibitRegister::summary)
                .orElseThrow(EvidenceProblems::exhibitNotFound);
    }

    /**
     * Decided once a request, for those who only read what is in it.
     *
     * @throws org.crosscase.Problem as {@link #get}
     */
    public ExhibitSummary requireReadable(ActingOfficer reader, ExhibitId id) {
        return memory.once(new Readable(reader, id), () -> get(reader, id));
    }

    /** @throws org.crosscase.Problem {@code exhibit-not-found}, also where its case is not the reader's to read */
    public ExhibitDetails details(ActingOfficer reader, ExhibitId id) {
        ExhibitDetails found = database.sql(reader, DETAILS)
                .set("id", id.value())
                .find(ExhibitRegister::details)
                .orElseThrow(EvidenceProblems::exhibitNotFound);
        memory.once(new Readable(reader, id), found::summary);
        return found;
    }

    private static ExhibitDetails details(Row row) {
        ExhibitSummary summary = summary(row);
        return new ExhibitDetails(
                summary,
                new CaseHeading(
                        summary.caseId(),
                        row.text("case_reference"),
                        row.text("case_title"),
                        row.word("case_status", CaseStatus.class)),
                row.has("shown_intake") ? IntakeId.of(row.uuid("shown_intake")) : null);
    }

    private static ExhibitSummary summary(Row row) {
        CustodyState chain = CustodyState.BROKEN;
        if (row.is("whole")) {
            chain = row.number("moved") > 0 ? CustodyState.MOVED : CustodyState.WHOLE;
        }
        boolean running = row.has("running_id");
        return new ExhibitSummary(
                ExhibitId.of(row.uuid("id")),
                CaseId.of(row.uuid("case_id")),
                row.text("number"),
                row.text("description"),
                row.word("kind", ExhibitKind.class),
                row.text("location"),
                row.text("display_name"),
                row.time("received_at"),
                row.number("file_count"),
                chain,
                row.is("withdrawn"),
                row.text("withdrawn_reason"),
                row.is("files_missing"),
                running ? IntakeId.of(row.uuid("running_id")) : null,
                running ? percent(row.number("compared"), row.number("files")) : 0,
                row.small("version"));
    }

    private static int percent(long done, long all) {
        return all > 0 ? (int) Math.min(99, done * 100 / all) : 0;
    }
}
