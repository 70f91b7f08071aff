package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeState;
import org.crosscase.evidence.IntakeSummary;

/** The intakes that are not done, newest first. */
@ApplicationScoped
public class IntakeSummaries {
    private static final String SELECT = """
            select i.id, i.case_id, c.reference, i.exhibit_id, e.number, o.display_name, i.state,
              (select count(*) from occurrence f where f.agency_id = :agency and f.intake_id = i.id) as received,
              (select count(*) from occurrence f join media_item m on m.agency_id = f.agency_id and m.id = f.media_id
               where f.agency_id = :agency and f.intake_id = i.id and m.step = 'DONE') as compared,
              i.started_at, i.finished_at, (select count(*) from (""" + MissingFiles.OF_INTAKE + """
              ) gone) as missing
            from intake i
            join case_heading c on c.agency_id = i.agency_id and c.id = i.case_id
            join exhibit e on e.agency_id = i.agency_id and e.id = i.exhibit_id
            join officer_name o on o.agency_id = i.agency_id and o.id = i.officer_id
            where i.agency_id = :agency and\s""";

    private static final String NEWEST = " order by i.started_at desc limit 100";

    @Inject
    private Database database;

    public List<IntakeSummary> running(ActingOfficer reader) {
        return database.sql(
                        reader, SELECT + "i.state in ('RECEIVING', 'PROCESSING')" + IntakeRegister.READABLE + NEWEST)
                .list(IntakeSummaries::summary);
    }

    private static IntakeSummary summary(Row row) {
        return new IntakeSummary(
                IntakeId.of(row.uuid("id")),
                CaseId.of(row.uuid("case_id")),
                row.text("reference"),
                ExhibitId.of(row.uuid("exhibit_id")),
                row.text("number"),
                row.text("display_name"),
                row.word("state", IntakeState.class),
                row.number("received"),
                row.number("missing"),
                row.number("compared"),
                row.time("started_at"),
                row.time("finished_at"));
    }
}
