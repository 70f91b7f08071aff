package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.OccurrenceId;
import org.crosscase.evidence.internal.Lease;

/** Rows of {@code unpack_step}. */
@ApplicationScoped
public class UnpackQueue {
    private static final String ADD = """
            insert into unpack_step (occurrence_id, agency_id, intake_id, depth)
            values (:occurrence, :agency, :intake, :depth) on conflict do nothing""";

    private static final String CLAIM = """
            with due as materialized (
              select s.occurrence_id from unpack_step s where""" + Lease.FREE + """
               order by s.due_at limit 1 for update skip locked)
            update unpack_step s
            set""" + Lease.TAKE + """
             from due
            where s.occurrence_id = due.occurrence_id
            returning s.occurrence_id, s.agency_id, s.depth, s.fence, s.attempts""";

    /** The claim that a worker holds, unless another has been made since. */
    private static final String HELD = " where agency_id = :agency and occurrence_id = :occurrence and fence = :fence";

    private static final String EXTEND = "update unpack_step set" + Lease.EXTEND + HELD;

    private static final String REMOVE = "delete from unpack_step" + HELD;

    private static final String POSTPONE_UNCOUNTED =
            "update unpack_step set attempts = greatest(0, attempts - 1)," + Lease.POSTPONE + HELD;

    private static final String POSTPONE = "update unpack_step set" + Lease.POSTPONE + HELD;

    @Inject
    private Database database;

    /** @param depth 1 for an archive that was handed in itself */
    public void add(IntakePlace place, OccurrenceId archive, int depth) {
        database.sql(place.agency(), ADD)
                .set("occurrence", archive.value())
                .set("intake", place.intake().value())
                .set("depth", depth)
                .execute();
    }

    /** Across agencies: the transaction has taken on the matcher's role. */
    public Optional<DueArchive> claim(Duration lease, String node) {
        return database.acrossAgencies(CLAIM)
                .set("node", node)
                .set("seconds", (double) lease.toSeconds())
                .find(row -> new DueArchive(
                        OccurrenceId.of(row.uuid("occurrence_id")),
                        AgencyId.of(row.uuid("agency_id")),
                        row.small("depth"),
                        row.number("fence"),
                        row.small("attempts")));
    }

    public int releaseOwn(String node) {
        return database.acrossAgencies("update unpack_step s set" + Lease.FREE_AGAIN + " where s.leased_by = :node")
                .set("node", node)
                .execute();
    }

    /** @return false when another worker has it now */
    public boolean extend(DueArchive due, Duration lease) {
        return held(due, EXTEND).set("seconds", (double) lease.toSeconds()).execute() == 1;
    }

    public void remove(DueArchive due) {
        held(due, REMOVE).execute();
    }

    /** Without counting the attempt. */
    public void postponeUncounted(DueArchive due, Duration delay) {
        held(due, POSTPONE_UNCOUNTED).set("seconds", (double) delay.toSeconds()).execute();
    }

    public void postpone(DueArchive due, Duration delay) {
        held(due, POSTPONE).set("seconds", (double) delay.toSeconds()).execute();
    }

    private Sql held(DueArchive due, String text) {
        return database.sql(due.agency(), text)
                .set("occurrence", due.occurrence().value())
                .set("fence", due.fence());
    }
}
