package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.person.CommonEntry;
import org.crosscase.person.CommonValue;
import org.crosscase.person.CommonValueId;
import org.crosscase.person.IdentifierType;

/** The entries of an agency's lists of common values. */
@ApplicationScoped
public class CommonBook {
    private static final String GIVEN =
            "from unnest(:ids, :kinds, :types, :terms, :firsts, :lasts) as t (id, kind, types, term, first_address, last_address)";

    /** Of what the reader may read, and nothing of what is in cases that the reader may not know. */
    private static final String COUNT = """
            with entry as materialized (
              select id, kind, string_to_array(types, ',') as types, term, first_address, last_address\s""" + GIVEN + "), " + ListMarks.FOUND + """
            \sselect f.entry, count(distinct r.id) as many
            from found f
            join identifier r on r.agency_id = :agency and r.id = f.identifier and r.removed_at is null
            join person p on p.agency_id = r.agency_id and p.id = r.person_id
            where\s""" + PersonReading.CASE_READABLE
            + " and " + PersonReading.READABLE + " group by f.entry";

    private static final String ADD = """
            insert into common_value (agency_id, id, list, entry, kind, types, term, first_address, last_address, added_by)
            select :agency, gen_random_uuid(), :list, (:entries)[t.id], t.kind, string_to_array(t.types, ','), t.term,
              t.first_address, t.last_address, :officer
            \s""" + GIVEN + """
            \son conflict do nothing returning id""";

    private static final String LIST = """
            select v.id, v.list, v.entry, v.kind, v.types, v.added_at, o.display_name
            from common_value v join officer_name o on o.agency_id = v.agency_id and o.id = v.added_by
            where v.agency_id = :agency and v.withdrawn_at is null
            order by v.list, v.entry, v.id""";

    private static final String WITHDRAW = """
            update common_value set withdrawn_at = now(), withdrawn_by = :officer, withdrawn_reason = :reason
            where agency_id = :agency and withdrawn_at is null and\s""";

    @Inject
    private Database database;

    /** By the place of the entry; none where it is 0. */
    public Map<Integer, Long> counts(ActingOfficer reader, List<CommonEntry> entries) {
        Map<Integer, Long> counts = new HashMap<>();
        given(database.sql(reader.agencyId(), COUNT), entries)
                .set("reader", reader.id().value())
                .each(row -> counts.put(row.small("entry"), row.number("many")));
        return counts;
    }

    /** @return those that were not in force before */
    public List<CommonValueId> add(ActingOfficer officer, String list, List<CommonEntry> entries) {
        return given(database.sql(officer.agencyId(), ADD), entries)
                .set("list", list)
                .set("entries", texts(entries, CommonEntry::written))
                .set("officer", officer.id().value())
                .list(row -> CommonValueId.of(row.uuid("id")));
    }

    /** Those in force, list by list. */
    public List<CommonValue> list(AgencyId agency) {
        return database.sql(agency, LIST).list(CommonBook::value);
    }

    /** @return the name of its list for each that was in force: one, or none */
    public List<String> withdraw(ActingOfficer officer, CommonValueId id, String reason) {
        return withdrawing(officer, WITHDRAW + "id = :id returning list", reason)
                .set("id", id.value())
                .list(row -> row.text("list"));
    }

    /** @return those that were in force */
    public List<CommonValueId> withdraw(ActingOfficer officer, String list, String reason) {
        return withdrawing(officer, WITHDRAW + "list = :list returning id", reason)
                .set("list", list)
                .list(row -> CommonValueId.of(row.uuid("id")));
    }

    private Sql withdrawing(ActingOfficer officer, String text, String reason) {
        return database.sql(officer.agencyId(), text)
                .set("officer", officer.id().value())
                .set("reason", reason);
    }

    /** Numbered from 1, as the database numbers what stands in an array. */
    private static Sql given(Sql statement, List<CommonEntry> entries) {
        return statement
                .set("ids", IntStream.rangeClosed(1, entries.size()).boxed().toArray(Integer[]::new))
                .set("kinds", texts(entries, entry -> entry.kind().name()))
                .set("types", texts(entries, CommonBook::types))
                .set("terms", texts(entries, CommonEntry::term))
                .set("firsts", bytes(entries, entry -> entry.network().first()))
                .set("lasts", bytes(entries, entry -> entry.network().last()));
    }

    private static String types(CommonEntry entry) {
        return entry.types().stream().map(IdentifierType::name).sorted().collect(Collectors.joining(","));
    }

    private static String[] texts(List<CommonEntry> entries, Function<CommonEntry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    private static byte[][] bytes(List<CommonEntry> entries, Function<CommonEntry, byte[]> part) {
        return entries.stream().map(part).toArray(byte[][]::new);
    }

    private static CommonValue value(Row row) {
        return new CommonValue(
                CommonValueId.of(row.uuid("id")),
                row.text("list"),
                row.text("entry"),
                row.word("kind", CommonEntry.Kind.class),
                Stream.of(row.texts("types")).map(IdentifierType::valueOf).toList(),
                row.text("display_name"),
                row.time("added_at"));
    }
}
