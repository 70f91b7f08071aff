package org.crosscase.evidence.internal;

/**
 * What the rows of every queue have in common: who takes a row has it for a while, and whoever is still at work on it
 * after another has taken it is refused by its fence. Parts of statements in which the row is {@code s}.
 */
public final class Lease {
    /** A row that is due and that nobody has. */
    public static final String FREE =
            " s.due_at <= clock_timestamp() and (s.leased_until is null or s.leased_until < clock_timestamp())";

    /** How long a lease lasts, or a row waits. */
    private static final String FROM_NOW = " clock_timestamp() + make_interval(secs => :seconds)";

    /** Takes it for a {@code node}, for some {@code seconds}. */
    public static final String TAKE =
            " fence = s.fence + 1, attempts = s.attempts + 1, leased_by = :node, leased_until =" + FROM_NOW;

    /** Has it for some {@code seconds} more. */
    public static final String EXTEND = " leased_until =" + FROM_NOW;

    private static final String FREED = " leased_until = null, leased_by = null";

    /** Is due again in some {@code seconds}. */
    public static final String POSTPONE = FREED + ", due_at =" + FROM_NOW;

    /** Frees it; the fence is raised, so that a worker of an earlier life that still runs is refused. */
    public static final String FREE_AGAIN = FREED + ", fence = s.fence + 1";

    /** Is due at once, as if nobody had ever tried. */
    public static final String BEGIN_AGAIN = FREE_AGAIN + ", attempts = 0, due_at = clock_timestamp()";

    private Lease() {}
}
