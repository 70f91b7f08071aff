package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.Comparison;
import org.crosscase.evidence.ComparisonCount;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.internal.Sql;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.pdq.Pdq;

/** How the files of an intake were compared, counted from their rows each time. */
@ApplicationScoped
public class IntakeComparisons {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    /** Those of most files first. */
    public List<ComparisonCount> of(AgencyId agency, IntakeId id) {
        Map<Comparison, Long> counts = Sql.of(em, agency, """
                select m.step, m.kind, m.sha256 is not null, m.sha1 is not null, m.md5 is not null, m.pdq is not null,
                  coalesce(m.pdq_quality >= :quality, false), m.photo_dna is not null, m.problem, m.set_aside, m.remarks,
                  count(*)
                from (
                  select o.media_id from occurrence o where o.agency_id = :agency and o.intake_id = :id
                  union all
                  select o.media_id from intake_repeat r
                  join occurrence o on o.agency_id = r.agency_id and o.id = r.occurrence_id
                  where r.agency_id = :agency and r.intake_id = :id) file
                join media_item m on m.agency_id = :agency and m.id = file.media_id
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11""")
                .set("id", id.value())
                .set("quality", Pdq.MIN_QUALITY)
                .rows()
                .collect(Collectors.groupingBy(
                        row -> Comparison.of(new Comparison.Facts(
                                MediaStep.valueOf(row.text(0)),
                                FileKind.valueOf(row.text(1)),
                                row.is(2),
                                row.is(3),
                                row.is(4),
                                row.is(5),
                                row.is(6),
                                row.is(7),
                                row.has(8) ? row.text(8) : null,
                                row.has(9) ? row.text(9) : null,
                                row.text(10))),
                        Collectors.summingLong(row -> row.number(11))));
        return counts.entrySet().stream()
                .map(entry -> new ComparisonCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ComparisonCount::files)
                        .reversed()
                        .thenComparing(count -> count.comparison().toString()))
                .toList();
    }
}
