package org.crosscase.matching;

import org.crosscase.signature.Algorithm;

/**
 * A fingerprint by one algorithm. Those of different algorithms are never compared.
 *
 * @param value binary form, as it stands on record
 */
public record Signature(Algorithm algorithm, byte[] value) {
    public Signature {
        value = value.clone();
    }

    @Override
    public byte[] value() {
        return value.clone();
    }

    /**
     * Reads hexadecimal text (PhotoDNA: also Base64).
     *
     * @throws IllegalArgumentException when it is none of that algorithm
     */
    public static Signature of(Algorithm algorithm, String text) {
        return new Signature(algorithm, algorithm.read(text).bytes());
    }
}
