package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;

/** The {@code link_side} tables: for each agency what it may know of a link, and nothing more. Written as linker. */
@ApplicationScoped
public class LinkSides {
    private static final String WRITE = """
            insert into link_side (link_id, agency_id, case_id, other_agency, other_case, told, own_told, strength, pictures,
              common_pictures, own_agency, listed, other_decision, other_decided_at)
            values (:link, :agency, :case, :otherAgency, :otherCase, :told, :ownTold, :strength, :pictures, :common,
              :ownAgency, :listed, :otherDecision, :otherDecidedAt)
            on conflict (agency_id, link_id, case_id) do update set
              changed_at = case when link_side.withdrawn or (link_side.strength, link_side.pictures)
                is distinct from (excluded.strength, excluded.pictures) then now() else link_side.changed_at end,
              withdrawn = false, told = excluded.told, own_told = excluded.own_told,
              strength = excluded.strength, pictures = excluded.pictures, common_pictures = excluded.common_pictures,
              other_decision = excluded.other_decision, other_decided_at = excluded.other_decided_at
            returning id, announced_at, announcements, announced_strength, announced_pictures""";

    private static final String WRITE_REASON = """
            insert into link_side_reason (agency_id, side_id, position, kind, own_media, algorithm, distance, nearness,
              transform, rarity, agencies, items, points, own_view, other_view, agreement, other_value)
            values (:agency, :side, :position, :kind, :ownMedia, :algorithm, :distance, :nearness, :transform, :rarity,
              :agencies, :items, :points, :ownView, :otherView, :agreement,
              case when :identified then (select encode(s.value, 'hex') from signature s
                where s.media_id = :otherMedia and s.algorithm = 'SHA256' and not s.removed limit 1) end)""";

    private static final String WRITE_MEDIA = """
            insert into link_side_media (agency_id, side_id, media_id) select :agency, :side, unnest(:media)
            on conflict do nothing returning media_id""";

    private static final String FORGET_REASONS = "delete from link_side_reason where side_id = :side";

    private static final String FORGET_MEDIA = "delete from link_side_media where side_id = :side";

    private static final String WITHDRAW = """
            update link_side set withdrawn = true, strength = 0, pictures = 0, changed_at = now()
            where agency_id = :agency and link_id = :link and case_id = :case and not withdrawn
            returning id, announced_at, announcements, announced_strength, announced_pictures""";

    private static final String REMOVE =
            "delete from link_side where agency_id = :agency and link_id = :link and case_id = :case";

    private static final String TELL =
            "update link_side set own_told = :told where link_id = :link and agency_id = :owner";

    private static final String HIDE =
            "update link_side set told = false where link_id = :link and agency_id <> :owner";

    private static final String ANNOUNCED = """
            update link_side set announced_at = now(), announcements = :announcements, announced_strength = :strength,
              announced_pictures = :pictures where id = :side""";

    @Inject
    private Database database;

    @Inject
    private Acquaintances acquaintances;

    /**
     * A side as written or found.
     *
     * @param newMedia own items that match since now
     */
    record Side(UUID id, News.Told told, List<UUID> newMedia) {}

    /**
     * Whose side it is and what it tells.
     *
     * @param low whether the viewer's case is the low one
     * @param disclosed of the other case to the viewer
     * @param told whether the owner of the other case decided that the viewer is told
     * @param ownTold whether the viewer decided that the other side is told
     * @param otherDecision of the other agency
     */
    record Perspective(
            UUID link,
            LinkedCase own,
            LinkedCase other,
            boolean low,
            Disclosed disclosed,
            boolean told,
            boolean ownTold,
            Decided otherDecision) {
        Function<Kinship, UUID> ownMedia() {
            return low ? Kinship::low : Kinship::high;
        }

        Function<Kinship, UUID> otherMedia() {
            return low ? Kinship::high : Kinship::low;
        }

        Function<Picture, Set<UUID>> members() {
            return low ? Picture::low : Picture::high;
        }

        boolean ownAgency() {
            return disclosed == Disclosed.OWN;
        }

        /** Of the two rows of a link inside one agency, that of the low case stands in the list. */
        boolean listed() {
            return !ownAgency() || low;
        }
    }

