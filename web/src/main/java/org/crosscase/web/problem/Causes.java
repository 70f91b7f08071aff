package org.crosscase.web.problem;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscase.Problem;

/** Finds what a failure really is, below the wrappers of containers. */
public final class Causes {
    private static final int DEEPEST = 30;

    /** Of PostgreSQL: a table, its log or a temporary file could not grow. */
    private static final String DISK_FULL = "53100";

    private Causes() {}

    /** The expected failure inside, if it is one. */
    public static Optional<Problem> problem(Throwable failure) {
        Optional<Problem> problem = find(failure, Problem.class);
        return problem.isPresent() ? problem : databaseFull(failure);
    }

    /** Nothing was lost: the transaction was rolled back, and the same call succeeds when there is room again. */
    private static Optional<Problem> databaseFull(Throwable failure) {
        return find(failure, SQLException.class)
                .filter(sql -> DISK_FULL.equals(sql.getSQLState()))
                .map(sql -> Problem.noRoom("database-full"));
    }

    /** Whether the caller's roles, or the lack of an acting officer, refused the call. */
    public static boolean denied(Throwable failure) {
        return find(failure, EJBAccessException.class).isPresent()
                || find(failure, AccessLocalException.class).isPresent()
                || find(failure, SecurityException.class).isPresent();
    }

    /**
     * Whether the database did not answer in time, is gone, or gave none of its connections: nothing that the caller did.
     * SQLSTATE classes 08 (connection) and 57P (shut down, starting); the pool's own refusal has none.
     */
    public static boolean databaseGone(Throwable failure) {
        return chain(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(cause -> cause.getSQLState() == null
                        ? String.valueOf(cause.getMessage()).startsWith("Error in allocating a connection")
                        : cause.getSQLState().startsWith("08")
                                || cause.getSQLState().startsWith("57P"));
    }

    /** The first failure of a type in the chain of causes. */
    public static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return chain(failure).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = failure;
        while (next != null && chain.size() < DEEPEST && !chain.contains(next)) {
            chain.add(next);
            next = next instanceof EJBException wrapper && wrapper.getCausedByException() != null
                    ? wrapper.getCausedByException()
                    : next.getCause();
        }
        return chain;
    }
}
