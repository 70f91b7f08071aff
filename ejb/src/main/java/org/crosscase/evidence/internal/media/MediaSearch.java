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
import org.crosscase.evidence.FoundAt;
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

    private static final String UNCOUNTED = "cast(null as bigint) as total, cast(null as bigint) as fitting";

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
     * @param place of a file of an exhibit; null in the list of a case
     */
    record Listed(
            UUID id,
            UUID media,
            MediaSummary item,
            UUID occurrence,
            long dated,
            String key,
            FoundAt place,
            Counts counts) {
        PageKey position() {
            return new PageKey(key, id);
        }
    }

    /**
     * What a row says of the others.
     *
     * @param ofScope rows of the case or exhibit, whatever is asked for
     * @param total that fit all conditions, and {@code fitting} that fit one of them; null when it was not counted
     */
    record Counts(long ofScope, Long total, Long fitting) {}

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
            scope = ofExhibit() ? query.selection().exhibit().value() : caseId.value();
            size = Math.max(1, Math.min(500, query.size()));
            conditions = Conditions.of(caseId, query.selection());
            back = query.before() != null;
            String position = back ? query.before() : query.after();
            from = position == null ? null : PageKey.parse(position);
            order = new ListingOrder(query.sort(), query.descending() != back);
        }

        Found run() {
            return conditions.indexed().stream()
                    .map(this::among)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(this::walk);
        }

        /**
         * The page, its total and whether few rows fit come in one statement: mostly they are few.
         *
         * @return empty where more rows fit
         */
        private Optional<Found> among(Condition few) {
            String rows = " from (" + few.few() + ") r" + conditions.where();
            String total = "select count(*)" + rows;
            List<Listed> found = rows(
                    rows + (from == null ? "" : order.beyond()) + order.by() + " offset :skip limit :size",
                    "(" + total + ") as total, (" + few.counting().replace(":few", ":oneMore") + ") as fitting",
                    query.skip());
            if (found.isEmpty()) {
                return counted(few.counting(), FEW + 1) > FEW
                        ? Optional.empty()
                        : Optional.of(page(found, isFirst() ? 0L : counted(total, FEW), null));
            }
            Counts counts = found.get(0).counts();
            return counts.fitting() > FEW ? Optional.empty() : Optional.of(page(found, counts.total(), null));
        }

        private Found walk() {
            String ahead = Conditions.LISTED + (from == null ? "" : order.beyond()) + order.by();
            if (conditions.isEmpty()) {
                List<Listed> all = all(ahead);
                return page(all, scopeSize(all), null);
            }
            // who counts pages asks for what lies before them too: that cannot be bounded
            boolean bounded = query.skip() == 0;
            String total = "select count(*)" + Conditions.LISTED + conditions.and();
            List<Listed> found = rows(
                    " from (select r.*" + ahead + (bounded ? " limit :walk" : "") + ") r" + conditions.where()
                            + order.by() + " offset :skip limit :size",
                    "case when (" + conditions.countWithoutAny() + ") <= :walk then (" + total
                            + ") end as total, cast(null as bigint) as fitting",
                    query.skip());
            long listed = scopeSize(found);
            PageKey paused = bounded && listed > WALK && found.size() <= size ? pause(ahead) : null;
            if (listed > WALK) {
                return page(found, null, paused);
            }
            return page(
                    found,
                    found.isEmpty()
                            ? (Long) counted(total, WALK)
                            : found.get(0).counts().total(),
                    null);
        }

        /** Places are gapless: a page of all in their order is sought even when it is asked for by its number. */
        private List<Listed> all(String ahead) {
            boolean byPlace = query.sort() == MediaSort.ARRIVAL && !query.descending() && from == null;
            return rows(
                    byPlace
                            ? Conditions.LISTED + " and r.place > :skip" + order.by() + " limit :size"
                            : ahead + " offset :skip limit :size",
                    UNCOUNTED,
                    query.skip());
        }

        /** Where the walk stopped, if anything lies behind. */
        private PageKey pause(String ahead) {
            List<Listed> rows = rows(ahead + " offset :skip limit 2", UNCOUNTED, WALK - 1L);
            return rows.size() < 2 ? null : rows.get(0).position();
        }

        /** @param counts what each row says of all, under the names {@code total} and {@code fitting} */
        private List<Listed> rows(String text, String counts, long skip) {
            return statement(
                            "select r.row_id, r.media_id, r.occurrence_id, r.dated, cast(" + order.column()
                                    + " as text) as place_key, (" + conditions.countWithoutAny() + ") as of_scope, "
                                    + counts + ", "
                                    + MediaColumns.ALL + (ofExhibit() ? FoundPlaces.OF_FILE : "")
                                    + " from (select r.*" + text + ") r" + ITEMS
                                    + (ofExhibit() ? FoundPlaces.JOINED : "") + order.by(),
                            skip,
                            FEW)
                    .list(row -> new Listed(
                            row.uuid("row_id"),
                            row.uuid("media_id"),
                            row.has("id") ? MediaColumns.summary(row) : null,
                            row.uuid("occurrence_id"),
                            row.number("dated"),
                            row.text("place_key"),
                            ofExhibit() && row.has("path") ? FoundPlaces.ofFile(row) : null,
                            new Counts(
                                    row.number("of_scope"), row.numberOrNull("total"), row.numberOrNull("fitting"))));
        }

        private boolean isFirst() {
            return from == null && query.skip() == 0;
        }

        private boolean ofExhibit() {
            return query.selection().exhibit() != null;
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
            values.put("oneMore", FEW + 1);
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
                    : rows.get(0).counts().ofScope();
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
