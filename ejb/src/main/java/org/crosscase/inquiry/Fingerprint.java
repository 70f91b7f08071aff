package org.crosscase.inquiry;

import java.util.Arrays;
import java.util.Optional;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.Algorithm.Unit;
import org.crosscase.signature.SignatureValue;

/** A signature of those that are compared by nearness. */
public final class Fingerprint {
    private final Algorithm algorithm;
    private final SignatureValue value;

    private Fingerprint(Algorithm algorithm, SignatureValue value) {
        this.algorithm = algorithm;
        this.value = value;
    }

    /** Empty for the algorithms that know only equal and unequal. */
    public static Optional<Fingerprint> of(Algorithm algorithm, byte[] value) {
        return algorithm.isAskedByNearness()
                ? Optional.of(new Fingerprint(algorithm, algorithm.ofBytes(value)))
                : Optional.empty();
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    /** Binary form. */
    public byte[] value() {
        return value.bytes();
    }

    /** Whether both may lie at the edge of the same picture: what one of them tells, the other tells but for some bits. */
    public boolean nearEqual(Fingerprint other) {
        return isWithin(other, twoEdges(algorithm));
    }

    /** Whether each would be found by the other. */
    public boolean matches(Fingerprint other) {
        return isWithin(other, algorithm.threshold());
    }

    /** Two questions at the edge of one picture are this far apart at most: one just inside, one just outside. */
    private static int twoEdges(Algorithm algorithm) {
        return algorithm.unit() == Unit.SQUARES ? 4 * algorithm.threshold() : 2 * (algorithm.threshold() + 1);
    }

    private boolean isWithin(Fingerprint other, int distance) {
        return algorithm == other.algorithm && value.distanceTo(other.value) <= distance;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && algorithm == that.algorithm && Arrays.equals(value(), that.value());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value());
    }

    @Override
    public String toString() {
        return algorithm.text();
    }
}
