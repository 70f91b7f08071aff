package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.evidence.IntakeId;

/** Files of an intake that are not here. */
@ApplicationScoped
public class MissingFiles {
    /** What was announced or begun and is not here: its path, why, and when that was said; of an intake {@code i}. */
    static final String OF_INTAKE = """
            select f.path, coalesce(f.problem, 'FILE_NOT_ARRIVED') as problem, '' as detail, f.announced_at as at
            from intake_file f where f.agency_id = :agency and f.intake_id = i.id and f.state <> 'ARRIVED'
            union all
            select r.path, r.problem, r.detail, r.refused_at from intake_refusal r
            where r.agency_id = :agency and r.intake_id = i.id and not exists (select from intake_settlement s
                     where s.agency_id = r.agency_id and s.refusal_id = r.id) and starts_with(r.problem, 'FILE_')
            """;

    private static final String FIRST = """
            select count(*) over () as files, gone.path from intake i cross join lateral (""" + OF_INTAKE + """
            ) gone where i.agency_id = :agency and i.id = :id order by gone.at, gone.path limit :most""";

    @Inject
    private Database database;

    /** How many, and their paths as far as they are asked for. */
    public record Missing(long count, List<String> paths) {}

    private record Path(String text, long files) {}

    public Missing of(AgencyId agency, IntakeId id, int most) {
        List<Path> paths = database.sql(agency, FIRST)
                .set("id", id.value())
                .set("most", most)
                .list(row -> new Path(row.text("path"), row.number("files")));
        return new Missing(
                paths.isEmpty() ? 0 : paths.get(0).files(),
                paths.stream().map(Path::text).toList());
    }
}
