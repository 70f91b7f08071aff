package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyRow;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.person.Cover;
import org.crosscase.person.CoverId;
import org.crosscase.person.IdentifierKey;
import org.crosscase.person.IdentifierValue;

/** Covers as the officer reads and writes them who registered them: the database shows them to nobody else. */
@ApplicationScoped
public class CoverBook {
    private static final String ADD = """
            insert into cover_identity (agency_id, id, officer_id, label, ends_on)
            values (:agency, :cover, :officer, :label, :endsOn)""";

    private static final String ADD_KEYS = """
            insert into cover_key (agency_id, cover_id, kind, digest)
            select :agency, :cover, * from unnest(:kinds, :digests) on conflict do nothing""";

    private static final String SELECT =
            "select c.id, c.label, c.ends_on, c.registered_at, t.touched_at," + AgencyRow.COLUMNS + """
             from cover_identity c
            left join cover_touch t on t.agency_id = c.agency_id and t.cover_id = c.id
            left join agency_contact a on a.id = t.told_agency
            where c.agency_id = :agency and c.officer_id = :officer and c.ended_at is null""";

    private static final String IN_ORDER = " order by c.registered_at desc, c.id, t.touched_at desc, t.id";

    private static final String END = """
            update cover_identity set ended_at = now()
            where agency_id = :agency and officer_id = :officer and id = :cover and ended_at is null""";

    @Inject
    private Database database;

    @Inject
    private DigestKey digests;

    public CoverId add(ActingOfficer officer, String label, LocalDate endsOn, List<IdentifierValue> values) {
        CoverId id = CoverId.random();
        of(officer, ADD)
                .set("cover", id.value())
                .set("label", label)
                .set("endsOn", endsOn, LocalDate.class)
                .execute();
        List<IdentifierKey> keys = values.stream()
                .flatMap(value -> value.keys().stream())
                .distinct()
                .toList();
        database.sql(officer.agencyId(), ADD_KEYS)
                .set("cover", id.value())
                .set("kinds", keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .set("digests", keys.stream().map(digests::digest).toArray(byte[][]::new))
                .execute();
        return id;
    }

    /** The newest first. */
    public List<Cover> list(ActingOfficer officer) {
        return read(of(officer, SELECT + IN_ORDER));
    }

    public Optional<Cover> find(ActingOfficer officer, CoverId id) {
        return read(of(officer, SELECT + " and c.id = :cover" + IN_ORDER).set("cover", id.value())).stream()
                .findFirst();
    }

    /** @return false when the officer has none such */
    public boolean end(ActingOfficer officer, CoverId id) {
        return of(officer, END).set("cover", id.value()).execute() == 1;
    }

    private Sql of(ActingOfficer officer, String text) {
        return database.sql(officer.agencyId(), text)
                .set("officer", officer.id().value());
    }

    private static List<Cover> read(Sql statement) {
        Map<UUID, Cover> covers = new LinkedHashMap<>();
        statement.each(row -> covers.merge(row.uuid("id"), cover(row), CoverBook::both));
        return List.copyOf(covers.values());
    }

    private static Cover cover(Row row) {
        return new Cover(
                CoverId.of(row.uuid("id")),
                row.text("label"),
                row.day("ends_on"),
                row.time("registered_at"),
                row.has("touched_at") ? List.of(touch(row)) : List.of());
    }

    private static Cover.Touch touch(Row row) {
        return new Cover.Touch(row.has("directory_id") ? AgencyRow.details(row) : null, row.time("touched_at"));
    }

    private static Cover both(Cover one, Cover more) {
        List<Cover.Touch> touches = new ArrayList<>(one.touches());
        touches.addAll(more.touches());
        return new Cover(one.id(), one.label(), one.endsOn(), one.registeredAt(), touches);
    }
}
