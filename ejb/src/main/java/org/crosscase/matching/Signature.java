package org.crosscase.matching;

import java.util.HexFormat;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.photodna.PhotoDnaHash;

/**
 * A fingerprint by one algorithm. Those of different algorithms are never compared.
 *
 * @param value binary form, as it stands on record
 */
public record Signature(Algorithm algorithm, byte[] value) {
    /** In the order of what says most. */
    public enum Algorithm {
        SHA256,
        SHA1,
        MD5,
        PDQ,
        PHOTODNA
    }

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
        String stripped = text.strip();
        return new Signature(
                algorithm,
                switch (algorithm) {
                    case SHA256 -> HexFormat.of().parseHex(Sha256.of(stripped).hex());
                    case SHA1 -> HexFormat.of().parseHex(Sha1.of(stripped).hex());
                    case MD5 -> HexFormat.of().parseHex(Md5.of(stripped).hex());
                    case PDQ -> PdqHash.of(stripped).bytes();
                    case PHOTODNA -> PhotoDnaHash.of(stripped).bytes();
                });
    }
}
