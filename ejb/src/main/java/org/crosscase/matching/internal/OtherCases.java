package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Statements;

/** Which media items stand in cases that another item does not stand in: matches with these say more. */
@ApplicationScoped
public class OtherCases {
    private static final String IN_OTHER_CASES = """
            select distinct theirs.media_id from case_media theirs
            where theirs.media_id = any (?) and not theirs.withdrawn
              and not exists (select from case_media mine where mine.media_id = ? and not mine.withdrawn
                and mine.case_id = theirs.case_id)""";

    @Inject
    private Statements statements;

    @Inject
    private DatabaseScope scope;

    /** As matcher; reads as linker in between. */
    public Set<UUID> holding(UUID[] others, UUID item) {
        Set<UUID> elsewhere = new HashSet<>();
        scope.takeOn(DatabaseRole.LINKER);
        statements.each(IN_OTHER_CASES, row -> elsewhere.add(Statements.uuid(row, "media_id")), others, item);
        scope.takeOn(DatabaseRole.MATCHER);
        return elsewhere;
    }
}
