package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.Statements;

/** The {@code link} table: both sides of each link and what coordinators may know. Written as linker. */
@ApplicationScoped
public class LinkTruth {
    private static final String WRITE = """
            insert into link (low_case, high_case, low_agency, high_agency, strength, pictures, common_pictures, withdrawn,
              low_sensitivity, low_reference, low_title, low_lead,
              high_sensitivity, high_reference, high_title, high_lead)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (low_case, high_case) do update set
              changed_at = case when (link.strength, link.pictures, link.withdrawn)
                is distinct from (excluded.strength, excluded.pictures, excluded.withdrawn)
                then now() else link.changed_at end,
              strength = excluded.strength, pictures = excluded.pictures, common_pictures = excluded.common_pictures,
              withdrawn = excluded.withdrawn,
              low_sensitivity = excluded.low_sensitivity, low_reference = excluded.low_reference,
              low_title = excluded.low_title, low_lead = excluded.low_lead,
              high_sensitivity = excluded.high_sensitivity, high_reference = excluded.high_reference,
              high_title = excluded.high_title, high_lead = excluded.high_lead
            returning id, low_told, high_told, announced_at, announcements, announced_strength, announced_pictures""";

    private static final String WRITE_REASON = """
            insert into link_reason (link_id, position, kind, algorithm, distance, transform, rarity, points, low_view,
              high_view, agreement, value)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
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

    List<CasePair> linksOf(UUID caseId) {
        return statements.list(
                "select low_case, high_case from link where low_case = ? or high_case = ? order by id",
                row -> new CasePair(Statements.uuid(row, "low_case"), Statements.uuid(row, "high_case")),
                caseId,
                caseId);
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
                        view.isEmpty(),
                        low.sensitivity().name(),
                        forCoordinators(low, low.reference(), false),
                        forCoordinators(low, low.title(), true),
                        forCoordinators(low, low.lead(), true),
                        high.sensitivity().name(),
                        forCoordinators(high, high.reference(), false),
                        forCoordinators(high, high.title(), true),
                        forCoordinators(high, high.lead(), true))
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
                    reason.rarity(),
                    reason.points(),
                    reason.best().lowView(),
                    reason.best().highView(),
                    reason.best().agreement(),
                    bothOpen && reason.best().equalFile(),
                    reason.best().low());
        }
    }

    /** The coordinator learns the reference unless the case is covert; the rest only of an open case. */
    private static String forCoordinators(LinkedCase linked, String text, boolean onlyWhenOpen) {
        Disclosed disclosed = Disclosed.of(linked.sensitivity(), false, false);
        return disclosed.names() || disclosed.hit() && !onlyWhenOpen ? text : null;
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

    void tell(UUID link, UUID ownCase) {
        statements.change(
                "update link set low_told = low_told or low_case = ?, high_told = high_told or high_case = ? where id = ?",
                ownCase,
                ownCase,
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
