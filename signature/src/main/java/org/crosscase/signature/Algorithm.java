package org.crosscase.signature;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.crosscase.signature.decode.PictureReader;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.photodna.PhotoDnaHash;
import org.crosscase.signature.variant.Coarse;

/**
 * What signatures are made by. Those of different algorithms, or of different versions of one, are never compared.
 *
 * <p>In the order of what says most: of two media items that match by several, the first counts. The table {@code algorithm}
 * of the database says the same, and a server that finds the two different does not start (docs/adr/0090).
 */
public enum Algorithm {
    SHA256("SHA256", "SHA-256", "sha256", Unit.EQUAL, 0, Origin.BYTES, 1, Sha256::of, Sha256::of),
    SHA1("SHA1", "SHA-1", "sha1", Unit.EQUAL, 0, Origin.BYTES, 1, Sha1::of, Sha1::of),
    MD5("MD5", "MD5", "md5", Unit.EQUAL, 0, Origin.BYTES, 1, Md5::of, Md5::of),
    PDQ("PDQ", "PDQ", "pdq", Unit.BITS, Pdq.MATCH_DISTANCE, Origin.PICTURE, Pdq.VERSION, PdqHash::of, PdqHash::ofBytes),
    PHOTODNA(
            "PHOTODNA",
            "PhotoDNA",
            "photoDna",
            Unit.SQUARES,
            PhotoDnaHash.MATCH_SQUARED_DISTANCE,
            Origin.SUPPLIED,
            1,
            PhotoDnaHash::of,
            PhotoDnaHash::ofBytes),
    /** The deep search's: many hashes in one value, which nobody hands in. */
    COARSE(
            "CROSSCASE-COARSE",
            "Crosscase coarse",
            null,
            Unit.BITS,
            Coarse.MATCH_DISTANCE,
            Origin.VIEWS,
            Coarse.VERSION,
            Algorithm::notExchanged,
            Algorithm::notExchanged);

    /** What a distance counts. */
    public enum Unit {
        /** Nothing: two are equal or have nothing to do with each other. */
        EQUAL,
        /** Bits that differ. */
        BITS,
        /** The sum of the squares of the bytes' differences. */
        SQUARES
    }

    /** What a signature is made of, and so by which step it is made again. */
    public enum Origin {
        /** All bytes of a file; signed with it. */
        BYTES(PictureReader.VERSION),
        /** What a decoder sees of a picture; signed with it. */
        PICTURE(PictureReader.VERSION),
        /** Views of a picture, by the deep search. */
        VIEWS(Coarse.REVISION),
        /** Nothing here: agencies hand it in, and it is never made again. */
        SUPPLIED(1);

        private final int revision;

        Origin(int revision) {
            this.revision = revision;
        }

        /** Raised by every change after which some item may get another signature; rows of an earlier one are made again. */
        public int revision() {
            return revision;
        }

        /** Whether it rests on what is to be seen. */
        public boolean isSeen() {
            return this == PICTURE || this == VIEWS;
        }
    }

    private final String text;
    private final String title;
    private final String field;
    private final Unit unit;
    private final int threshold;
    private final Origin origin;
    private final int version;
    private final Function<String, SignatureValue> reader;
    private final Function<byte[], SignatureValue> binaryReader;

    Algorithm(
            String text,
            String title,
            String field,
            Unit unit,
            int threshold,
            Origin origin,
            int version,
            Function<String, SignatureValue> reader,
            Function<byte[], SignatureValue> binaryReader) {
        this.text = text;
        this.title = title;
        this.field = field;
        this.unit = unit;
        this.threshold = threshold;
        this.origin = origin;
        this.version = version;
        this.reader = reader;
        this.binaryReader = binaryReader;
    }

    /** @throws IllegalArgumentException when no algorithm has that name */
    public static Algorithm of(String text) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no algorithm " + text));
    }

    /** Name as stored and exchanged. */
    public String text() {
        return text;
    }

    /** Name as people write it. */
    public String title() {
        return title;
    }

    /** Under which name a value of it is handed in; empty where none is. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** Smaller says more; from 1. */
    public int rank() {
        return ordinal() + 1;
    }

    public Unit unit() {
        return unit;
    }

    /** Greatest distance of two that match. */
    public int threshold() {
        return threshold;
    }

    public Origin origin() {
        return origin;
    }

    /** Only signatures of one version are comparable. A new one comes with a new revision of its origin. */
    public int version() {
        return version;
    }

    /** Whether two are equal or have nothing to do with each other. */
    public boolean isExact() {
        return unit == Unit.EQUAL;
    }

    /** Whether two may be near: handed in one by one, they feel for what others hold. */
    public boolean isAskedByNearness() {
        return !isExact() && field != null;
    }

    /** 0 for equal signatures to 1 at the threshold, whatever the unit; squares count by their root. */
    public double shareOfThreshold(int distance) {
        if (isExact()) {
            return 0;
        }
        double share = (double) distance / threshold;
        return Math.min(1, unit == Unit.SQUARES ? Math.sqrt(share) : share);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is none of this algorithm
     */
    public SignatureValue read(String value) {
        return reader.apply(value.strip());
    }

    /**
     * Takes the binary form.
     *
     * @throws IllegalArgumentException when it is none of this algorithm
     */
    public SignatureValue ofBytes(byte[] value) {
        return binaryReader.apply(value);
    }

    private static SignatureValue notExchanged(Object value) {
        throw new IllegalArgumentException("Signatures of this algorithm are made and compared here alone");
    }
}
