package org.crosscase.signature.variant;

/**
 * The fixed values of the coarse signature: 256 bits like PDQ, but from half as high frequencies, so that it bears twice
 * the shift, scale and turn. It is a signature of its own and never compared with PDQ; the container of its bits is the
 * same type because the same exact index serves both.
 */
public final class Coarse {
    /** Changes with every change of the transform or of the sets of views. */
    public static final int VERSION = 1;

    /** Raised by every change after which some picture may get another signature, so with each version too. */
    public static final int REVISION = 1;

    /** Bits that two hashes may differ in to be candidates. */
    public static final int MATCH_DISTANCE = 31;

    private Coarse() {}
}
