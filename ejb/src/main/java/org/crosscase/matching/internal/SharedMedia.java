package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.shared.HeldCase;
import org.crosscase.shared.HolderCounts;
import org.crosscase.shared.Holders;
import org.crosscase.shared.Kinship;
import org.crosscase.shared.NearThing;
import org.crosscase.shared.Readers;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.ReasonSource;
import org.crosscase.shared.Shared;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.kind.FileKind;

/** What cases share of pictures and files, by the matches on record. Read across agencies, as linker. */
@ApplicationScoped
public class SharedMedia implements ReasonSource {
    private static final String ACROSS = """
            select x.media_id as low, y.media_id as high, m.algorithm, m.distance, m.transform, m.low_view, m.high_view,
              m.agreement, m.kind, m.certainty = 'POSSIBLE' as possible, m.low_part, m.high_part
            from case_item x
            join media_match m on m.low_media = x.media_id
            join case_item y on y.media_id = m.high_media
            where x.agency_id = :lowAgency and x.case_id = :low and y.agency_id = :highAgency and y.case_id = :high
              and not x.withdrawn and not y.withdrawn
              and m.certainty in ('CERTAIN', 'POSSIBLE')
            union all
            select x.media_id, y.media_id, m.algorithm, m.distance, m.transform, m.high_view, m.low_view, m.agreement, m.kind,
              m.certainty = 'POSSIBLE', m.high_part, m.low_part
            from case_item x
            join media_match m on m.high_media = x.media_id
            join case_item y on y.media_id = m.low_media
            where x.agency_id = :lowAgency and x.case_id = :low and y.agency_id = :highAgency and y.case_id = :high
              and not x.withdrawn and not y.withdrawn
              and m.certainty in ('CERTAIN', 'POSSIBLE')
            order by low, high, low_part, high_part""";

    /** What is set aside has no signature. */
    private static final String SAME_ITEMS = """
            select x.media_id, s.kind
            from case_item x join case_item y on y.agency_id = x.agency_id and y.media_id = x.media_id
            join signature s on s.media_id = x.media_id and s.algorithm = 'SHA256' and not s.removed
            where x.agency_id = :lowAgency and x.case_id = :low and y.case_id = :high and not x.withdrawn and not y.withdrawn""";

    private static final String WITHIN = "select low_media, high_media from media_match"
            + " where low_media = any (:media) and high_media = any (:media) and certainty = 'CERTAIN'";

    private static final String HOLDERS = """
            with member as materialized (
              select * from unnest(:media, :pictures) as t (media, picture)
            ), near as (
              select media, picture from member
              union
              select m.high_media, member.picture from member join media_match m on m.low_media = member.media and m.certainty = 'CERTAIN'
              union
              select m.low_media, member.picture from member join media_match m on m.high_media = member.media and m.certainty = 'CERTAIN'
            ), held as (
              select near.picture as thing, near.media as item, h.agency_id, h.case_id
              from near join case_item h on h.media_id = near.media and not h.withdrawn
            )""" + HolderCounts.OF_HELD;

    private static final String IDENTITIES = """
            select s.media_id, encode(s.value, 'hex') as identity from signature s
            where s.media_id = any (:media) and s.algorithm = 'SHA256' and not s.removed""";

    private static final String NEAR = """
            with touched as materialized (
              select unnest(:items) as item
            ), near as (
              select item, item as media from touched
              union
              select item, m.high_media from touched join media_match m on m.low_media = item and m.certainty <> 'REFUTED'
              union
              select item, m.low_media from touched join media_match m on m.high_media = item and m.certainty <> 'REFUTED'
            )
            select distinct near.item, near.media, c.id as case_id, c.sensitivity = 'COVERT' as covert
            from near
            join case_item h on h.media_id = near.media and not h.withdrawn
            join case_heading c on c.agency_id = h.agency_id and c.id = h.case_id""";

    private static final String SHARED_BY = """
            select h.media_id from case_item h
            where h.agency_id = :agency and h.case_id = :case and not h.withdrawn
              and (exists (select from media_match m where m.low_media = h.media_id)
                or exists (select from media_match m where m.high_media = h.media_id)
                or exists (select from case_item o where o.media_id = h.media_id and o.case_id <> h.case_id and not o.withdrawn))""";

