package org.crosscase.signature.pdq;

/** The fixed values of the PDQ algorithm (facebook/ThreatExchange, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", 2019). */
public final class Pdq {
    /** Version of the algorithm as computed here: hashes of one version are comparable with each other. */
    public static final int VERSION = 1;

    /** Bits that two hashes may differ in to count as a match. */
    public static final int MATCH_DISTANCE = 31;

    /** Pictures below this quality (0 to 100) carry too little detail to be matched. */
    public static final int MIN_QUALITY = 50;

    /** Both axes of a larger picture are sampled to this many pixels before luma is taken. */
    public static final int PRE_RESIZE = 512;

    /** Length of a hash in bits. */
    public static final int BITS = 256;

    /** A picture with any detail has 128 bits set; a hash far from it was made of nothing, or made up. */
    private static final int FEWEST_BITS = 112;

    private static final int MOST_BITS = 144;

    private Pdq() {}

    /**
     * Whether a hash says enough to be compared.
     *
     * @param quality 0 to 100, or null when the hash was handed in alone
     */
    public static boolean comparable(PdqHash hash, Integer quality) {
        if (quality != null) {
            return quality >= MIN_QUALITY;
        }
        int weight = hash.weight();
        return weight >= FEWEST_BITS && weight <= MOST_BITS;
    }
}
