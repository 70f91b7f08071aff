package org.crosscase.link.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Statements;
import org.crosscase.link.internal.LinkInbox.Cause;

/** Finds out which pairs of cases a row of the inbox concerns, and makes them due; in one transaction with its end. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkInboxSteps {
    /** Skips what another linker spreads; the oldest first. */
    private static final String CLAIM = """
            delete from link_due where id = (
              select id from link_due where due_at <= now() order by due_at for update skip locked limit 1)
            returning id, agency_id, cause, case_id, exhibit_id, link_id""";

    private static final String PUT_BACK = """
            update link_due set attempts = attempts + 1,
              due_at = now() + interval '1 second' * power(2, least(attempts + 1, 11))
            where id = ?""";

    private static final String EXHIBIT_MEDIA =
            "select distinct media_id from occurrence where agency_id = ? and exhibit_id = ?";

    /** Of a case with a million files only those that stand elsewhere too. */
    private static final String SHARED_MEDIA = """
            select cm.media_id from case_media cm
            where cm.agency_id = ? and cm.case_id = ? and not cm.withdrawn
              and (exists (select from media_match m where m.low_media = cm.media_id)
                or exists (select from media_match m where m.high_media = cm.media_id)
                or exists (select from case_media o
                  where o.media_id = cm.media_id and o.case_id <> cm.case_id and not o.withdrawn))""";

    @Inject
    private DatabaseScope scope;

    @Inject
    private Statements statements;

    @Inject
    private LinkQueue queue;

    @Inject
    private LinkTruth truth;

    private record Due(UUID id, UUID agency, Cause cause, UUID caseId, UUID exhibit, UUID link) {
        static Due read(ResultSet row) throws SQLException {
            return new Due(
                    Statements.uuid(row, "id"),
                    Statements.uuid(row, "agency_id"),
                    Cause.valueOf(row.getString("cause")),
                    Statements.uuid(row, "case_id"),
                    Statements.uuid(row, "exhibit_id"),
                    Statements.uuid(row, "link_id"));
        }
    }

    /**
     * @return whether there was one
     * @throws LinkInboxFailure when it could not be spread; it is due still
     */
    public boolean spreadNext() {
        scope.takeOn(DatabaseRole.LINKER);
        List<Due> claimed = statements.list(CLAIM, Due::read);
        claimed.forEach(due -> {
            try {
                spread(due);
            } catch (RuntimeException failure) {
                throw new LinkInboxFailure(due.id, failure);
            }
        });
        return !claimed.isEmpty();
    }

    /** After a failure: the row waits, so that it does not keep the others from their turn. */
    public void postpone(UUID due) {
        scope.takeOn(DatabaseRole.LINKER);
        statements.change(PUT_BACK, due);
    }

    private void spread(Due due) {
        switch (due.cause) {
            case CASE -> {
                queue.linksOf(due.caseId);
                queue.mediaChanged(media(SHARED_MEDIA, due.agency, due.caseId), Optional.of(due.caseId));
            }
            case EXHIBIT -> {
                List<UUID> media = asAgency(due.agency, () -> media(EXHIBIT_MEDIA, due.agency, due.exhibit));
                queue.mediaChanged(media, Optional.of(due.caseId));
            }
            case LINK -> truth.pairOf(due.link).ifPresent(queue::workOutNow);
        }
    }

    private List<UUID> media(String sql, UUID agency, UUID of) {
        return statements.list(sql, row -> Statements.uuid(row, "media_id"), agency, of);
    }

    /** Exhibits are the agency's own: the linker reads them as that agency and not across all. */
    private <T> T asAgency(UUID agency, Supplier<T> work) {
        scope.layDown();
        scope.enter(AgencyId.of(agency));
        T result = work.get();
        scope.leave();
        scope.takeOn(DatabaseRole.LINKER);
        return result;
    }
}
