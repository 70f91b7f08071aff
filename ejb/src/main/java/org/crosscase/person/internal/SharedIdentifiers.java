package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.KeyKind;
import org.crosscase.shared.HeldCase;
import org.crosscase.shared.HolderCounts;
import org.crosscase.shared.Holders;
import org.crosscase.shared.NearThing;
import org.crosscase.shared.Readers;
import org.crosscase.shared.ReasonSource;
import org.crosscase.shared.Shared;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;

/** What cases share of the identifiers of their persons: equal digests of a kind of key. Read across agencies, as linker. */
@ApplicationScoped
public class SharedIdentifiers implements ReasonSource {
    static final String FAMILY = SharedIdentifier.IDENTIFIER.family();

    /** On {@code x} and {@code y}: two sightings of an address are near each other, or of one of them nobody knows when it was. */
    private static final String IN_TIME = """
            (x.type <> 'IP_ADDRESS' or x.seen_at is null or y.seen_at is null
              or y.seen_at between x.seen_at - interval '1 hour' * :hours and x.seen_at + interval '1 hour' * :hours)""";

    /** On {@code x}: it is not one that so many have that it says nothing. */
    private static final String TELLING = """
            not exists (select from identifier_common c where c.agency_id = x.agency_id and c.digest = x.digest)""";

    private static final String BETWEEN = """
            select x.identifier_id as low, y.identifier_id as high, x.type, x.kind,
              x.seen_at is not null and y.seen_at is not null as timed, coalesce(x.port = y.port, false) as with_port
            from identifier_held x join identifier_held y on y.kind = x.kind and y.digest = x.digest
            where x.agency_id = :lowAgency and x.case_id = :low and y.agency_id = :highAgency and y.case_id = :high and\s""" + IN_TIME + " and " + TELLING;

    /** Of a thing, whoever holds the key in which its two sides meet, set aside by a list or not. A person counts once, however often the identifier was recorded. */
    private static final String HOLDERS = """
            with member as materialized (
              select * from unnest(:identifiers, :kinds, :things) as t (identifier, kind, thing)
            ), key as (
              select distinct member.thing, k.kind, k.digest, i.type, i.seen_at
              from member
              join identifier_key k on k.identifier_id = member.identifier and k.kind = member.kind
              join identifier i on i.agency_id = k.agency_id and i.id = k.identifier_id
            ), held as (
              select distinct x.thing, y.person_id as item, y.agency_id, y.case_id
              from key x join identifier_had y on y.kind = x.kind and y.digest = x.digest and\s""" + IN_TIME + ")" + HolderCounts.OF_HELD;

    /**
     * Also of one that is held no more: who held the same is concerned by it still. So is who holds one that became common, or is so no
     * longer; of a value that far more have, some are enough.
     */
    private static final String NEAR = """
            select distinct x.id as thing, y.identifier_id as held, y.case_id, c.sensitivity = 'COVERT' as covert
            from identifier x
            join identifier_key k on k.agency_id = x.agency_id and k.identifier_id = x.id
            cross join lateral (
              select h.* from identifier_held h where h.kind = k.kind and h.digest = k.digest limit :near) y
            join case_heading c on c.agency_id = y.agency_id and c.id = y.case_id
            where x.id = any (:things) and\s""" + IN_TIME;

    /** Far beyond what makes a value common for everybody, and a crowd for those who work links out. */
    private static final int NEAR_AT_MOST = 2_000;

    private static final String SHARED_BY = """
            select distinct x.identifier_id from identifier_held x
            where x.agency_id = :agency and x.case_id = :case
              and exists (select from identifier_held y where y.kind = x.kind and y.digest = x.digest and y.case_id <> x.case_id)""";

    @Inject
    private Database database;

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public List<? extends Shared> between(HeldCase low, HeldCase high) {
        return Meetings.group(database.acrossAgencies(BETWEEN)
                .set("lowAgency", low.agency().value())
                .set("low", low.id().value())
                .set("highAgency", high.agency().value())
                .set("high", high.id().value())
                .set("hours", hours())
                .list(SharedIdentifiers::meeting));
    }

    private static Meeting meeting(Row row) {
        return new Meeting(
                ThingId.of(row.uuid("low")),
                ThingId.of(row.uuid("high")),
                row.word("type", IdentifierType.class),
                row.word("kind", KeyKind.class),
                row.is("timed"),
                row.is("with_port"));
    }

    @Override
    public Map<Shared, Holders> holders(List<Shared> shared, Readers readers) {
        List<UUID> identifiers = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<Integer> things = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            SharedIdentifier each = (SharedIdentifier) shared.get(i);
            int thing = i;
            Stream.of(Side.values())
                    .flatMap(side -> each.all(side).stream())
                    .distinct()
                    .forEach(member -> {
                        identifiers.add(member.value());
                        kinds.add(each.best().kind().name());
                        things.add(thing);
                    });
        }
        Map<Shared, Holders> holders = new HashMap<>();
        HolderCounts.with(database.acrossAgencies(HOLDERS), readers)
                .set("identifiers", identifiers.toArray(UUID[]::new))
                .set("kinds", kinds.toArray(String[]::new))
                .set("things", things.toArray(Integer[]::new))
                .set("hours", hours())
                .each(row -> holders.put(shared.get(row.small("thing")), HolderCounts.read(row)));
        return holders;
    }

    /** None: what was written stays with its agency, and a digest is told to nobody. */
    @Override
    public Map<ThingId, String> identities(Set<ThingId> things) {
        return Map.of();
    }

    @Override
    public List<NearThing> near(Collection<ThingId> things) {
        return database.acrossAgencies(NEAR)
                .set("things", things.stream().map(ThingId::value).toArray(UUID[]::new))
                .set("hours", hours())
                .set("near", NEAR_AT_MOST)
                .list(row -> new NearThing(
                        ThingId.of(row.uuid("thing")),
                        ThingId.of(row.uuid("held")),
                        CaseId.of(row.uuid("case_id")),
                        row.is("covert")));
    }

    @Override
    public List<ThingId> sharedBy(AgencyId agency, CaseId caseId) {
        return database.sql(agency, SHARED_BY)
                .set("case", caseId.value())
                .list(row -> ThingId.of(row.uuid("identifier_id")));
    }

    private static int hours() {
        return Math.toIntExact(Meeting.ADDRESS_STAYS.toHours());
    }
}
