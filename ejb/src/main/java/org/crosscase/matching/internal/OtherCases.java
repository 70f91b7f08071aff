package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;

/** Which media items stand in cases that another item does not stand in: matches with these say more. */
@ApplicationScoped
public class OtherCases {
    private static final String IN_OTHER_CASES = """
            select distinct theirs.media_id from case_item theirs
            where theirs.media_id = any (:others) and not theirs.withdrawn
              and not exists (select from case_item mine where mine.media_id = :item and not mine.withdrawn
                and mine.case_id = theirs.case_id)""";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    /** As matcher; reads as linker in between. */
    public Set<UUID> holding(UUID[] others, UUID item) {
        scope.actAs(DatabaseRole.LINKER);
        Set<UUID> elsewhere = new HashSet<>(database.acrossAgencies(IN_OTHER_CASES)
                .set("others", others)
                .set("item", item)
                .list(row -> row.uuid("media_id")));
        scope.actAs(DatabaseRole.MATCHER);
        return elsewhere;
    }
}
