package org.crosscase.inquiry;

import java.util.Arrays;
import java.util.Optional;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.photodna.PhotoDnaHash;

/** A signature of those that are compared by nearness. */
public final class Fingerprint {
    /** Two questions at the edge of one picture are this far apart at most: one just inside, one just outside. */
    private static final int TWO_EDGES = 2 * (HammingIndex.MATCH_RADIUS + 1);

    private static final int TWO_EDGES_SQUARED = 4 * PhotoDnaHash.MATCH_SQUARED_DISTANCE;

    private final Algorithm algorithm;
    private final PdqHash pdq;
    private final PhotoDnaHash photoDna;

    /** The algorithms whose signatures can be near to each other. */
    public enum Algorithm {
        PDQ,
        PHOTODNA
    }

    private Fingerprint(Algorithm algorithm, PdqHash pdq, PhotoDnaHash photoDna) {
        this.algorithm = algorithm;
        this.pdq = pdq;
        this.photoDna = photoDna;
    }

    public static Fingerprint of(Algorithm algorithm, byte[] value) {
        return switch (algorithm) {
            case PDQ -> new Fingerprint(algorithm, PdqHash.ofBytes(value), null);
            case PHOTODNA -> new Fingerprint(algorithm, null, PhotoDnaHash.ofBytes(value));
        };
    }

    /** Empty for the algorithms that know only equal and unequal. */
    public static Optional<Fingerprint> of(String algorithm, byte[] value) {
        return Arrays.stream(Algorithm.values())
                .filter(one -> one.name().equals(algorithm))
                .map(one -> of(one, value))
                .findFirst();
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    /** Binary form. */
    public byte[] value() {
        return algorithm == Algorithm.PDQ ? pdq.bytes() : photoDna.bytes();
    }

    /** Whether both may lie at the edge of the same picture: what one of them tells, the other tells but for some bits. */
    public boolean nearEqual(Fingerprint other) {
        return within(other, TWO_EDGES, TWO_EDGES_SQUARED);
    }

    /** Whether each would be found by the other. */
    public boolean matches(Fingerprint other) {
        return within(other, HammingIndex.MATCH_RADIUS, PhotoDnaHash.MATCH_SQUARED_DISTANCE);
    }

    private boolean within(Fingerprint other, int bits, int squaredDistance) {
        if (algorithm != other.algorithm) {
            return false;
        }
        return algorithm == Algorithm.PDQ
                ? pdq.distance(other.pdq) <= bits
                : photoDna.squaredDistance(other.photoDna) <= squaredDistance;
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
        return algorithm.name();
    }
}
