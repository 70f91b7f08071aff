package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.Rarity;
import org.crosscase.link.ReasonKind;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.kind.FileKind;

/** What is on record about two cases and what they share. Read across agencies, as linker. */
@ApplicationScoped
public class LinkFacts {
    private static final String CASES = """
            select c.id, c.agency_id, c.reference, c.title, c.sensitivity, o.display_name as lead
            from case_file c left join officer o on o.agency_id = c.agency_id and o.id = c.lead_officer
            where c.id = any (:cases)""";

    private static final String ACROSS = """
            select x.media_id as low, y.media_id as high, m.algorithm, m.distance, m.transform, m.low_view, m.high_view,
              m.agreement, m.kind, m.certainty = 'POSSIBLE' as possible, m.low_part, m.high_part
            from case_media x
            join media_match m on m.low_media = x.media_id
            join case_media y on y.media_id = m.high_media
            where x.agency_id = :lowAgency and x.case_id = :low and not x.withdrawn
              and y.agency_id = :highAgency and y.case_id = :high and not y.withdrawn and m.certainty in ('CERTAIN', 'POSSIBLE')
            union all
            select x.media_id, y.media_id, m.algorithm, m.distance, m.transform, m.high_view, m.low_view, m.agreement, m.kind,
              m.certainty = 'POSSIBLE', m.high_part, m.low_part
            from case_media x
            join media_match m on m.high_media = x.media_id
            join case_media y on y.media_id = m.low_media
            where x.agency_id = :lowAgency and x.case_id = :low and not x.withdrawn
              and y.agency_id = :highAgency and y.case_id = :high and not y.withdrawn and m.certainty in ('CERTAIN', 'POSSIBLE')
            order by low, high, low_part, high_part""";

    /** What is set aside has no signature. */
    private static final String SAME_ITEMS = """
            select x.media_id, s.kind
            from case_media x join case_media y on y.agency_id = x.agency_id and y.media_id = x.media_id
            join signature s on s.media_id = x.media_id and s.algorithm = 'SHA256' and not s.removed
            where x.agency_id = :lowAgency and x.case_id = :low and not x.withdrawn and y.case_id = :high and not y.withdrawn""";

    private static final String WITHIN = "select low_media, high_media from media_match"
            + " where low_media = any (:media) and high_media = any (:media) and certainty = 'CERTAIN'";

    /**
     * A covert case counts for its own agency and for one that was told of it, and so do the items in it and its agency. Items of
     * the reader's agency are counted apart from those of others.
     */
    private static final String HOLDERS = """
            with member as materialized (
              select * from unnest(:media, :pictures) as t (media, picture)
            ), near as (
              select media, picture from member
              union
              select m.high_media, member.picture from member join media_match m on m.low_media = member.media and m.certainty = 'CERTAIN'
              union
              select m.low_media, member.picture from member join media_match m on m.high_media = member.media and m.certainty = 'CERTAIN'
            ), told as materialized (
              select low_case as case_id, high_agency as agency from link where low_told and high_agency in (:lowAgency, :highAgency)
              union
              select high_case, low_agency from link where high_told and low_agency in (:lowAgency, :highAgency)
            ), held as (
              select near.picture, near.media, c.id as case_id, c.agency_id,
                c.agency_id = :lowAgency as low_own, c.agency_id = :highAgency as high_own,
                c.sensitivity <> 'COVERT' or c.agency_id = :lowAgency
                  or exists (select from told where told.case_id = c.id and told.agency = :lowAgency) as low_counts,
                c.sensitivity <> 'COVERT' or c.agency_id = :highAgency
                  or exists (select from told where told.case_id = c.id and told.agency = :highAgency) as high_counts
              from near
              join case_media cm on cm.media_id = near.media and not cm.withdrawn
              join case_file c on c.agency_id = cm.agency_id and c.id = cm.case_id
            )
            select picture,
              count(distinct case_id) as all_cases, count(distinct agency_id) as all_agencies, 0 as all_own,
              count(distinct media) as all_others,
              count(distinct case_id) filter (where low_counts) as low_cases,
              count(distinct agency_id) filter (where low_counts) as low_agencies,
              count(distinct media) filter (where low_own) as low_own,
              count(distinct media) filter (where low_counts and not low_own) as low_others,
              count(distinct case_id) filter (where high_counts) as high_cases,
              count(distinct agency_id) filter (where high_counts) as high_agencies,
              count(distinct media) filter (where high_own) as high_own,
              count(distinct media) filter (where high_counts and not high_own) as high_others
            from held group by picture""";

