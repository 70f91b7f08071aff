package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.MediaId;
import org.crosscase.link.internal.ReasonRows.Told;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;

/** The {@code link_side} tables: for each agency what it may know of a link, and nothing more. Written as linker. */
@ApplicationScoped
public class LinkSides {
    private static final String WRITE = """
            insert into link_side (link_id, agency_id, case_id, other_agency, other_case, told, own_told, strength, shared,
              own_agency, listed, other_decision, other_decided_at)
            values (:link, :agency, :case, :otherAgency, :otherCase, :told, :ownTold, :strength, :shared,
              :ownAgency, :listed, :otherDecision, :otherDecidedAt)
            on conflict (agency_id, link_id, case_id) do update set
              changed_at = case when link_side.withdrawn or (link_side.strength, link_side.shared)
                is distinct from (excluded.strength, excluded.shared) then now() else link_side.changed_at end,
              withdrawn = false, told = excluded.told, own_told = excluded.own_told,
              strength = excluded.strength, shared = excluded.shared,
              other_decision = excluded.other_decision, other_decided_at = excluded.other_decided_at
            returning id, announced_at, announcements, announced_strength, announced_shared""";

    private static final String WRITE_COUNTS = """
            with gone as (delete from link_side_count where side_id = :side and kind <> all (:kinds))
            insert into link_side_count (agency_id, side_id, kind, adding, common)
            select :agency, :side, t.kind, t.adding, t.common
            from unnest(:kinds, :adding, :common) as t (kind, adding, common)
            on conflict (agency_id, side_id, kind) do update set adding = excluded.adding, common = excluded.common""";

    private static final String WRITE_REASONS = """
            with surplus as (delete from link_side_reason where side_id = :side and position >= :reasons)
            insert into link_side_reason (agency_id, side_id, position, kind, own_thing, rarity, agencies, items, points,
              own_identity, other_identity, details)
            select :agency, :side, r.position, r.kind, r.own, r.rarity, r.agencies, r.items, r.points, r.identity, r.other, r.details
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (position smallint, kind text, own uuid, rarity integer,
              agencies integer, items integer, points smallint, identity text, other text, details jsonb)
            on conflict (agency_id, side_id, position) do update set kind = excluded.kind, own_thing = excluded.own_thing,
              rarity = excluded.rarity, agencies = excluded.agencies, items = excluded.items, points = excluded.points,
              own_identity = excluded.own_identity, other_identity = excluded.other_identity, details = excluded.details""";

    private static final String WRITE_MEDIA = """
            with gone as (delete from link_side_media where side_id = :side and media_id <> all (:media))
            insert into link_side_media (agency_id, side_id, media_id) select :agency, :side, unnest(:media)
            on conflict do nothing returning media_id""";

    private static final String FORGET = """
            with reasons as (delete from link_side_reason where side_id = :side),
              counts as (delete from link_side_count where side_id = :side)
            delete from link_side_media where side_id = :side""";

    private static final String WITHDRAW = """
            update link_side set withdrawn = true, strength = 0, shared = 0, changed_at = now()
            where agency_id = :agency and link_id = :link and case_id = :case and not withdrawn
            returning id, announced_at, announcements, announced_strength, announced_shared""";

    private static final String REMOVE =
            "delete from link_side where agency_id = :agency and link_id = :link and case_id = :case";

    private static final String TELL =
            "update link_side set own_told = :told where link_id = :link and agency_id = :owner";

    private static final String HIDE =
            "update link_side set told = false where link_id = :link and agency_id <> :owner";

    private static final String ANNOUNCED = """
            update link_side set announced_at = now(), announcements = :announcements, announced_strength = :strength,
              announced_shared = :shared where id = :side""";

    @Inject
    private Database database;

    @Inject
    private Acquaintances acquaintances;

    /**
     * A side as written or found.
     *
     * @param newMedia own items that match since now
     */
    record Written(UUID id, News.Told told, List<MediaId> newMedia) {}

    /**
     * Whose side it is and what it tells.
     *
     * @param side on which the viewer's case stands
     * @param disclosed of the other case to the viewer
     * @param told whether the owner of the other case decided that the viewer is told
     * @param ownTold whether the viewer decided that the other side is told
     * @param otherDecision of the other agency
     */
    record Perspective(
            UUID link,
            LinkedCase own,
            LinkedCase other,
            Side side,
            Disclosed disclosed,
            boolean told,
            boolean ownTold,
            Decided otherDecision) {
        boolean ownAgency() {
            return disclosed == Disclosed.OWN;
        }

        /** Of the two rows of a link inside one agency, that of the low case stands in the list. */
        boolean listed() {
            return !ownAgency() || side == Side.LOW;
        }
    }

    Written write(Perspective p, View view, Map<ThingId, String> identities) {
        acquaintances.add(p);
        Written written = of(p, WRITE)
                .set("otherAgency", p.other().agency().value())
                .set("otherCase", p.other().id().value())
                .set("told", p.told())
                .set("ownTold", p.ownTold())
                .set("strength", view.strength())
                .set("shared", view.adding().size())
                .set("ownAgency", p.ownAgency())
                .set("listed", p.listed())
                .set("otherDecision", p.otherDecision().state(), String.class)
                .set("otherDecidedAt", p.otherDecision().at(), Instant.class)
                .one(LinkSides::written);
        ReasonRows.with(of(p, written, WRITE_COUNTS), view.counts()).execute();
        ReasonRows.with(
                        of(p, written, WRITE_REASONS),
                        view.reasons(),
                        new Told(p.side(), true, p.ownAgency(), p.disclosed().identities(), identities))
                .execute();
        return new Written(written.id(), written.told(), writeMedia(written, p, view));
    }

    private List<MediaId> writeMedia(Written written, Perspective p, View view) {
        Set<ThingId> media = new TreeSet<>();
        view.adding().stream()
                .filter(thing -> thing.kind().isMedia())
                .forEach(thing -> media.addAll(thing.all(p.side())));
        return of(p, written, WRITE_MEDIA)
                .set("media", media.stream().map(ThingId::value).toArray(UUID[]::new))
                .list(row -> MediaId.of(row.uuid("media_id")));
    }

    private Sql of(Perspective p, Written written, String text) {
        return database.sql(p.own().agency(), text).set("side", written.id());
    }

    /** No reason is left: the side stays and says so. Empty when there is no such side, or it said so already. */
    Optional<Written> withdraw(Perspective p) {
        Optional<Written> withdrawn = of(p, WITHDRAW).find(LinkSides::written);
        withdrawn.ifPresent(
                side -> database.acrossAgencies(FORGET).set("side", side.id()).execute());
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

    void announced(UUID side, int announcements, int strength, int shared) {
        database.acrossAgencies(ANNOUNCED)
                .set("announcements", announcements)
                .set("strength", strength)
                .set("shared", shared)
                .set("side", side)
                .execute();
    }

    private Sql of(Perspective p, String text) {
        return database.acrossAgencies(text)
                .set("link", p.link())
                .set("agency", p.own().agency().value())
                .set("case", p.own().id().value());
    }

    private static Written written(Row row) {
        return new Written(row.uuid("id"), told(row), List.of());
    }

    static News.Told told(Row row) {
        return new News.Told(
                row.time("announced_at"),
                row.small("announcements"),
                row.small("announced_strength"),
                row.small("announced_shared"));
    }
}
