package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.internal.Sql;

/** Rows of {@code media_step}. */
@ApplicationScoped
public class StepQueue {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    /** Nothing that an intake waits for may be due, or be under way. */
    private static final String GIVES_WAY = """
             and not exists (select from media_step s
               where s.step in ('SIGN', 'MATCH') and s.due_at <= clock_timestamp())""";

    private static final String FREE = """
             s.step = 'SIGN' and s.due_at <= clock_timestamp()
               and (s.leased_until is null or s.leased_until < clock_timestamp())""";

    /**
     * Claims one file to be signed. Who has fewest files with a decoder now comes first: the agency, then the intake, then
     * chance, then the oldest. So neither many files nor slow ones keep others waiting for more than the file in hand.
     * The queues that wait are found by hopping from one to the next in the index, however many files each holds.
     */
    public List<DueMedia> claimInTurn(Duration lease, String node) {
        return Sql.acrossAgencies(em, """
                with recursive waiting as (
                  (select s.agency_id, s.intake_id from media_step s where\s""" + FREE + """
                    order by s.agency_id, s.intake_id limit 1)
                  union all
                  select n.agency_id, n.intake_id from waiting w, lateral (
                    select s.agency_id, s.intake_id from media_step s
                    where (s.agency_id, s.intake_id) > (w.agency_id, w.intake_id) and\s""" + FREE + """
                    order by s.agency_id, s.intake_id limit 1) n),
                held as materialized (
                  select agency_id, intake_id, count(*) as files from media_step
                  where step = 'SIGN' and leased_until >= clock_timestamp() group by agency_id, intake_id),
                turn as materialized (
                  select w.agency_id, w.intake_id from waiting w
                  order by (select coalesce(sum(h.files), 0) from held h where h.agency_id = w.agency_id),
                    (select coalesce(sum(h.files), 0) from held h
                      where h.agency_id = w.agency_id and h.intake_id = w.intake_id), random()
                  limit 1),
                due as materialized (
                  select s.media_id, s.step from media_step s
                  where (s.agency_id, s.intake_id) = (select t.agency_id, t.intake_id from turn t) and\s""" + FREE + """
                  order by s.due_at limit 1 for update skip locked)
                update media_step s
                set fence = s.fence + 1, attempts = s.attempts + 1, leased_by = :node,
                  leased_until = clock_timestamp() + make_interval(secs => :seconds)
                from due
                where s.media_id = due.media_id and s.step = due.step
                returning s.media_id, s.agency_id, s.fence, s.attempts""")
                .set("node", node)
                .set("seconds", (double) lease.toSeconds())
                .rows()
                .map(row -> new DueMedia(
                        MediaId.of(row.uuid(0)), AgencyId.of(row.uuid(1)), MediaStep.SIGN, row.number(2), (int)
                                row.number(3)))
                .toList();
    }

    /**
     * Makes RESIGN due for items that an earlier version of the decoding looked at: as matcher, so many at a time.
     *
     * @param after the item that the last call ended with
     * @return the item to go on after, or empty when there are no more
     */
    public Optional<UUID> queueOutdated(int decoder, UUID after, int most) {
        return Sql.acrossAgencies(em, """
                with outdated as materialized (
                  select media_id, agency_id from signature
                  where media_id > :after and algorithm = 'SHA256' and decoder < :decoder and not removed
                  order by media_id limit :most),
                queued as (
                  insert into media_step (media_id, agency_id, step) select media_id, agency_id, 'RESIGN' from outdated
                  on conflict (media_id, step) do nothing)
                select media_id from outdated order by media_id desc limit 1""")
                .set("after", after)
                .set("decoder", decoder)
                .set("most", most)
                .rows()
                .map(row -> row.uuid(0))
                .findFirst();
    }

