package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.DisclosurePolicy;
import org.crosscase.link.internal.ReasonRows.Told;
import org.crosscase.shared.Readers;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;

/** The {@code link} table: both sides of each link and the figures of coordinators. Written as linker. */
@ApplicationScoped
public class LinkTruth {
    private static final String WRITE = """
            insert into link (low_case, high_case, low_agency, high_agency, strength, shared, withdrawn)
            values (:low, :high, :lowAgency, :highAgency, :strength, :shared, :withdrawn)
            on conflict (low_case, high_case) do update set
              changed_at = case when (link.strength, link.shared, link.withdrawn)
                is distinct from (excluded.strength, excluded.shared, excluded.withdrawn)
                then now() else link.changed_at end,
              strength = excluded.strength, shared = excluded.shared, withdrawn = excluded.withdrawn
            returning id, low_told, high_told, announced_at, announcements, announced_strength, announced_shared""";

    private static final String WRITE_COUNTS = """
            with gone as (delete from link_count where link_id = :link and kind <> all (:kinds))
            insert into link_count (link_id, kind, adding, common)
            select :link, t.kind, t.adding, t.common from unnest(:kinds, :adding, :common) as t (kind, adding, common)
            on conflict (link_id, kind) do update set adding = excluded.adding, common = excluded.common""";

    private static final String WRITE_REASONS = """
            with surplus as (delete from link_reason where link_id = :link and position >= :reasons)
            insert into link_reason (link_id, position, kind, rarity, agencies, items, points, identity, details)
            select :link, r.position, r.kind, r.rarity, r.agencies, r.items, r.points, r.identity, r.details
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (position smallint, kind text, rarity integer, agencies integer,
              items integer, points smallint, identity text, details jsonb)
            on conflict (link_id, position) do update set kind = excluded.kind, rarity = excluded.rarity,
              agencies = excluded.agencies, items = excluded.items, points = excluded.points, identity = excluded.identity,
              details = excluded.details""";

    /** The link, if there is one, and which covert cases of others each of the two agencies was told of. */
    private static final String FIND = """
            select l.id,
              array(select t.low_case from link t where t.low_told and t.high_agency = :lowAgency
                union select t.high_case from link t where t.high_told and t.low_agency = :lowAgency) as told_to_low,
              array(select t.low_case from link t where t.low_told and t.high_agency = :highAgency
                union select t.high_case from link t where t.high_told and t.low_agency = :highAgency) as told_to_high
            from (values (true)) as one left join link l on l.low_case = :low and l.high_case = :high""";

    private static final String ANNOUNCED = """
            update link set announced_at = now(), announcements = :announcements, announced_strength = :strength,
              announced_shared = :shared where id = :link""";

    private static final String TELL = """
            update link set low_told = case when low_agency = :owner then :told else low_told end,
              high_told = case when high_agency = :owner then :told else high_told end where id = :link""";

    private static final String DECIDED = """
            update link set low_decision = :low, low_decided_at = :lowAt, high_decision = :high, high_decided_at = :highAt
            where id = :link""";

    @Inject
    private Database database;

    /** What is on record of a pair of cases. */
    record Known(boolean link, Readers readers) {}

    Known find(LinkedCase low, LinkedCase high) {
        return of(low, high, FIND)
                .one(row -> new Known(
                        row.has("id"),
                        new Readers(
                                low.agency(),
                                counted(row, "told_to_low", low, high),
                                high.agency(),
                                counted(row, "told_to_high", high, low))));
    }

    private static Set<CaseId> counted(Row row, String told, LinkedCase reader, LinkedCase other) {
        Stream<CaseId> byGrant = other.countsByGrantFor(reader.agency()) ? Stream.of(other.id()) : Stream.empty();
        return Stream.concat(Stream.of(row.uuids(told)).map(CaseId::of), byGrant)
                .collect(Collectors.toSet());
    }

    Optional<CasePair> pairOf(UUID link) {
        return of(link, "select low_case, high_case from link where id = :link")
                .find(row -> new CasePair(row.uuid("low_case"), row.uuid("high_case")));
    }

    /** @param view with every case counted */
    LinkRow write(LinkedCase low, LinkedCase high, View view) {
        return of(low, high, WRITE)
                .set("strength", view.strength())
                .set("shared", view.adding().size())
                .set("withdrawn", view.isEmpty())
                .one(LinkTruth::row);
    }

    /** None of a link with a covert case, nor of one inside an agency: coordinators are not told of them. */
    void explain(UUID link, LinkedCase low, LinkedCase high, View view, Map<ThingId, String> identities) {
        Disclosed ofLow = toCoordinators(low);
        Disclosed ofHigh = toCoordinators(high);
        boolean told = ofLow.hit() && ofHigh.hit() && !low.agency().equals(high.agency());
        ReasonRows.with(of(link, WRITE_COUNTS), told ? view.counts() : List.of())
                .execute();
        ReasonRows.with(
                        of(link, WRITE_REASONS),
                        told ? view.reasons() : List.of(),
                        new Told(Side.LOW, false, true, ofLow.identities() && ofHigh.identities(), identities))
                .execute();
    }

    /** Sensitivity alone decides what they learn. */
    private static Disclosed toCoordinators(LinkedCase shown) {
        return Disclosed.of(DisclosurePolicy.of(shown.sensitivity(), false, List.of()));
    }

    private Sql of(LinkedCase low, LinkedCase high, String text) {
        return database.acrossAgencies(text)
                .set("low", low.id().value())
                .set("high", high.id().value())
                .set("lowAgency", low.agency().value())
                .set("highAgency", high.agency().value());
    }

    void announced(UUID link, int announcements, int strength, int shared) {
        of(link, ANNOUNCED)
                .set("announcements", announcements)
                .set("strength", strength)
                .set("shared", shared)
                .execute();
    }

    void tell(UUID link, UUID owner, boolean told) {
        of(link, TELL).set("owner", owner).set("told", told).execute();
    }

    /** By agency; one that decided nothing is missing. */
    Map<UUID, Decided> decisions(UUID link) {
        Map<UUID, Decided> decided = new HashMap<>();
        of(link, "select agency_id, state, decided_at from link_decision where link_id = :link")
                .each(row ->
                        decided.put(row.uuid("agency_id"), new Decided(row.text("state"), row.time("decided_at"))));
        return decided;
    }

    /** For coordinators; of a COVERT case they are not shown. */
    void decided(UUID link, Decided low, Decided high) {
        of(link, DECIDED)
                .set("low", low.state(), String.class)
                .set("lowAt", low.at(), Instant.class)
                .set("high", high.state(), String.class)
                .set("highAt", high.at(), Instant.class)
                .execute();
    }

    private Sql of(UUID link, String text) {
        return database.acrossAgencies(text).set("link", link);
    }

    private static LinkRow row(Row row) {
        return new LinkRow(row.uuid("id"), row.is("low_told"), row.is("high_told"), LinkSides.told(row));
    }
}
