package org.crosscase.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.shared.Kinship;
import org.crosscase.shared.Nearness;
import org.crosscase.signature.Algorithm;

/**
 * Which agencies hold media items in cases that a given agency may know of. What stands in covert cases of others only
 * goes through the same statements and comes out as nothing.
 */
@ApplicationScoped
public class HoldingAgencies {
    private static final String HOLDERS = """
            select distinct h.agency_id, h.media_id
            from case_item h join case_heading c on c.agency_id = h.agency_id and c.id = h.case_id
            where h.media_id = any (:media) and not h.withdrawn and (c.sensitivity <> 'COVERT' or c.agency_id = :asking)""";

    private static final String OWN_CASES =
            "select distinct case_id from case_item where agency_id = :agency and media_id = any (:media) and not withdrawn";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    /** An agency with the band in which its nearest item lies. */
    public record Holding(AgencyId agency, Nearness nearness) {}

    /** In the order of the bands; within one the order says nothing. */
    public List<Holding> find(AgencyId asking, Algorithm algorithm, List<KnownItem> items) {
        Map<UUID, Nearness> bands = new HashMap<>();
        items.forEach(item -> bands.merge(item.media().value(), band(algorithm, item), HoldingAgencies::nearer));
        Map<UUID, Nearness> nearest = new HashMap<>();
        scope.actAs(DatabaseRole.LINKER);
        database.acrossAgencies(HOLDERS)
                .set("media", bands.keySet().toArray(UUID[]::new))
                .set("asking", asking.value())
                .each(row ->
                        nearest.merge(row.uuid("agency_id"), bands.get(row.uuid("media_id")), HoldingAgencies::nearer));
        scope.actAsApplication();
        return nearest.entrySet().stream()
                .map(entry -> new Holding(AgencyId.of(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Holding::nearness)
                        .thenComparing(holding -> holding.agency().toString()))
                .toList();
    }

    private static Nearness band(Algorithm algorithm, KnownItem item) {
        return item.written() ? Nearness.POSSIBLE_COPY : Kinship.nearness(algorithm, item.distance());
    }

    /** The agency's own cases that hold one of these items. */
    public List<UUID> ownCases(AgencyId agency, List<KnownItem> items) {
        UUID[] own = items.stream()
                .filter(item -> item.agency().equals(agency))
                .map(item -> item.media().value())
                .toArray(UUID[]::new);
        return database.sql(agency, OWN_CASES).set("media", own).list(row -> row.uuid("case_id"));
    }

    private static Nearness nearer(Nearness one, Nearness other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
