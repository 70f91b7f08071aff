package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.internal.Lease;

/** Rows of {@code media_step}. */
@ApplicationScoped
public class StepQueue {
    /** Takes what {@code due} names on lease. */
    static final String LEASE_DUE = """
            update media_step s
            set""" + Lease.TAKE + """
             from due
            where s.media_id = due.media_id and s.step = due.step
            returning s.media_id, s.agency_id, s.fence, s.attempts""";

    /** The choice is materialized, because a join may evaluate a subquery more than once, and claim other rows each time. */
    private static final String CLAIM = """
            with due as materialized (
              select s.media_id, s.step from media_step s
              where s.step = :step and""" + Lease.FREE + """
                 and (not :givesWay or not exists (select from media_step w
                  where w.step = any (:waitedFor) and w.due_at <= clock_timestamp()))
              order by s.due_at limit :most for update skip locked)
            """ + LEASE_DUE;

    private static final String ADD_BESIDE = """
            insert into media_step as s (media_id, agency_id, step) select media, agency, :step
            from unnest(:media, :agencies) as t (media, agency) order by media
            on conflict (media_id, step) do""";

    private static final String ADD = """
            insert into media_step as s (media_id, agency_id, step, due_at, intake_id)
            values (:media, :agency, :step, clock_timestamp(), coalesce(case when :step = 'SIGN' then (
                select o.intake_id from occurrence o where o.agency_id = :agency and o.media_id = :media
                order by o.received_at desc limit 1) end, '00000000-0000-0000-0000-000000000000'))
            on conflict (media_id, step) do update
              set intake_id = excluded.intake_id,""" + Lease.BEGIN_AGAIN;

    /** The claim that a worker holds, unless another has been made since. */
    private static final String HELD =
            " where agency_id = :agency and media_id = :media and step = :step and fence = :fence";

    @Inject
    private Database database;

    /** As matcher; in one order for all, so that nobody waits in a circle. */
    public void addBeside(MediaStep step, Map<UUID, UUID> agencies, boolean anew) {
        database.acrossAgencies(ADD_BESIDE + (anew ? " update set" + Lease.BEGIN_AGAIN : " nothing"))
                .set("step", step.name())
                .set("media", agencies.keySet().toArray(UUID[]::new))
                .set("agencies", agencies.values().toArray(UUID[]::new))
                .execute();
    }

    /** Across agencies: the transaction has taken on the matcher's role. */
    public List<DueMedia> claim(MediaStep step, int most, String node) {
        return database.acrossAgencies(CLAIM)
                .set("givesWay", step.givesWay())
                .set("waitedFor", MediaStep.waitedFor())
                .set("node", node)
                .set("seconds", (double) step.lease().toSeconds())
                .set("step", step.name())
                .set("most", most)
                .list(row -> due(row, step));
    }

    public int releaseOwn(MediaStep step, String node) {
        return database.acrossAgencies(
                        "update media_step s set" + Lease.FREE_AGAIN + " where s.step = :step and s.leased_by = :node")
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
        held(due, "update media_step set" + Lease.POSTPONE + HELD)
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
