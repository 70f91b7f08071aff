package org.crosscase.it.link;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosscase.agency.Database;

/** What a use case does in the database until its commit: scans and rows of each table, as the database counts them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountedWork {
    /**
     * Rows read by sequential scans are left out: they are the whole of a small table, whoever asks. So are those that are
     * fetched of the agency's own trail and exhibits, which grow with the calls that are measured, and of cases and intakes: how many
     * versions of the one row that was changed are passed over depends on the room in its page.
     */
    private static final String COUNTED = """
            select relname as name, array[seq_scan, coalesce(idx_scan, 0),
              case when relname in ('audit_entry', 'exhibit', 'case_file', 'intake') then 0 else coalesce(idx_tup_fetch, 0) end,
              n_tup_ins, n_tup_upd, n_tup_del]::text as counts
            from pg_stat_xact_user_tables""";

    private static final String PAGES = """
            select cast(sum(pg_stat_get_xact_blocks_fetched(oid)) as bigint) from pg_class
            where relkind in ('r', 'i') and relnamespace = cast('public' as regnamespace)""";

    @Inject
    private Database database;

    /** @return by table: sequential scans, index scans, rows fetched by index, inserted, updated, deleted; unused ones left out */
    public Map<String, String> of(Runnable work) {
        // Tables grow while the calls are measured, and the planner would change its mind between two of them; a
        // connection that asked the same often before keeps the plan that it made when other plans were allowed.
        database.acrossAgencies("select set_config('enable_seqscan', 'off', true)")
                .any();
        database.acrossAgencies("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .any();
        Map<String, long[]> before = counts();
        work.run();
        database.flush();
        Map<String, long[]> after = counts();
        Map<String, String> done = new TreeMap<>();
        after.forEach((table, counts) -> {
            long[] first = before.getOrDefault(table, new long[counts.length]);
            String difference = IntStream.range(0, counts.length)
                    .mapToObj(i -> Long.toString(counts[i] - first[i]))
                    .collect(Collectors.joining(" "));
            if (!difference.equals("0 0 0 0 0 0")) {
                done.put(table, difference);
            }
        });
        return done;
    }

    /**
     * How many pages of tables and of their indexes are read, from memory or from the disk: what grows with a table grows in
     * this number, however fast the machine is. Statements are planned anew, for the values that they ask for.
     */
    public long pagesRead(Runnable work) {
        database.acrossAgencies("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .any();
        long before = pages();
        work.run();
        return pages() - before;
    }

    private long pages() {
        return database.acrossAgencies(PAGES).count();
    }

    private Map<String, long[]> counts() {
        Map<String, long[]> counts = new TreeMap<>();
        database.acrossAgencies(COUNTED).each(row -> {
            String text = row.text("counts");
            counts.put(
                    row.text("name"),
                    Arrays.stream(text.substring(1, text.length() - 1).split(","))
                            .mapToLong(Long::parseLong)
                            .toArray());
        });
        return counts;
    }
}
