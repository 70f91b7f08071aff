package org.crosscase.web.shell;

/**
 * What waits for the officer at one place of the navigation. A feature's pages offer one as a request-scoped bean; it is
 * asked once a page, so it must answer from an index.
 */
public interface WaitingCount {
    /** Name of the place, as in {@link Place}: {@code links}, {@code notifications}. */
    String place();

    /** Things that wait, not things that exist. */
    long waiting();
}
