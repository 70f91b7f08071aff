package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.crosscase.agency.Database;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.internal.Lease;

/**
 * Whose file is signed next. Who has fewest files with a decoder now comes first: the agency, then the intake, then
 * chance, then the oldest. So neither many files nor slow ones keep others waiting for more than the file in hand.
 */
@ApplicationScoped
public class FairTurns {
    private static final String FREE = " s.step = 'SIGN' and" + Lease.FREE;

    /** The queues that wait are found by hopping from one to the next in the index, however many files each holds. */
    private static final String CLAIM = """
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
            """ + StepQueue.LEASE_DUE;

    @Inject
    private Database database;

    /** Claims one file to be signed: as matcher. */
    public List<DueMedia> claim(Duration lease, String node) {
        return database.acrossAgencies(CLAIM)
                .set("node", node)
                .set("seconds", (double) lease.toSeconds())
                .list(row -> StepQueue.due(row, MediaStep.SIGN));
    }
}
