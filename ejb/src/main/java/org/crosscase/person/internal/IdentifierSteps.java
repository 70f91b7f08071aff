package org.crosscase.person.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Row;
import org.crosscase.shared.SharedThingsChanged;
import org.crosscase.shared.SharedThingsChanged.Change;
import org.crosscase.shared.ThingId;

/** One row of the queue of identifiers, in one transaction: it is gone if and only if what follows from it is queued. For the workers. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdentifierSteps {
    /**
     * Skips what another worker has in hand; the oldest first. Of those who hold what a changed one was before, one for each digest: all
     * others are found by it.
     */
    private static final String CLAIM = """
            with due as materialized (
              select agency_id, id from identifier_due where due_at <= now() order by due_at for update skip locked limit 1)
            delete from identifier_due d using due where d.agency_id = due.agency_id and d.id = due.id
            returning d.id, d.identifier_id, array(
              select distinct on (k.digest) k.identifier_id from identifier_key k where k.digest = any (d.former)
              order by k.digest, k.identifier_id) as former""";

    /** Its own wait grows with each failure: 2 seconds, 4, 8, up to half an hour. */
    private static final String PUT_BACK = """
            update identifier_due set attempts = attempts + 1,
              due_at = now() + interval '1 second' * power(2, least(attempts + 1, 11))
            where id = :id""";

    @Inject
    private DatabaseScope scope;

    @Inject
    private Database database;

    @Inject
    private CommonIdentifiers common;

    @Inject
    private CoverWatch covers;

    @Inject
    private Event<SharedThingsChanged> changed;

    private record Due(UUID id, List<ThingId> things) {
        static Due read(Row row) {
            return new Due(
                    row.uuid("id"),
                    Stream.concat(Stream.of(row.uuid("identifier_id")), Stream.of(row.uuids("former")))
                            .distinct()
                            .map(ThingId::of)
                            .toList());
        }
    }

    /**
     * @return whether there was one
     * @throws IdentifierStepFailure when it could not be done; it is due still
     */
    public boolean lookForNext() {
        scope.actAs(DatabaseRole.LINKER);
        List<Due> claimed = database.acrossAgencies(CLAIM).list(Due::read);
        claimed.forEach(due -> {
            try {
                lookFor(due);
            } catch (RuntimeException failure) {
                throw new IdentifierStepFailure(due.id, failure);
            }
        });
        return !claimed.isEmpty();
    }

    /** @return whether there was a cover that was not compared yet with what is on record */
    public boolean lookForNextCover() {
        scope.actAs(DatabaseRole.LINKER);
        return covers.lookForNext();
    }

    /** After a failure: the row waits, so that it does not keep the others from their turn. */
    public void postpone(UUID due) {
        scope.actAs(DatabaseRole.LINKER);
        database.acrossAgencies(PUT_BACK).set("id", due).execute();
    }

    private void lookFor(Due due) {
        covers.recorded(due.things);
        common.reconsider(due.things);
        changed.fire(new SharedThingsChanged(SharedIdentifiers.FAMILY, due.things, Change.MATCHED));
    }
}
