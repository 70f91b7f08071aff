package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.PageKey;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.MediaSort;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.evidence.internal.media.Conditions.Condition;

/** Finds the rows of a page by an index, for a bounded amount of work whatever the case holds; see docs/adr/0073. */
@ApplicationScoped
public class MediaSearch {
    /** So many rows that fit a condition are read and sorted for each page. */
    static final int FEW = 2_000;

    /** So many rows are looked at for a page whose conditions fit more. */
    static final int WALK = 20_000;

    /** The items of the rows. */
    private static final String ITEMS = """
             left join case_media c on c.agency_id = :agency and c.case_id = :case and c.media_id = r.media_id
            left join media_item m on m.agency_id = c.agency_id and m.id = c.media_id""";

    @Inject
    private Database database;

    /**
     * A row of the list.
     *
     * @param item still without the places where it was found; null when the case has it no more
     * @param dated seconds since 1970, 0 when unknown
     * @param ofScope rows of the case or exhibit, whatever is asked for
     */
    record Listed(UUID id, UUID media, MediaSummary item, UUID occurrence, long dated, String key, long ofScope) {
        PageKey position() {
            return new PageKey(key, id);
        }
    }

    /** @param total null when it was not counted */
    record Found(List<Listed> rows, Long total, PageKey next, PageKey previous, boolean paused) {}

    Found find(ActingOfficer reader, CaseId caseId, MediaQuery query) {
        return new Search(reader, caseId, query).run();
    }

    /** One page of one query. */
    private final class Search {
        private final ActingOfficer reader;
        private final CaseId caseId;
        private final MediaQuery query;
        private final UUID scope;
        private final int size;
        private final Conditions conditions;
        private final boolean back;
        private final PageKey from;
        private final ListingOrder order;

        Search(ActingOfficer reader, CaseId caseId, MediaQuery query) {
            this.reader = reader;
            this.caseId = caseId;
            this.query = query;
            scope = query.selection().exhibit() == null
                    ? caseId.value()
                    : query.selection().exhibit().value();
            size = Math.max(1, Math.min(500, query.size()));
            conditions = Conditions.of(caseId, query.selection());
            back = query.before() != null;
            String position = back ? query.before() : query.after();
            from = position == null ? null : PageKey.parse(position);
            order = new ListingOrder(query.sort(), query.descending() != back);
        }

        Found run() {
            Optional<Condition> few =
                    conditions.indexed().stream().filter(this::fitsFew).findFirst();
            return few.isPresent() ? among(few.get()) : walk();
        }

        private boolean fitsFew(Condition condition) {
            return counted(condition.counting(), FEW + 1) <= FEW;
        }

        private Found among(Condition few) {
            String rows = " from (" + few.few() + ") r" + conditions.where();
            List<Listed> found = rows(
                    rows + (from == null ? "" : order.beyond()) + order.by() + " offset :skip limit :size",
                    query.skip(),
                    FEW);
            return page(found, counted("select count(*)" + rows, FEW), null);
        }

        private Found walk() {
            String ahead = Conditions.LISTED + (from == null ? "" : order.beyond()) + order.by();
            if (conditions.isEmpty()) {
                List<Listed> all = all(ahead);
                return page(all, scopeSize(all), null);
            }
            // who counts pages asks for what lies before them too: that cannot be bounded
            boolean bounded = query.skip() == 0;
            List<Listed> found = rows(
                    " from (select r.*" + ahead + (bounded ? " limit :walk" : "") + ") r" + conditions.where()
                            + order.by() + " offset :skip limit :size",
                    query.skip(),
                    WALK);
            PageKey paused = bounded && found.size() <= size ? pause(ahead) : null;
            long listed = scopeSize(found);
            Long total = listed > WALK ? null : counted("select count(*)" + Conditions.LISTED + conditions.and(), WALK);
            return page(found, total, paused);
        }

        /** Places are gapless: a page of all in their order is sought even when it is asked for by its number. */
        private List<Listed> all(String ahead) {
            boolean byPlace = query.sort() == MediaSort.ARRIVAL && !query.descending() && from == null;
            return rows(
                    byPlace
                            ? Conditions.LISTED + " and r.place > :skip" + order.by() + " limit :size"
                            : ahead + " offset :skip limit :size",
                    query.skip(),
                    0);
        }

        /** Where the walk stopped, if anything lies behind. */
        private PageKey pause(String ahead) {
            List<Listed> rows = rows(ahead + " offset :skip limit 2", WALK - 1L, 0);
            return rows.size() < 2 ? null : rows.get(0).position();
        }

        private List<Listed> rows(String text, long skip, int bound) {
            return statement(
                            "select r.row_id, r.media_id, r.occurrence_id, r.dated, cast(" + order.column()
                                    + " as text) as place_key, (" + conditions.countWithoutAny() + ") as of_scope, "
                                    + MediaColumns.ALL
                                    + " from (select r.*" + text + ") r" + ITEMS + order.by(),
                            skip,
                            bound)
                    .list(row -> new Listed(
                            row.uuid("row_id"),
                            row.uuid("media_id"),
                            row.has("id") ? MediaColumns.summary(row) : null,
                            row.uuid("occurrence_id"),
                            row.number("dated"),
                            row.text("place_key"),
                            row.number("of_scope")));
        }

        private long counted(String text, int bound) {
            return statement(text, 0, bound).count();
        }

        /** Of all that a page may ask by, a statement is given what it names. */
        private Sql statement(String text, long skip, int bound) {
            Map<String, Object> values = new HashMap<>(conditions.values());
            values.put("reader", reader.id().value());
            values.put("case", caseId.value());
            values.put("scope", scope);
            values.put("few", Math.max(bound, FEW));
            values.put("walk", WALK);
            values.put("size", size + 1);
            values.put("skip", Math.max(0, skip));
            if (from != null) {
                values.put("key", order.key(from));
                values.put("row", from.id());
            }
            Sql sql = database.sql(reader.agencyId(), text);
            values.forEach((name, value) -> {
                if (text.matches("(?s).*:" + name + "\\b.*")) {
                    sql.set(name, value);
                }
            });
            return sql;
        }

        private long scopeSize(List<Listed> rows) {
            return rows.isEmpty()
                    ? counted(conditions.countWithoutAny(), 0)
                    : rows.get(0).ofScope();
        }

        private Found page(List<Listed> found, Long total, PageKey paused) {
            boolean more = found.size() > size;
            List<Listed> rows = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
            if (back) {
                Collections.reverse(rows);
            }
            PageKey first = rows.isEmpty() ? from : rows.get(0).position();
            PageKey last = rows.isEmpty() ? from : rows.get(rows.size() - 1).position();
            boolean within = from != null || query.skip() > 0;
            return back
                    ? new Found(rows, total, last, more ? first : paused, paused != null)
                    : new Found(rows, total, more ? last : paused, within ? first : null, paused != null);
        }
    }
}
