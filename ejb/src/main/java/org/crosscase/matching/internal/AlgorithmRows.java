package org.crosscase.matching.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Row;
import org.crosscase.signature.Algorithm;

/**
 * Holds the table {@code algorithm} to the type: where the two differ, statements would rank or make again by other rules than
 * the code compares by, so the application does not start. Whoever signs or compares depends on it: nothing is written before.
 */
@Singleton
@Startup
@PermitAll
public class AlgorithmRows {
    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    void compare() {
        scope.actAs(DatabaseRole.MATCHER);
        List<String> onRecord = database.acrossAgencies(
                        "select name, rank, unit, threshold, origin, version, revision from algorithm order by rank")
                .list(AlgorithmRows::told);
        scope.actAsApplication();
        List<String> differences = differences(onRecord);
        if (!differences.isEmpty()) {
            throw new IllegalStateException("The table algorithm does not say what the code does: " + differences
                    + ". Bring the database up to date with the migrations of this version.");
        }
    }

    /** What only one of the two says. */
    static List<String> differences(List<String> onRecord) {
        List<String> inCode =
                Stream.of(Algorithm.values()).map(AlgorithmRows::told).toList();
        List<String> differences = new ArrayList<>();
        inCode.stream().filter(one -> !onRecord.contains(one)).forEach(one -> differences.add("code: " + one));
        onRecord.stream().filter(one -> !inCode.contains(one)).forEach(one -> differences.add("table: " + one));
        return differences;
    }

    private static String told(Row row) {
        return told(
                row.text("name"),
                row.small("rank"),
                row.text("unit"),
                row.small("threshold"),
                row.text("origin"),
                row.small("version"),
                row.small("revision"));
    }

    static String told(Algorithm algorithm) {
        return told(
                algorithm.text(),
                algorithm.rank(),
                algorithm.unit().name(),
                algorithm.threshold(),
                algorithm.origin().name(),
                algorithm.version(),
                algorithm.origin().revision());
    }

    private static String told(Object... values) {
        return String.join(" ", Stream.of(values).map(Object::toString).toList());
    }
}
