package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Statements;
import org.crosscase.matching.KnownItem;

/**
 * Which agencies hold media items in cases that a given agency may know of. What stands in covert cases of others only
 * goes through the same statements and comes out as nothing.
 */
@ApplicationScoped
public class HoldingAgencies {
    private static final String HOLDERS = """
            select distinct cm.agency_id, cm.media_id
            from case_media cm join case_file c on c.agency_id = cm.agency_id and c.id = cm.case_id
            where cm.media_id = any (?) and not cm.withdrawn and (c.sensitivity <> 'COVERT' or c.agency_id = ?)""";

    @Inject
    private Statements statements;

    @Inject
    private DatabaseScope scope;

    /** An agency with the distance (bits) of its nearest item. */
    public record Holding(AgencyId agency, int distance) {}

    public List<Holding> find(AgencyId asking, List<KnownItem> items) {
        Map<UUID, Integer> distances = new HashMap<>();
        items.forEach(item -> distances.merge(item.media().value(), item.distance(), Math::min));
        Map<UUID, Integer> nearest = new HashMap<>();
        scope.takeOn(DatabaseRole.LINKER);
        statements.each(
                HOLDERS,
                row -> nearest.merge(
                        Statements.uuid(row, "agency_id"), distances.get(Statements.uuid(row, "media_id")), Math::min),
                distances.keySet().toArray(UUID[]::new),
                asking.value());
        scope.layDown();
        return nearest.entrySet().stream()
                .map(entry -> new Holding(AgencyId.of(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(Holding::distance)
                        .thenComparing(holding -> holding.agency().toString()))
                .toList();
    }
}
