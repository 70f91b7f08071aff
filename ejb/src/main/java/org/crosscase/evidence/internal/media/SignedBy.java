package org.crosscase.evidence.internal.media;

import java.util.EnumSet;
import java.util.Set;
import org.crosscase.agency.Row;
import org.crosscase.signature.Algorithm;

/** By what a {@code media_item m} has signatures of its own, as columns. */
public final class SignedBy {
    public static final String COLUMNS = """
            m.sha256 is not null as has_sha256, m.sha1 is not null as has_sha1, m.md5 is not null as has_md5,
            m.pdq is not null as has_pdq, m.photo_dna is not null as has_photo_dna""";

    private SignedBy() {}

    public static Set<Algorithm> read(Row row) {
        Set<Algorithm> signed = EnumSet.noneOf(Algorithm.class);
        add(signed, row, Algorithm.SHA256, "has_sha256");
        add(signed, row, Algorithm.SHA1, "has_sha1");
        add(signed, row, Algorithm.MD5, "has_md5");
        add(signed, row, Algorithm.PDQ, "has_pdq");
        add(signed, row, Algorithm.PHOTODNA, "has_photo_dna");
        return signed;
    }

    private static void add(Set<Algorithm> signed, Row row, Algorithm algorithm, String column) {
        if (row.is(column)) {
            signed.add(algorithm);
        }
    }
}
