package org.crosscase.evidence.internal.media;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.evidence.SignatureItem;
import org.crosscase.inquiry.Fingerprint;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.photodna.PhotoDnaHash;

/** The signatures of one item, checked; null where there is none. */
public record CheckedSignatures(String name, Sha256 sha256, Sha1 sha1, Md5 md5, PdqHash pdq, byte[] photoDna) {
    /** @throws Problem {@code item-unreadable}, {@code signature-missing}, {@code signature-malformed}, {@code field-too-long} */
    public static CheckedSignatures of(SignatureItem item) {
        if (item == null) {
            throw Problem.invalid("item-unreadable", "items");
        }
        CheckedSignatures checked = new CheckedSignatures(
                Checks.optional("name", item.name(), 500),
                read("sha256", item.sha256(), Sha256::of),
                read("sha1", item.sha1(), Sha1::of),
                read("md5", item.md5(), Md5::of),
                read("pdq", item.pdq(), PdqHash::of),
                read("photoDna", item.photoDna(), text -> PhotoDnaHash.of(text).bytes()));
        if (checked.sha256 == null
                && checked.sha1 == null
                && checked.md5 == null
                && checked.pdq == null
                && checked.photoDna == null) {
            throw Problem.invalid("signature-missing", "sha256");
        }
        return checked;
    }

    /** Those that are compared by nearness. */
    public List<Fingerprint> fingerprints() {
        List<Fingerprint> found = new ArrayList<>();
        if (pdq != null) {
            Fingerprint.of(Algorithm.PDQ, pdq.bytes()).ifPresent(found::add);
        }
        if (photoDna != null) {
            Fingerprint.of(Algorithm.PHOTODNA, photoDna).ifPresent(found::add);
        }
        return found;
    }

    private static <T> T read(String field, String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("signature-malformed", field);
        }
    }
}