    private static final String REFUTED = """
            select 1 from case_item x
            join media_match m on x.media_id in (m.low_media, m.high_media)
            join case_item y on y.media_id = case when m.low_media = x.media_id then m.high_media else m.low_media end
            where x.agency_id = :lowAgency and x.case_id = :low and y.agency_id = :highAgency and y.case_id = :high
              and not x.withdrawn and not y.withdrawn
              and m.certainty = 'REFUTED'
            limit 1""";

    @Inject
    private Database database;

    @Override
    public String family() {
        return ReasonKind.MEDIA;
    }

    @Override
    public List<? extends Shared> between(HeldCase low, HeldCase high) {
        List<Kinship> across = new ArrayList<>(
                of(low, high, ACROSS).set("highAgency", high.agency().value()).list(SharedMedia::kinship));
        if (low.agency().equals(high.agency())) {
            across.addAll(of(low, high, SAME_ITEMS)
                    .list(row -> Kinship.sameItem(ThingId.of(row.uuid("media_id")), kind(row))));
        }
        if (across.isEmpty()) {
            return List.of();
        }
        Set<ThingId> media = new HashSet<>();
        across.forEach(kinship -> {
            media.add(kinship.low());
            media.add(kinship.high());
        });
        return SharedPictures.group(
                across,
                database.acrossAgencies(WITHIN)
                        .set("media", values(media))
                        .list(row -> new SharedPictures.Pair(
                                ThingId.of(row.uuid("low_media")), ThingId.of(row.uuid("high_media")))));
    }

    private Sql of(HeldCase low, HeldCase high, String text) {
        return database.acrossAgencies(text)
                .set("lowAgency", low.agency().value())
                .set("low", low.id().value())
                .set("high", high.id().value());
    }

    private static Kinship kinship(Row row) {
        Kinship certain = Kinship.certain(
                ThingId.of(row.uuid("low")),
                ThingId.of(row.uuid("high")),
                Algorithm.of(row.text("algorithm")),
                row.small("distance"),
                row.text("transform"),
                kind(row));
        Kinship kinship = row.is("possible") ? certain.onlyPossible() : certain;
        return row.has("agreement")
                ? kinship.seen(new Kinship.Views(row.text("low_view"), row.text("high_view"), row.small("agreement")))
                : kinship;
    }

    private static ReasonKind kind(Row row) {
        return ReasonKind.of(row.word("kind", FileKind.class));
    }

    @Override
    public Map<Shared, Holders> holders(List<Shared> shared, Readers readers) {
        List<UUID> media = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            Set<ThingId> members = new HashSet<>(shared.get(i).all(Side.LOW));
            members.addAll(shared.get(i).all(Side.HIGH));
            for (ThingId member : members) {
                media.add(member.value());
                numbers.add(i);
            }
        }
        Map<Shared, Holders> holders = new HashMap<>();
        HolderCounts.with(database.acrossAgencies(HOLDERS), readers)
                .set("media", media.toArray(UUID[]::new))
                .set("pictures", numbers.toArray(Integer[]::new))
                .each(row -> holders.put(shared.get(row.small("thing")), HolderCounts.read(row)));
        return holders;
    }

    @Override
    public Map<ThingId, String> identities(Set<ThingId> things) {
        Map<ThingId, String> identities = new HashMap<>();
        database.acrossAgencies(IDENTITIES)
                .set("media", values(things))
                .each(row -> identities.put(ThingId.of(row.uuid("media_id")), row.text("identity")));
        return identities;
    }

    @Override
    public List<NearThing> near(Collection<ThingId> things) {
        return database.acrossAgencies(NEAR)
                .set("items", values(things))
                .list(row -> new NearThing(
                        ThingId.of(row.uuid("item")),
                        ThingId.of(row.uuid("media")),
                        CaseId.of(row.uuid("case_id")),
                        row.is("covert")));
    }

    @Override
    public List<ThingId> sharedBy(AgencyId agency, CaseId caseId) {
        return database.sql(agency, SHARED_BY)
                .set("case", caseId.value())
                .list(row -> ThingId.of(row.uuid("media_id")));
    }

    @Override
    public boolean refuted(HeldCase low, HeldCase high) {
        return of(low, high, REFUTED).set("highAgency", high.agency().value()).any();
    }

    private static UUID[] values(Collection<ThingId> things) {
        return things.stream().map(ThingId::value).toArray(UUID[]::new);
    }
}
