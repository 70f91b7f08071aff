package org.crosscase.shared;

import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;

/**
 * Who may count what, said once for all kinds: a source puts this after its own {@code with held (thing, item, agency_id, case_id)},
 * a row for each thing, each item of it and each case that holds the item.
 */
public final class HolderCounts {
    /**
     * A covert case counts for its own agency and for one that was told of it, and so do the items in it and its agency. Items of
     * the reader's agency are counted apart from those of others.
     */
    public static final String OF_HELD = """
            , counted as (
              select held.thing, held.item, held.case_id, held.agency_id,
                held.agency_id = :lowAgency as low_own, held.agency_id = :highAgency as high_own,
                c.sensitivity <> 'COVERT' or held.agency_id = :lowAgency or held.case_id = any (:toldToLow) as low_counts,
                c.sensitivity <> 'COVERT' or held.agency_id = :highAgency or held.case_id = any (:toldToHigh) as high_counts
              from held join case_heading c on c.agency_id = held.agency_id and c.id = held.case_id
            )
            select thing,
              count(distinct case_id) as all_cases, count(distinct agency_id) as all_agencies, 0 as all_own,
              count(distinct item) as all_others,
              count(distinct case_id) filter (where low_counts) as low_cases,
              count(distinct agency_id) filter (where low_counts) as low_agencies,
              count(distinct item) filter (where low_own) as low_own,
              count(distinct item) filter (where low_counts and not low_own) as low_others,
              count(distinct case_id) filter (where high_counts) as high_cases,
              count(distinct agency_id) filter (where high_counts) as high_agencies,
              count(distinct item) filter (where high_own) as high_own,
              count(distinct item) filter (where high_counts and not high_own) as high_others
            from counted group by thing""";

    private HolderCounts() {}

    public static Sql with(Sql statement, Readers readers) {
        return statement
                .set("lowAgency", readers.low().value())
                .set("highAgency", readers.high().value())
                .set("toldToLow", ids(readers.toldToLow()))
                .set("toldToHigh", ids(readers.toldToHigh()));
    }

    public static Holders read(Row row) {
        return new Holders(rarity(row, "all"), rarity(row, "low"), rarity(row, "high"));
    }

    private static UUID[] ids(Set<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    private static Rarity rarity(Row row, String reader) {
        return Rarity.of(
                row.small(reader + "_cases"),
                row.small(reader + "_agencies"),
                row.small(reader + "_own"),
                row.small(reader + "_others"));
    }
}
