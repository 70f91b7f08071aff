package org.crosscase.matching.internal.sign;

import java.util.List;
import org.crosscase.agency.Sql;
import org.crosscase.signature.Algorithm;

/** The revisions that this server makes, as parameters of a statement: {@code :algorithms} and {@code :revisions}. */
final class Revisions {
    private Revisions() {}

    static Sql of(List<Algorithm> algorithms, Sql sql) {
        return sql.set("algorithms", algorithms.stream().map(Algorithm::text).toArray(String[]::new))
                .set(
                        "revisions",
                        algorithms.stream()
                                .map(algorithm -> algorithm.origin().revision())
                                .toArray(Integer[]::new));
    }
}
