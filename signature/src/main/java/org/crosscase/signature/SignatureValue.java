package org.crosscase.signature;

/** A signature by one algorithm, as that algorithm compares it. */
public interface SignatureValue {
    /** Binary form, as it stands on record. */
    byte[] bytes();

    /**
     * How far apart two signatures are, in the unit of their algorithm; 0 for equal ones.
     *
     * @throws ClassCastException when the other is by another algorithm
     */
    int distanceTo(SignatureValue other);
}
