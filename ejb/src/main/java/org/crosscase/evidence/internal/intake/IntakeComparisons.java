package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.evidence.Comparison;
import org.crosscase.evidence.ComparisonCount;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.internal.media.SignedBy;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.pdq.Pdq;

/** How the files of an intake were compared, counted from their rows each time. */
@ApplicationScoped
public class IntakeComparisons {
    private static final String COUNTS = """
            select m.step, m.kind,\s
            """ + SignedBy.COLUMNS + """
            , coalesce(m.pdq_quality >= :quality, false) as pdq_comparable, m.problem, m.set_aside, m.remarks, count(*) as files
            from (
              select o.media_id from occurrence o where o.agency_id = :agency and o.intake_id = :id
              union all
              select o.media_id from intake_repeat r
              join occurrence o on o.agency_id = r.agency_id and o.id = r.occurrence_id
              where r.agency_id = :agency and r.intake_id = :id) file
            join media_item m on m.agency_id = :agency and m.id = file.media_id
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11""";

    @Inject
    private Database database;

    /** Those of most files first. */
    public List<ComparisonCount> of(AgencyId agency, IntakeId id) {
        Map<Comparison, Long> counts = database
                .sql(agency, COUNTS)
                .set("id", id.value())
                .set("quality", Pdq.MIN_QUALITY)
                .list(row -> new ComparisonCount(comparison(row), row.number("files")))
                .stream()
                .collect(Collectors.groupingBy(
                        ComparisonCount::comparison, Collectors.summingLong(ComparisonCount::files)));
        return counts.entrySet().stream()
                .map(entry -> new ComparisonCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ComparisonCount::files)
                        .reversed()
                        .thenComparing(count -> count.comparison().toString()))
                .toList();
    }

    private static Comparison comparison(Row row) {
        return Comparison.of(new Comparison.Facts(
                row.word("step", MediaStep.class),
                row.word("kind", FileKind.class),
                SignedBy.read(row),
                row.is("pdq_comparable"),
                row.text("problem"),
                row.text("set_aside"),
                row.text("remarks")));
    }
}
