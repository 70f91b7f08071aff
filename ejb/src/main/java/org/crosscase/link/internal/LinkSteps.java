package org.crosscase.link.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;

/** One due pair of cases, in one transaction: the step is gone if and only if the link stands. For the workers. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkSteps {
    /**
     * Deleting first makes anybody who has a new reason for the pair wait, and then queue it anew. Materialized, because a
     * join may evaluate a subquery more than once, and each time {@code skip locked} would pick, and delete, another pair.
     */
    private static final String CLAIM = """
            with due as materialized (
              select low_case, high_case from link_step where due_at <= now()
              order by due_at for update skip locked limit 1)
            delete from link_step s using due
            where s.low_case = due.low_case and s.high_case = due.high_case
            returning s.low_case, s.high_case, s.hides, s.refutes, s.sets_aside""";

    /**
     * A matcher holds pairs that it queues one after the other; a linker holds a pair and then waits for its cases (LinkLock). The linker
     * gives way, before the database would pick one of them (after a second): its step is due again.
     */
    private static final String YIELD = "set local lock_timeout = '500ms'";

    /** Its own wait grows with each failure: 2 seconds, 4, 8, up to an hour. */
    private static final String PUT_BACK = """
            update link_step set attempts = attempts + 1,
              due_at = now() + interval '1 second' * power(2, least(attempts + 1, 11)) + interval '1 second' * random()
            where low_case = :low and high_case = :high""";

    @Inject
    private DatabaseScope scope;

    @Inject
    private Database database;

    @Inject
    private LinkWorkings workings;

    /**
     * @return whether there was one
     * @throws LinkStepFailure when it could not be worked out; it is due still
     */
    public boolean workOutNext() {
        scope.actAs(DatabaseRole.LINKER);
        database.acrossAgencies(YIELD).execute();
        Optional<Due> claimed = claim();
        claimed.ifPresent(this::workOut);
        return claimed.isPresent();
    }

    private void workOut(Due due) {
        try {
            workings.workOut(due.pair, due.loss);
        } catch (RuntimeException failure) {
            throw new LinkStepFailure(due.pair, failure);
        }
    }

    private record Due(CasePair pair, Loss loss) {}

    private Optional<Due> claim() {
        return database.acrossAgencies(CLAIM)
                .find(row -> new Due(
                        new CasePair(row.uuid("low_case"), row.uuid("high_case")),
                        Loss.of(row.is("refutes"), row.is("sets_aside"), row.is("hides"))));
    }

    /** After a failure: the pair waits, so that it does not keep the others from their turn. */
    public void postpone(CasePair pair) {
        scope.actAs(DatabaseRole.LINKER);
        database.acrossAgencies(PUT_BACK)
                .set("low", pair.low())
                .set("high", pair.high())
                .execute();
    }
}