    @Inject
    private Database database;

    Map<UUID, LinkedCase> cases(CasePair pair) {
        Map<UUID, LinkedCase> found = new HashMap<>();
        database.acrossAgencies(CASES)
                .set("cases", new UUID[] {pair.low(), pair.high()})
                .each(row -> found.put(
                        row.uuid("id"),
                        new LinkedCase(
                                row.uuid("id"),
                                row.uuid("agency_id"),
                                row.text("reference"),
                                row.text("title"),
                                row.word("sensitivity", Sensitivity.class),
                                row.text("lead"))));
        return found;
    }

    List<Picture> pictures(LinkedCase low, LinkedCase high) {
        List<Kinship> across = new ArrayList<>(of(low, high, ACROSS)
                .set("highAgency", high.agency())
                .list(row -> new Kinship(
                        row.uuid("low"),
                        row.uuid("high"),
                        Algorithm.of(row.text("algorithm")),
                        row.small("distance"),
                        row.text("transform"),
                        row.text("low_view"),
                        row.text("high_view"),
                        row.smallOrNull("agreement"),
                        kind(row),
                        row.is("possible"))));
        if (low.agency().equals(high.agency())) {
            across.addAll(of(low, high, SAME_ITEMS).list(row -> Kinship.sameItem(row.uuid("media_id"), kind(row))));
        }
        if (across.isEmpty()) {
            return List.of();
        }
        Set<UUID> media = new HashSet<>();
        across.forEach(kinship -> {
            media.add(kinship.low());
            media.add(kinship.high());
        });
        return Picture.group(
                across,
                database.acrossAgencies(WITHIN)
                        .set("media", media.toArray(UUID[]::new))
                        .list(row -> new Picture.Pair(row.uuid("low_media"), row.uuid("high_media"))));
    }

    private Sql of(LinkedCase low, LinkedCase high, String text) {
        return database.acrossAgencies(text)
                .set("lowAgency", low.agency())
                .set("low", low.id())
                .set("high", high.id());
    }

    private static ReasonKind kind(Row row) {
        return ReasonKind.of(row.word("kind", FileKind.class));
    }

    /** For each picture, how widely it and its direct matches are held. */
    Map<Picture, Holders> holders(List<Picture> pictures, LinkedCase low, LinkedCase high) {
        List<UUID> media = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            Set<UUID> members = new HashSet<>(pictures.get(i).low());
            members.addAll(pictures.get(i).high());
            for (UUID member : members) {
                media.add(member);
                numbers.add(i);
            }
        }
        Map<Picture, Holders> holders = new HashMap<>();
        database.acrossAgencies(HOLDERS)
                .set("media", media.toArray(UUID[]::new))
                .set("pictures", numbers.toArray(Integer[]::new))
                .set("lowAgency", low.agency())
                .set("highAgency", high.agency())
                .each(row -> holders.put(
                        pictures.get(row.small("picture")),
                        new Holders(rarity(row, "all"), rarity(row, "low"), rarity(row, "high"))));
        return holders;
    }

    private static Rarity rarity(Row row, String reader) {
        return Rarity.of(
                row.small(reader + "_cases"),
                row.small(reader + "_agencies"),
                row.small(reader + "_own"),
                row.small(reader + "_others"));
    }
}
