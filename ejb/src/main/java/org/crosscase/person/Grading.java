package org.crosscase.person;

import java.io.Serializable;
import org.crosscase.Problem;

/**
 * How far a source and what it says are to be trusted, in the 4x4 system that European police use.
 *
 * @param source {@code A} always reliable, {@code B} mostly, {@code C} mostly not, {@code X} not known
 * @param information 1 known to be true to 4 not to be judged
 */
public record Grading(String source, int information) implements Serializable {
    /** @throws Problem {@code grading-unknown} */
    public static Grading of(String source, int information) {
        if (source == null || !source.matches("[ABCX]") || information < 1 || information > 4) {
            throw Problem.invalid("grading-unknown", "grading");
        }
        return new Grading(source, information);
    }

    @Override
    public String toString() {
        return source + information;
    }
}
