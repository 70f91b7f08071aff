package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.MediaId;
import org.crosscase.matching.KnownItem;
import org.crosscase.matching.Signature;
import org.crosscase.signature.Algorithm;

/** Finds equal files by the table, for all algorithms that know only equal and unequal. */
@ApplicationScoped
public class EqualMatcher implements Matcher {
    private static final String OF_ITEMS = """
            select mine.media_id as item, mine.agency_id as item_agency, mine.part as item_part, other.media_id as other,
              other.agency_id as other_agency, other.part as other_part, mine.algorithm,
              case when mine.kind = other.kind then mine.kind when mine.kind = 'PICTURE' then other.kind else mine.kind end as kind
            from signature mine
            join signature other on other.algorithm = mine.algorithm and other.exact and other.value = mine.value
              and other.algorithm_version = mine.algorithm_version and not other.removed
              and other.media_id <> mine.media_id
            where mine.media_id = any (:items) and mine.exact and not mine.removed""";

    private static final String OF_VALUE = """
            select media_id, agency_id from signature
            where algorithm = :algorithm and exact and algorithm_version = :version and value = :value and not removed limit :most""";

    private static final String KNOWN = """
            select number from known_signature
            where agency_id = :agency and algorithm = :algorithm and exact and algorithm_version = :version
              and value = :value and not removed""";

    @Inject
    private Database database;

    @Override
    public Set<Algorithm> algorithms() {
        return Stream.of(Algorithm.values()).filter(Algorithm::isExact).collect(Collectors.toSet());
    }

    @Override
    public void prepare() {
        // the table is asked each time
    }

    @Override
    public List<FoundMatch> matches(UUID[] items) {
        return database.acrossAgencies(OF_ITEMS)
                .set("items", items)
                .list(row -> FoundMatch.equalFiles(
                        new MediaPart(row.uuid("item"), row.uuid("item_agency"), row.small("item_part")),
                        new MediaPart(row.uuid("other"), row.uuid("other_agency"), row.small("other_part")),
                        Algorithm.of(row.text("algorithm")),
                        row.text("kind")));
    }

    @Override
    public List<KnownItem> items(Signature signature) {
        return of(signature, database.acrossAgencies(OF_VALUE).set("most", MOST_ITEMS))
                .list(row ->
                        new KnownItem(MediaId.of(row.uuid("media_id")), AgencyId.of(row.uuid("agency_id")), 0, false));
    }

    @Override
    public Map<Long, Integer> known(AgencyId agency, Signature signature) {
        Map<Long, Integer> equal = new HashMap<>();
        of(signature, database.sql(agency, KNOWN)).each(row -> equal.put(row.number("number"), 0));
        return equal;
    }

    private static Sql of(Signature signature, Sql sql) {
        return sql.set("algorithm", signature.algorithm().text())
                .set("version", signature.algorithm().version())
                .set("value", signature.value());
    }
}
