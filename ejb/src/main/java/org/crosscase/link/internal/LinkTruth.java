package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.Statements;

/** The {@code link} table: both sides of each link and the figures of coordinators. Written as linker. */
@ApplicationScoped
public class LinkTruth {
    private static final String WRITE = """
            insert into link (low_case, high_case, low_agency, high_agency, strength, pictures, common_pictures, withdrawn)
            values (?, ?, ?, ?, ?, ?, ?, ?)
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
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              case when ? then (select encode(s.value, 'hex') from signature s
                where s.media_id = ? and s.algorithm = 'SHA256' and not s.removed limit 1) end)""";

    @Inject
    private Statements statements;

    Optional<LinkRow> find(CasePair pair) {
        return statements
                .list(
                        "select id, low_told, high_told, announced_at, announcements, announced_strength,"
                                + " announced_pictures from link where low_case = ? and high_case = ?",
                        LinkTruth::row,
                        pair.low(),
                        pair.high())
                .stream()
                .findFirst();
    }

    Optional<CasePair> pairOf(UUID link) {
        return statements
                .list(
                        "select low_case, high_case from link where id = ?",
                        row -> new CasePair(Statements.uuid(row, "low_case"), Statements.uuid(row, "high_case")),
                        link)
                .stream()
                .findFirst();
    }

    /** @param view with every case counted */
    LinkRow write(LinkedCase low, LinkedCase high, View view) {
        LinkRow written = statements
                .list(
                        WRITE,
                        LinkTruth::row,
                        low.id(),
                        high.id(),
                        low.agency(),
                        high.agency(),
                        view.strength(),
                        view.pictures().size(),
                        view.common(),
                        view.isEmpty())
                .get(0);
        writeReasons(written.id(), low, high, view);
        return written;
    }

    private void writeReasons(UUID link, LinkedCase low, LinkedCase high, View view) {
        statements.change("delete from link_reason where link_id = ?", link);
        boolean covert = !Disclosed.of(low.sensitivity(), false, false).hit()
                || !Disclosed.of(high.sensitivity(), false, false).hit();
        if (covert || low.agency().equals(high.agency())) {
            return;
        }
        boolean bothOpen = Disclosed.of(low.sensitivity(), false, false).names()
                && Disclosed.of(high.sensitivity(), false, false).names();
        int position = 0;
        for (View.Reason reason : view.reasons()) {
            statements.change(
                    WRITE_REASON,
                    link,
                    position++,
                    reason.best().kind().name(),
                    reason.best().algorithm(),
                    reason.best().distance(),
                    reason.best().transform(),
                    reason.rarity().cases(),
                    reason.rarity().agencies(),
                    reason.rarity().items(),
                    reason.points(),
                    reason.best().lowView(),
                    reason.best().highView(),
                    reason.best().agreement(),
                    bothOpen && reason.best().equalFile(),
                    reason.best().low());
        }
    }

    void announced(UUID link, int announcements, int strength, int pictures) {
        statements.change(
                "update link set announced_at = now(), announcements = ?, announced_strength = ?, announced_pictures = ?"
                        + " where id = ?",
                announcements,
                strength,
                pictures,
                link);
    }

    void tell(UUID link, UUID owner, boolean told) {
        statements.change(
                "update link set low_told = case when low_agency = ? then ? else low_told end,"
                        + " high_told = case when high_agency = ? then ? else high_told end where id = ?",
                owner,
                told,
                owner,
                told,
                link);
    }

    /** By agency; one that decided nothing is missing. */
    Map<UUID, Decided> decisions(UUID link) {
        Map<UUID, Decided> decided = new HashMap<>();
        statements.each(
                "select agency_id, state, decided_at from link_decision where link_id = ?",
                row -> decided.put(
                        Statements.uuid(row, "agency_id"),
                        new Decided(row.getString("state"), Statements.instant(row, "decided_at"))),
                link);
        return decided;
    }

    /** For coordinators; of a COVERT case they are not shown. */
    void decided(UUID link, Decided low, Decided high) {
        statements.change(
                "update link set low_decision = ?, low_decided_at = ?, high_decision = ?, high_decided_at = ? where id = ?",
                low.state(),
                low.at(),
                high.state(),
                high.at(),
                link);
    }

    private static LinkRow row(ResultSet row) throws SQLException {
        return new LinkRow(
                Statements.uuid(row, "id"),
                row.getBoolean("low_told"),
                row.getBoolean("high_told"),
                LinkSides.told(row));
    }
}
