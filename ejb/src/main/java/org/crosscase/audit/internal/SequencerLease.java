package org.crosscase.audit.internal;

import java.util.OptionalLong;
import org.crosscase.agency.Database;

/**
 * Who may append to the logs. Of several servers one is in office, known by its fence; it shows itself every second. When
 * it was not seen for five seconds another takes over with a higher fence, and should the first wake up, it is refused.
 */
public final class SequencerLease {
    /** Any number that no other part of the system uses for an advisory lock. */
    private static final long LOCK = 0x63726f7373617564L;

    private static final String TAKE = """
            update audit_office set fence = fence + 1, seen_at = clock_timestamp()
            where seen_at < clock_timestamp() - interval '5 seconds' returning fence""";

    private SequencerLease() {}

    /** Thrown when another sequencer took over. */
    public static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The new fence, or empty while another is in office. */
    public static OptionalLong take(Database database) {
        if (!lock(database)) {
            return OptionalLong.empty();
        }
        return database.acrossAgencies(TAKE)
                .find(row -> OptionalLong.of(row.number("fence")))
                .orElse(OptionalLong.empty());
    }

    /**
     * To be called first in each transaction that appends.
     *
     * @return false when another transaction of a sequencer is under way: try again later
     * @throws Superseded when the fence is no longer the current one
     */
    public static boolean enter(Database database, long fence) {
        if (!lock(database)) {
            return false;
        }
        int seen = database.acrossAgencies("update audit_office set seen_at = clock_timestamp() where fence = :fence")
                .set("fence", fence)
                .execute();
        if (seen == 0) {
            throw new Superseded();
        }
        return true;
    }

    private static boolean lock(Database database) {
        return database.acrossAgencies("select pg_try_advisory_xact_lock(:lock) as locked")
                .set("lock", LOCK)
                .one(row -> row.is("locked"));
    }
}
