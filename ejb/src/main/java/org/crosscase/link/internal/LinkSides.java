package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            insert into link_side (link_id, agency_id, case_id, other_agency, other_sensitivity, other_case, other_reference,
              other_title, other_lead, strength, pictures, common_pictures, other_told, own_agency, listed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (agency_id, link_id, case_id) do update set
              changed_at = case when link_side.state = 'WITHDRAWN' or (link_side.strength, link_side.pictures)
                is distinct from (excluded.strength, excluded.pictures) then now() else link_side.changed_at end,
              state = case when link_side.state = 'WITHDRAWN' then 'NEW' else link_side.state end,
              other_sensitivity = excluded.other_sensitivity, other_reference = excluded.other_reference,
              other_title = excluded.other_title, other_lead = excluded.other_lead,
              strength = excluded.strength, pictures = excluded.pictures, common_pictures = excluded.common_pictures,
              other_told = excluded.other_told
            returning id, announced_at, announcements, announced_strength, announced_pictures""";

    private static final String WRITE_REASON = """
            insert into link_side_reason (agency_id, side_id, position, kind, own_media, algorithm, distance, nearness,
              transform, rarity, points, own_view, other_view, agreement, other_value)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              case when ? then (select encode(s.value, 'hex') from signature s
                where s.media_id = ? and s.algorithm = 'SHA256' and not s.removed limit 1) end)""";

    @Inject
    private Statements statements;

    /** A side as written or found. */
    record Side(UUID id, News.Told told) {}

    /**
     * Whose side it is and what it tells.
     *
     * @param low whether the viewer's case is the low one
     * @param disclosed of the other case to the viewer
     * @param otherTold whether the other agency has a side too
     */
    record Perspective(
            UUID link, LinkedCase own, LinkedCase other, boolean low, Disclosed disclosed, boolean otherTold) {
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
        Disclosed disclosed = p.disclosed();
        boolean names = disclosed.names();
        Side side = statements
                .list(
                        WRITE,
                        row -> new Side(Statements.uuid(row, "id"), told(row)),
                        p.link(),
                        p.own().agency(),
                        p.own().id(),
                        p.other().agency(),
                        // a covert case whose owner told reads like a CONTACT one
                        names ? p.other().sensitivity().name() : Disclosed.CONTACT.name(),
                        p.ownAgency() ? p.other().id() : null,
                        names ? p.other().reference() : null,
                        names ? p.other().title() : null,
                        names ? p.other().lead() : null,
                        view.strength(),
                        view.pictures().size(),
                        view.common(),
                        p.otherTold(),
                        p.ownAgency(),
                        p.listed())
                .get(0);
        writeReasons(side.id(), p, view);
        writeMedia(side.id(), p, view);
        return side;
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
                    reason.rarity(),
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

    private void writeMedia(UUID side, Perspective p, View view) {
        Set<UUID> media = new TreeSet<>();
        view.pictures().forEach(picture -> media.addAll(p.members().apply(picture)));
        UUID[] ids = media.toArray(UUID[]::new);
        statements.change("delete from link_side_media where side_id = ? and not media_id = any (?)", side, ids);
        statements.change(
                "insert into link_side_media (agency_id, side_id, media_id) select ?, ?, unnest(?) on conflict do nothing",
                p.own().agency(),
                side,
                ids);
    }

    /** No reason is left: the side stays and says so. Empty when there is no such side, or it said so already. */
    Optional<Side> withdraw(UUID link, UUID agency, UUID ownCase) {
        Optional<Side> withdrawn =
                statements
                        .list("""
                update link_side set state = 'WITHDRAWN', strength = 0, pictures = 0, changed_at = now()
                where agency_id = ? and link_id = ? and case_id = ? and state <> 'WITHDRAWN'
                returning id, announced_at, announcements, announced_strength, announced_pictures""", row -> new Side(Statements.uuid(row, "id"), told(row)), agency, link, ownCase)
                        .stream()
                        .findFirst();
        withdrawn.ifPresent(side -> {
            statements.change("delete from link_side_reason where side_id = ?", side.id());
            statements.change("delete from link_side_media where side_id = ?", side.id());
        });
        return withdrawn;
    }

    /** The agency may not know of it any more. */
    void remove(UUID link, UUID agency, UUID ownCase) {
        statements.change(
                "delete from link_side where agency_id = ? and link_id = ? and case_id = ?", agency, link, ownCase);
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
