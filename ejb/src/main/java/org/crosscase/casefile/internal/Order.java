package org.crosscase.casefile.internal;

import org.crosscase.PageKey;
import org.crosscase.casefile.CaseSort;
import org.crosscase.casefile.CaseSummary;

/** How each order is written, sought and continued; the id breaks ties. */
enum Order {
    NEWEST("c.opened_at desc, c.id desc", "(c.opened_at, c.id) < (:lastKey, :lastId)"),
    REFERENCE("lower(c.reference), c.id", "(lower(c.reference), c.id) > (:lastKey, :lastId)"),
    TITLE("lower(c.title), c.id", "(lower(c.title), c.id) > (:lastKey, :lastId)"),
    STRONGEST_LINK("c.strongest_link desc, c.id desc", "(c.strongest_link, c.id) < (:lastKey, :lastId)"),
    /** With what {@link CaseList} joins where figures on record are behind: no index gives this order. */
    STRONGEST_LINK_NOW(
            "coalesce(n.strength, c.strongest_link) desc, c.id desc",
            "(coalesce(n.strength, c.strongest_link), c.id) < (:lastKey, :lastId)");

    private final String by;
    private final String beyond;

    Order(String by, String beyond) {
        this.by = by;
        this.beyond = beyond;
    }

    static Order of(CaseSort sort) {
        return sort == null ? NEWEST : valueOf(sort.name());
    }

    String by() {
        return by;
    }

    String beyond() {
        return beyond;
    }

    /** The strength by which it orders, or would. */
    String strongest() {
        return this == STRONGEST_LINK_NOW ? "coalesce(n.strength, c.strongest_link)" : "c.strongest_link";
    }

    /** @throws org.crosscase.Problem {@code page-position-unknown} when the key belongs to another order */
    Object key(PageKey last) {
        return switch (this) {
            case NEWEST -> last.time();
            case REFERENCE, TITLE -> last.key();
            case STRONGEST_LINK, STRONGEST_LINK_NOW -> last.number();
        };
    }

    /** Reference and title as the database orders them: its lower case is not Java's. */
    PageKey position(CaseSummary last, int strongestLink, String reference, String title) {
        String key = switch (this) {
            case NEWEST -> last.openedAt().toString();
            case REFERENCE -> reference;
            case TITLE -> title;
            case STRONGEST_LINK, STRONGEST_LINK_NOW -> Integer.toString(strongestLink);
        };
        return new PageKey(key, last.id().value());
    }
}
