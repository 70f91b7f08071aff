package org.crosscase.evidence.internal.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.MediaFilter;
import org.crosscase.evidence.MediaSelection;

/** The conditions of a selection as parts of a statement over {@code media_listing r}. What is typed goes in as parameters. */
final class Conditions {
    /** Rows of a list that stands in one agency and scope. */
    static final String LISTED = " from media_listing r where r.agency_id = :agency and r.scope_id = :scope";

    private static final String FILES_OF_EXHIBIT =
            "select x.file_count from exhibit x where x.agency_id = :agency and x.id = :scope";

    private static final String ITEMS_OF_CASE =
            "select x.media_count from case_size x where x.agency_id = :agency and x.id = :scope";

    private static final String MATCHED_BY_CASE = """
            select distinct media_id from case_media_linked where agency_id = :agency and case_id = :case limit :few""";

    private final List<Condition> all = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String countWithoutAny;

    private Conditions(boolean ofExhibit) {
        countWithoutAny = ofExhibit ? FILES_OF_EXHIBIT : ITEMS_OF_CASE;
    }

    /**
     * One of them.
     *
     * @param text holds for a row r
     * @param few gives the rows for which it holds, by an index and as many as {@code :few}; null when no index knows them
     * @param counting tells how many there are, up to {@code :few}
     */
    record Condition(String text, String few, String counting) {
        static Condition indexed(String text) {
            String rows = LISTED + " and " + text + " limit :few";
            return new Condition(text, "select r.*" + rows, "select count(*) from (select 1" + rows + ") c");
        }

        static Condition walked(String text) {
            return new Condition(text, null, null);
        }

        boolean isIndexed() {
            return few != null;
        }
    }

    static Conditions of(CaseId caseId, MediaSelection selection) {
        Conditions conditions = new Conditions(selection.exhibit() != null);
        conditions.filter(selection.filter(), caseId);
        conditions.kind(selection);
        conditions.folder(selection.folder());
        conditions.size(selection.minSize(), selection.maxSize());
        conditions.dated(selection.from(), selection.to());
        conditions.part("name", "r.name_key", selection.name());
        conditions.part("path", "translate(r.path_key, chr(1) || chr(2), '//')", selection.path());
        return conditions;
    }

    private void filter(MediaFilter filter, CaseId caseId) {
        switch (filter == null ? MediaFilter.ALL : filter) {
            case ALL -> {
                // every row
            }
            case PICTURES -> all.add(Condition.indexed("r.picture"));
            case PROBLEMS -> all.add(Condition.indexed("r.problem"));
            case MATCHED -> {
                all.add(new Condition(
                        "exists (select from case_media_linked x where x.agency_id = r.agency_id and x.case_id = :case"
                                + " and x.media_id = r.media_id)",
                        "select r.* from (" + MATCHED_BY_CASE + ") x join media_listing r"
                                + " on r.agency_id = :agency and r.media_id = x.media_id and r.scope_id = :scope limit :few",
                        "select count(*) from (" + MATCHED_BY_CASE + ") c"));
                values.put("case", caseId.value());
            }
        }
    }

    private void kind(MediaSelection selection) {
        if (selection.kind() != null) {
            all.add(Condition.indexed("r.kind = :kind"));
            values.put("kind", selection.kind().name());
        }
    }

    private void folder(String folder) {
        if (folder != null && !ListingKeys.parts(folder).isEmpty()) {
            all.add(Condition.indexed("r.path_key >= :folderFrom and r.path_key < :folderTo"));
            values.put("folderFrom", ListingKeys.from(folder));
            values.put("folderTo", ListingKeys.to(folder));
        }
    }

    private void size(Long least, Long most) {
        if (least != null || most != null) {
            all.add(Condition.indexed("r.size_bytes between :minSize and :maxSize"));
            values.put("minSize", Objects.requireNonNullElse(least, 0L));
            values.put("maxSize", Objects.requireNonNullElse(most, Long.MAX_VALUE));
        }
    }

    /** A file of which nobody said when it was changed is in no span of time. */
    private void dated(Instant from, Instant to) {
        if (from != null || to != null) {
            all.add(Condition.indexed("r.dated between :dateFrom and :dateTo"));
            values.put("dateFrom", from == null ? 1L : Math.max(1, from.getEpochSecond()));
            values.put("dateTo", to == null ? Long.MAX_VALUE : to.getEpochSecond() - 1);
        }
    }

    private void part(String parameter, String column, String text) {
        String folded = text == null ? "" : ListingKeys.folded(text.replace('\\', '/'));
        if (!folded.isEmpty()) {
            all.add(Condition.walked("position(:" + parameter + " in " + column + ") > 0"));
            values.put(parameter, folded);
        }
    }

    /** Tells how many rows there are without any condition. */
    String countWithoutAny() {
        return countWithoutAny;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Condition> indexed() {
        return all.stream().filter(Condition::isIndexed).toList();
    }

    /** Beginning with " where", or empty. */
    String where() {
        return isEmpty() ? "" : " where " + joined();
    }

    /** Beginning with " and ", or empty. */
    String and() {
        return isEmpty() ? "" : " and " + joined();
    }

    private String joined() {
        return all.stream().map(Condition::text).collect(Collectors.joining(" and "));
    }

    /** What is asked for, by the names of its parameters. */
    Map<String, Object> values() {
        return values;
    }
}