    Side write(Perspective p, View view) {
        acquaintances.add(p);
        Side side = of(p, WRITE)
                .set("otherAgency", p.other().agency())
                .set("otherCase", p.other().id())
                .set("told", p.told())
                .set("ownTold", p.ownTold())
                .set("strength", view.strength())
                .set("pictures", view.pictures().size())
                .set("common", view.common())
                .set("ownAgency", p.ownAgency())
                .set("listed", p.listed())
                .set("otherDecision", p.otherDecision().state(), String.class)
                .set("otherDecidedAt", p.otherDecision().at(), Instant.class)
                .one(LinkSides::side);
        writeReasons(side.id(), p, view);
        return new Side(side.id(), side.told(), writeMedia(side.id(), p, view));
    }

    private void writeReasons(UUID side, Perspective p, View view) {
        change(FORGET_REASONS, side);
        int position = 0;
        for (View.Reason reason : view.reasons()) {
            Kinship best = reason.best();
            database.acrossAgencies(WRITE_REASON)
                    .set("agency", p.own().agency())
                    .set("side", side)
                    .set("position", position++)
                    .set("kind", best.kind().name())
                    .set("ownMedia", p.ownMedia().apply(best))
                    .set("algorithm", best.algorithm().text())
                    .set("distance", p.ownAgency() ? best.distance() : null, Integer.class)
                    .set("nearness", best.nearness().name())
                    .set("transform", best.transform())
                    .set("rarity", reason.rarity().cases())
                    .set("agencies", reason.rarity().agencies())
                    .set("items", reason.rarity().items())
                    .set("points", reason.points())
                    .set("ownView", p.low() ? best.lowView() : best.highView(), String.class)
                    .set("otherView", p.low() ? best.highView() : best.lowView(), String.class)
                    .set("agreement", p.ownAgency() ? best.agreement() : inTens(best.agreement()), Integer.class)
                    .set("identified", p.disclosed().names())
                    .set("otherMedia", p.otherMedia().apply(best))
                    .execute();
        }
    }

    /** Across a border the agreement of a deep search is told in steps, which do not move with single pixels. */
    private static Integer inTens(Integer percent) {
        return percent == null ? null : percent / 10 * 10;
    }

    private List<UUID> writeMedia(UUID side, Perspective p, View view) {
        Set<UUID> media = new TreeSet<>();
        view.pictures().forEach(picture -> media.addAll(p.members().apply(picture)));
        UUID[] ids = media.toArray(UUID[]::new);
        database.acrossAgencies(FORGET_MEDIA + " and not media_id = any (:media)")
                .set("side", side)
                .set("media", ids)
                .execute();
        return database.acrossAgencies(WRITE_MEDIA)
                .set("agency", p.own().agency())
                .set("side", side)
                .set("media", ids)
                .list(row -> row.uuid("media_id"));
    }

    /** No reason is left: the side stays and says so. Empty when there is no such side, or it said so already. */
    Optional<Side> withdraw(Perspective p) {
        Optional<Side> withdrawn = of(p, WITHDRAW).find(LinkSides::side);
        withdrawn.ifPresent(side -> {
            change(FORGET_REASONS, side.id());
            change(FORGET_MEDIA, side.id());
        });
        return withdrawn;
    }

    /** The agency may not know of it any more; what it decided is kept elsewhere. */
    void remove(Perspective p) {
        of(p, REMOVE).execute();
        acquaintances.forget(p);
    }

    /** The owner tells the other side, or does so no longer; of a COVERT case that hides the other's side at once. */
    void tell(UUID link, UUID owner, boolean told) {
        database.acrossAgencies(TELL)
                .set("told", told)
                .set("link", link)
                .set("owner", owner)
                .execute();
        if (!told) {
            database.acrossAgencies(HIDE).set("link", link).set("owner", owner).execute();
        }
    }

    void announced(UUID side, int announcements, int strength, int pictures) {
        database.acrossAgencies(ANNOUNCED)
                .set("announcements", announcements)
                .set("strength", strength)
                .set("pictures", pictures)
                .set("side", side)
                .execute();
    }

    private Sql of(Perspective p, String text) {
        return database.acrossAgencies(text)
                .set("link", p.link())
                .set("agency", p.own().agency())
                .set("case", p.own().id());
    }

    private void change(String text, UUID side) {
        database.acrossAgencies(text).set("side", side).execute();
    }

    private static Side side(Row row) {
        return new Side(row.uuid("id"), told(row), List.of());
    }

    static News.Told told(Row row) {
        return new News.Told(
                row.time("announced_at"),
                row.small("announcements"),
                row.small("announced_strength"),
                row.small("announced_pictures"));
    }
}
