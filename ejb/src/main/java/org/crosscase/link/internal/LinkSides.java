package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.crosscase.agency.Statements;

/** The {@code link_side} tables: for each agency what it may know of a link, and nothing more. Written as linker. */
@ApplicationScoped
public class LinkSides {
    private static final String WRITE = """
            insert into link_side (link_id, agency_id, case_id, other_agency, other_case, told, own_told, strength, pictures,
              common_pictures, own_agency, listed, other_decision, other_decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              case when ? then (select encode(s.value, 'hex') from signature s
                where s.media_id = ? and s.algorithm = 'SHA256' and not s.removed limit 1) end)""";

    @Inject
    private Statements statements;

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
        Side side = statements
                .list(
                        WRITE,
                        row -> new Side(Statements.uuid(row, "id"), told(row), List.of()),
                        p.link(),
                        p.own().agency(),
                        p.own().id(),
                        p.other().agency(),
                        p.other().id(),
                        p.told(),
                        p.ownTold(),
                        view.strength(),
                        view.pictures().size(),
                        view.common(),
                        p.ownAgency(),
                        p.listed(),
                        p.otherDecision().state(),
                        p.otherDecision().at())
                .get(0);
        writeReasons(side.id(), p, view);
        return new Side(side.id(), side.told(), writeMedia(side.id(), p, view));
    }

    private void writeReasons(UUID side, Perspective p, View view) {
        statements.change("delete from link_side_reason where side_id = ?", side);
        int position = 0;
        for (View.Reason reason : view.reasons()) {
            statements.change(
                    WRITE_REASON,
                    p.own().agency(),
                    side,
                    position++,
                    reason.best().kind().name(),
                    p.ownMedia().apply(reason.best()),
                    reason.best().algorithm(),
                    p.ownAgency() ? reason.best().distance() : null,
                    reason.best().nearness().name(),
                    reason.best().transform(),
                    reason.rarity().cases(),
                    reason.rarity().agencies(),
                    reason.rarity().items(),
                    reason.points(),
                    p.low() ? reason.best().lowView() : reason.best().highView(),
                    p.low() ? reason.best().highView() : reason.best().lowView(),
                    p.ownAgency()
                            ? reason.best().agreement()
                            : inTens(reason.best().agreement()),
                    p.disclosed().names(),
                    p.otherMedia().apply(reason.best()));
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
        statements.change("delete from link_side_media where side_id = ? and not media_id = any (?)", side, ids);
        return statements.list(
                "insert into link_side_media (agency_id, side_id, media_id) select ?, ?, unnest(?) on conflict do nothing"
                        + " returning media_id",
                row -> Statements.uuid(row, "media_id"),
                p.own().agency(),
                side,
                ids);
    }

    /** No reason is left: the side stays and says so. Empty when there is no such side, or it said so already. */
    Optional<Side> withdraw(UUID link, UUID agency, UUID ownCase) {
        Optional<Side> withdrawn = statements
                .list("""
                update link_side set withdrawn = true, strength = 0, pictures = 0, changed_at = now()
                where agency_id = ? and link_id = ? and case_id = ? and not withdrawn
                returning id, announced_at, announcements, announced_strength, announced_pictures""", row -> new Side(Statements.uuid(row, "id"), told(row), List.of()), agency, link, ownCase)
                .stream()
                .findFirst();
        withdrawn.ifPresent(side -> {
            statements.change("delete from link_side_reason where side_id = ?", side.id());
            statements.change("delete from link_side_media where side_id = ?", side.id());
        });
        return withdrawn;
    }

    /** The agency may not know of it any more; what it decided is kept elsewhere. */
    void remove(Perspective p) {
        statements.change(
                "delete from link_side where agency_id = ? and link_id = ? and case_id = ?",
                p.own().agency(),
                p.link(),
                p.own().id());
        acquaintances.forget(p);
    }

    /** The owner tells the other side, or does so no longer; of a COVERT case that hides the other's side at once. */
    void tell(UUID link, UUID owner, boolean told) {
        statements.change("update link_side set own_told = ? where link_id = ? and agency_id = ?", told, link, owner);
        if (!told) {
            statements.change("update link_side set told = false where link_id = ? and agency_id <> ?", link, owner);
        }
    }

    void announced(UUID side, int announcements, int strength, int pictures) {
        statements.change(
                "update link_side set announced_at = now(), announcements = ?, announced_strength = ?,"
                        + " announced_pictures = ? where id = ?",
                announcements,
                strength,
                pictures,
                side);
    }

    static News.Told told(ResultSet row) throws SQLException {
        return new News.Told(
                Statements.instant(row, "announced_at"),
                row.getInt("announcements"),
                row.getInt("announced_strength"),
                row.getInt("announced_pictures"));
    }
}
