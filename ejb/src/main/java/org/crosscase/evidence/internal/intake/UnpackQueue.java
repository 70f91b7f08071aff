package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.OccurrenceId;
import org.crosscase.evidence.internal.Sql;

/** Rows of {@code unpack_step}. */
@ApplicationScoped
public class UnpackQueue {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    /** @param depth 1 for an archive that was handed in itself */
    public void add(IntakePlace place, OccurrenceId archive, int depth) {
        Sql.of(em, place.agency(), """
                insert into unpack_step (occurrence_id, agency_id, intake_id, depth)
                values (:occurrence, :agency, :intake, :depth) on conflict do nothing""")
                .set("occurrence", archive.value())
                .set("intake", place.intake().value())
                .set("depth", depth)
                .execute();
    }

    /** Across agencies: the transaction has taken on the matcher's role. */
    public Optional<DueArchive> claim(Duration lease, String node) {
        return Sql.acrossAgencies(em, """
                with due as materialized (
                  select occurrence_id from unpack_step
                  where due_at <= clock_timestamp() and (leased_until is null or leased_until < clock_timestamp())
                  order by due_at limit 1 for update skip locked)
                update unpack_step s
                set fence = s.fence + 1, attempts = s.attempts + 1, leased_by = :node,
                  leased_until = clock_timestamp() + make_interval(secs => :seconds)
                from due
                where s.occurrence_id = due.occurrence_id
                returning s.occurrence_id, s.agency_id, s.depth, s.fence, s.attempts""")
                .set("node", node)
                .set("seconds", (double) lease.toSeconds())
                .find()
                .map(row -> new DueArchive(
                        OccurrenceId.of(row.uuid(0)),
                        AgencyId.of(row.uuid(1)),
                        (int) row.number(2),
                        row.number(3),
                        (int) row.number(4)));
    }

    public int releaseOwn(String node) {
        return Sql.acrossAgencies(em, """
                update unpack_step set leased_until = null, leased_by = null, fence = fence + 1
                where leased_by = :node""").set("node", node).execute();
    }

    /** @return false when another worker has it now */
    public boolean extend(DueArchive due, Duration lease) {
        return claimed(due, """
                update unpack_step set leased_until = clock_timestamp() + make_interval(secs => :seconds)
                where agency_id = :agency and occurrence_id = :occurrence and fence = :fence""").set("seconds", (double) lease.toSeconds()).execute() == 1;
    }

    public void remove(DueArchive due) {
        claimed(due, """
                delete from unpack_step
                where agency_id = :agency and occurrence_id = :occurrence and fence = :fence""").execute();
    }

    /** Without counting the attempt. */
    public void postponeUncounted(DueArchive due, Duration delay) {
        claimed(due, """
                update unpack_step
                set leased_until = null, leased_by = null, attempts = greatest(0, attempts - 1),
                  due_at = clock_timestamp() + make_interval(secs => :seconds)
                where agency_id = :agency and occurrence_id = :occurrence and fence = :fence""").set("seconds", (double) delay.toSeconds()).execute();
    }

    public void postpone(DueArchive due, Duration delay) {
        claimed(due, """
                update unpack_step
                set leased_until = null, leased_by = null, due_at = clock_timestamp() + make_interval(secs => :seconds)
                where agency_id = :agency and occurrence_id = :occurrence and fence = :fence""").set("seconds", (double) delay.toSeconds()).execute();
    }

    private Sql claimed(DueArchive due, String text) {
        return Sql.of(em, due.agency(), text)
                .set("occurrence", due.occurrence().value())
                .set("fence", due.fence());
    }
}