    /**
     * Makes RESIGN due for items that are compared although one of these hashes is theirs: as matcher. One that is being signed
     * anew may not have known of it, and begins again.
     */
    public void queueHolding(String algorithm, byte[][] values) {
        Sql.acrossAgencies(em, """
                insert into media_step (media_id, agency_id, step)
                select distinct media_id, agency_id, 'RESIGN' from signature
                where algorithm = :algorithm and value = any (:values) and not removed
                order by media_id
                on conflict (media_id, step) do update
                  set fence = media_step.fence + 1, leased_until = null, leased_by = null, attempts = 0, due_at = clock_timestamp()""")
                .set("algorithm", algorithm)
                .set("values", values)
                .execute();
    }

    /**
     * Across agencies: the transaction has taken on the matcher's role. A deep search gives way to all else. The choice is materialized, because a join may
     * evaluate a subquery more than once, and claim other rows each time.
     */
    public List<DueMedia> claim(MediaStep step, int most, Duration lease, String node) {
        return Sql.acrossAgencies(em, """
                with due as materialized (
                  select media_id, step from media_step
                  where step = :step and due_at <= clock_timestamp()
                    and (leased_until is null or leased_until < clock_timestamp())""" + (step == MediaStep.DEEP || step == MediaStep.RESIGN ? GIVES_WAY : "") + """
                  order by due_at limit :most for update skip locked)
                update media_step s
                set fence = s.fence + 1, attempts = s.attempts + 1, leased_by = :node,
                  leased_until = clock_timestamp() + make_interval(secs => :seconds)
                from due
                where s.media_id = due.media_id and s.step = due.step
                returning s.media_id, s.agency_id, s.fence, s.attempts""")
                .set("node", node)
                .set("seconds", (double) lease.toSeconds())
                .set("step", step.name())
                .set("most", most)
                .rows()
                .map(row -> new DueMedia(
                        MediaId.of(row.uuid(0)), AgencyId.of(row.uuid(1)), step, row.number(2), (int) row.number(3)))
                .toList();
    }

    /** The fence is raised, so that a worker of the earlier life that still runs is refused. */
    public int releaseOwn(MediaStep step, String node) {
        return Sql.acrossAgencies(em, """
                update media_step set leased_until = null, leased_by = null, fence = fence + 1
                where step = :step and leased_by = :node""")
                .set("step", step.name())
                .set("node", node)
                .execute();
    }

    /** @return false when it was claimed anew, or made due anew, since */
    public boolean lock(DueMedia due) {
        return claimed(due, "select 1 from media_step where " + CLAIM + " for update")
                .any();
    }

    /** A step that is being worked on becomes due anew: its worker has not seen what happened since, and is refused. */
    public void add(AgencyId agency, MediaId media, MediaStep step) {
        Sql.of(em, agency, """
                insert into media_step (media_id, agency_id, step, due_at, intake_id)
                values (:media, :agency, :step, clock_timestamp(), coalesce(case when :step = 'SIGN' then (
                    select o.intake_id from occurrence o where o.agency_id = :agency and o.media_id = :media
                    order by o.received_at desc limit 1) end, '00000000-0000-0000-0000-000000000000'))
                on conflict (media_id, step) do update
                  set intake_id = excluded.intake_id, fence = media_step.fence + 1, leased_until = null, leased_by = null, attempts = 0,
                    due_at = excluded.due_at""")
                .set("media", media.value())
                .set("step", step.name())
                .execute();
    }

    public void remove(DueMedia due) {
        claimed(due, "delete from media_step where " + CLAIM).execute();
    }

    public void postpone(DueMedia due, Duration delay) {
        claimed(
                        due,
                        "update media_step set due_at = clock_timestamp() + make_interval(secs => :seconds),"
                                + " leased_until = null, leased_by = null where " + CLAIM)
                .set("seconds", (double) delay.toMillis() / 1000)
                .execute();
    }

    private static final String CLAIM = "agency_id = :agency and media_id = :media and step = :step and fence = :fence";

    private Sql claimed(DueMedia due, String text) {
        return Sql.of(em, due.agencyId(), text)
                .set("media", due.mediaId().value())
                .set("step", due.step().name())
                .set("fence", due.fence());
    }
}
