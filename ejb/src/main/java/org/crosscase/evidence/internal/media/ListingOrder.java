package org.crosscase.evidence.internal.media;

import org.crosscase.PageKey;
import org.crosscase.evidence.MediaSort;

/** The order of a page over {@code media_listing r}, and what lies beyond a row in it. All texts are of this class. */
record ListingOrder(MediaSort sort, boolean descending) {
    String column() {
        return switch (sort) {
            case ARRIVAL -> "r.place";
            case NAME -> "r.name_key";
            case PATH -> "r.path_key";
            case SIZE -> "r.size_bytes";
            case DATE -> "r.dated";
            case KIND -> "r.kind";
            case EXHIBIT -> "r.exhibit_key";
        };
    }

    String by() {
        String direction = descending ? " desc" : " asc";
        return " order by " + column() + direction + ", r.row_id" + direction;
    }

    /** Rows that lie beyond {@code :key} and {@code :row}. */
    String beyond() {
        return " and (" + column() + ", r.row_id) " + (descending ? "<" : ">") + " (:key, :row)";
    }

    Object key(PageKey position) {
        return switch (sort) {
            case ARRIVAL, SIZE, DATE -> position.longNumber();
            case NAME, PATH, KIND, EXHIBIT -> position.key();
        };
    }
}
