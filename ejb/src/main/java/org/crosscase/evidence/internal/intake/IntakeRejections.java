package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.Rejection;

/** What of an intake could not be used, in the order in which it came. */
@ApplicationScoped
public class IntakeRejections {
    private static final String LIST = IntakeCounts.FILES + """
            select f.path, m.problem, m.problem_detail as detail, true as kept, f.received_at as at, f.path_bytes
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
            order by at, path offset :skip limit :size""";

    @Inject
    private Database database;

    public List<Rejection> list(AgencyId agency, IntakeId id, int skip, int size) {
        return database.sql(agency, LIST)
                .set("id", id.value())
                .set("skip", skip)
                .set("size", size)
                .list(IntakeRejections::rejection);
    }

    private static Rejection rejection(Row row) {
        String path = row.text("path");
        return new Rejection(
                path,
                SentName.unlessSaid(path, row.bytes("path_bytes")),
                IntakeRegister.slug(row.text("problem")),
                row.text("detail"),
                row.is("kept"));
    }
}
