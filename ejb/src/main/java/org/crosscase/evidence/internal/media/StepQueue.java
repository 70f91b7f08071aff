package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.signature.Algorithm;

/** Rows of {@code media_step}. */
@ApplicationScoped
public class StepQueue {
    /** Takes what {@code due} names on lease. */
    static final String LEASE_DUE = """
            update media_step s
            set fence = s.fence + 1, attempts = s.attempts + 1, leased_by = :node,
              leased_until = clock_timestamp() + make_interval(secs => :seconds)
            from due
            where s.media_id = due.media_id and s.step = due.step
            returning s.media_id, s.agency_id, s.fence, s.attempts""";

    /** The choice is materialized, because a join may evaluate a subquery more than once, and claim other rows each time. */
    private static final String CLAIM = """
            with due as materialized (
              select media_id, step from media_step
              where step = :step and due_at <= clock_timestamp()
                and (leased_until is null or leased_until < clock_timestamp())%s
              order by due_at limit :most for update skip locked)
            """ + LEASE_DUE;

    /** Nothing that an intake waits for may be due, or be under way. */
    private static final String GIVES_WAY = """
             and not exists (select from media_step s
               where s.step in ('SIGN', 'MATCH') and s.due_at <= clock_timestamp())""";

    private static final String QUEUE_OUTDATED = """
            with outdated as materialized (
              select media_id, agency_id from signature
              where media_id > :after and algorithm = 'SHA256' and decoder < :decoder and not removed
              order by media_id limit :most),
            queued as (
              insert into media_step (media_id, agency_id, step) select media_id, agency_id, 'RESIGN' from outdated
              on conflict (media_id, step) do nothing)
            select media_id from outdated order by media_id desc limit 1""";

    private static final String QUEUE_HOLDING = """
            insert into media_step (media_id, agency_id, step)
            select distinct media_id, agency_id, 'RESIGN' from signature
            where algorithm = :algorithm and value = any (:values) and not removed
            order by media_id
            on conflict (media_id, step) do update
              set fence = media_step.fence + 1, leased_until = null, leased_by = null, attempts = 0, due_at = clock_timestamp()""";

    private static final String ADD = """
            insert into media_step (media_id, agency_id, step, due_at, intake_id)
            values (:media, :agency, :step, clock_timestamp(), coalesce(case when :step = 'SIGN' then (
                select o.intake_id from occurrence o where o.agency_id = :agency and o.media_id = :media
                order by o.received_at desc limit 1) end, '00000000-0000-0000-0000-000000000000'))
            on conflict (media_id, step) do update
              set intake_id = excluded.intake_id, fence = media_step.fence + 1, leased_until = null, leased_by = null, attempts = 0,
                due_at = excluded.due_at""";

    /** The claim that a worker holds, unless another has been made since. */
    private static final String HELD =
            " where agency_id = :agency and media_id = :media and step = :step and fence = :fence";

    @Inject
    private Database database;

    /**
     * Makes RESIGN due for items that an earlier version of the decoding looked at: as matcher, so many at a time.
     *
     * @param after the item that the last call ended with
     * @return the item to go on after, or empty when there are no more
     */
    public Optional<UUID> queueOutdated(int decoder, UUID after, int most) {
        return database.acrossAgencies(QUEUE_OUTDATED)
                .set("after", after)
                .set("decoder", decoder)
                .set("most", most)
                .find(row -> row.uuid("media_id"));
    }

    /**
     * Makes RESIGN due for items that are compared although one of these hashes is theirs: as matcher. One that is being signed
     * anew may not have known of it, and begins again.
     */
    public void queueHolding(Algorithm algorithm, byte[][] values) {
        database.acrossAgencies(QUEUE_HOLDING)
                .set("algorithm", algorithm.text())
                .set("values", values)
                .execute();
    }

    /** Across agencies: the transaction has taken on the matcher's role. A deep search gives way to all else. */
    public List<DueMedia> claim(MediaStep step, int most, Duration lease, String node) {
        boolean givesWay = step == MediaStep.DEEP || step == MediaStep.RESIGN;
        return database.acrossAgencies(CLAIM.formatted(givesWay ? GIVES_WAY : ""))
                .set("node", node)
                .set("seconds", (double) lease.toSeconds())
                .set("step", step.name())
                .set("most", most)
                .list(row -> due(row, step));
    }

    /** The fence is raised, so that a worker of the earlier life that still runs is refused. */
    public int releaseOwn(MediaStep step, String node) {
        return database.acrossAgencies("""
                update media_step set leased_until = null, leased_by = null, fence = fence + 1
                where step = :step and leased_by = :node""")
                .set("step", step.name())
                .set("node", node)
                .execute();
    }

    /** @return false when it was claimed anew, or made due anew, since */
    public boolean lock(DueMedia due) {
        return held(due, "select 1 from media_step" + HELD + " for update").any();
    }

    /** A step that is being worked on becomes due anew: its worker has not seen what happened since, and is refused. */
    public void add(AgencyId agency, MediaId media, MediaStep step) {
        database.sql(agency, ADD)
                .set("media", media.value())
                .set("step", step.name())
                .execute();
    }

    public void remove(DueMedia due) {
        held(due, "delete from media_step" + HELD).execute();
    }

    public void postpone(DueMedia due, Duration delay) {
        held(
                        due,
                        "update media_step set due_at = clock_timestamp() + make_interval(secs => :seconds),"
                                + " leased_until = null, leased_by = null" + HELD)
                .set("seconds", (double) delay.toMillis() / 1000)
                .execute();
    }

    private Sql held(DueMedia due, String text) {
        return database.sql(due.agencyId(), text)
                .set("media", due.mediaId().value())
                .set("step", due.step().name())
                .set("fence", due.fence());
    }

    static DueMedia due(Row row, MediaStep step) {
        return new DueMedia(
                MediaId.of(row.uuid("media_id")),
                AgencyId.of(row.uuid("agency_id")),
                step,
                row.number("fence"),
                row.small("attempts"));
    }
}
