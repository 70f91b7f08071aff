package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;

/** The {@code link} table: both sides of each link and the figures of coordinators. Written as linker. */
@ApplicationScoped
public class LinkTruth {
    private static final String WRITE = """
            insert into link (low_case, high_case, low_agency, high_agency, strength, pictures, common_pictures, withdrawn)
            values (:low, :high, :lowAgency, :highAgency, :strength, :pictures, :common, :withdrawn)
            on conflict (low_case, high_case) do update set
              changed_at = case when (link.strength, link.pictures, link.withdrawn)
                is distinct from (excluded.strength, excluded.pictures, excluded.withdrawn)
                then now() else link.changed_at end,
              strength = excluded.strength, pictures = excluded.pictures, common_pictures = excluded.common_pictures,
              withdrawn = excluded.withdrawn
            returning id, low_told, high_told, announced_at, announcements, announced_strength, announced_pictures""";

    private static final String WRITE_REASON = """
            insert into link_reason (link_id, position, kind, algorithm, distance, transform, rarity, agencies, items, points, low_view,
              high_view, agreement, value)
            values (:link, :position, :kind, :algorithm, :distance, :transform, :rarity, :agencies, :items, :points, :lowView,
              :highView, :agreement,
              case when :identified then (select encode(s.value, 'hex') from signature s
                where s.media_id = :media and s.algorithm = 'SHA256' and not s.removed limit 1) end)""";

    private static final String FIND = """
            select id, low_told, high_told, announced_at, announcements, announced_strength, announced_pictures
            from link where low_case = :low and high_case = :high""";

    private static final String ANNOUNCED = """
            update link set announced_at = now(), announcements = :announcements, announced_strength = :strength,
              announced_pictures = :pictures where id = :link""";

    private static final String TELL = """
            update link set low_told = case when low_agency = :owner then :told else low_told end,
              high_told = case when high_agency = :owner then :told else high_told end where id = :link""";

    private static final String DECIDED = """
            update link set low_decision = :low, low_decided_at = :lowAt, high_decision = :high, high_decided_at = :highAt
            where id = :link""";

    @Inject
    private Database database;

    Optional<LinkRow> find(CasePair pair) {
        return database.acrossAgencies(FIND)
                .set("low", pair.low())
                .set("high", pair.high())
                .find(LinkTruth::row);
    }

    Optional<CasePair> pairOf(UUID link) {
        return of(link, "select low_case, high_case from link where id = :link")
                .find(row -> new CasePair(row.uuid("low_case"), row.uuid("high_case")));
    }

    /** @param view with every case counted */
    LinkRow write(LinkedCase low, LinkedCase high, View view) {
        LinkRow written = database.acrossAgencies(WRITE)
                .set("low", low.id())
                .set("high", high.id())
                .set("lowAgency", low.agency())
                .set("highAgency", high.agency())
                .set("strength", view.strength())
                .set("pictures", view.pictures().size())
                .set("common", view.common())
                .set("withdrawn", view.isEmpty())
                .one(LinkTruth::row);
        writeReasons(written.id(), low, high, view);
        return written;
    }

    private void writeReasons(UUID link, LinkedCase low, LinkedCase high, View view) {
        of(link, "delete from link_reason where link_id = :link").execute();
        boolean covert = !Disclosed.of(low.sensitivity(), false, false).hit()
                || !Disclosed.of(high.sensitivity(), false, false).hit();
        if (covert || low.agency().equals(high.agency())) {
            return;
        }
        boolean bothOpen = Disclosed.of(low.sensitivity(), false, false).names()
                && Disclosed.of(high.sensitivity(), false, false).names();
        int position = 0;
        for (View.Reason reason : view.reasons()) {
            Kinship best = reason.best();
            of(link, WRITE_REASON)
                    .set("position", position++)
                    .set("kind", best.kind().name())
                    .set("algorithm", best.algorithm().text())
                    .set("distance", best.distance())
                    .set("transform", best.transform())
                    .set("rarity", reason.rarity().cases())
                    .set("agencies", reason.rarity().agencies())
                    .set("items", reason.rarity().items())
                    .set("points", reason.points())
                    .set("lowView", best.lowView(), String.class)
                    .set("highView", best.highView(), String.class)
                    .set("agreement", best.agreement(), Integer.class)
                    .set("identified", bothOpen && best.equalFile())
                    .set("media", best.low())
                    .execute();
        }
    }

    void announced(UUID link, int announcements, int strength, int pictures) {
        of(link, ANNOUNCED)
                .set("announcements", announcements)
                .set("strength", strength)
                .set("pictures", pictures)
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
