package org.crosscase.evidence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosscase.signature.kind.FileKind;

/**
 * Whether a media item was compared with those of all agencies, by what, and if not why.
 *
 * @param extent how far
 * @param by the signatures that are compared, for instance {@code SHA256}, {@code PDQ}
 * @param whyNot why it is not compared as a picture, or not at all, as a slug; null where it is compared as a picture or
 *     waits
 * @param remarks what limits the comparison of a picture, as slugs: {@code cut-off}, {@code other-frames-not-compared}
 */
public record Comparison(Extent extent, List<String> by, String whyNot, List<String> remarks) implements Serializable {
    /** Bit for bit equal, and nothing else. */
    private static final List<String> EXACT = List.of("SHA256", "SHA1", "MD5");

    public enum Extent {
        /** Not yet; it will be. */
        WAITING,
        /** As a picture: copies that were changed are found. */
        PICTURE,
        /** As a file: equal files are found, changed copies are not. */
        FILE,
        /** With nothing. */
        NONE
    }

    /**
     * What is on record of a media item, as far as its comparison depends on it; absent values are null.
     *
     * @param pdqComparable whether the hash was made of enough detail
     */
    public record Facts(
            MediaStep step,
            FileKind kind,
            boolean sha256,
            boolean sha1,
            boolean md5,
            boolean pdq,
            boolean pdqComparable,
            boolean photoDna,
            String problem,
            String setAside,
            String remarks) {}

    public Comparison {
        by = List.copyOf(by);
        remarks = List.copyOf(remarks);
    }

    public static Comparison of(Facts facts) {
        if (facts.step == MediaStep.SIGN || facts.step == MediaStep.MATCH) {
            return new Comparison(Extent.WAITING, List.of(), null, List.of());
        } else if (facts.setAside != null) {
            return new Comparison(Extent.NONE, List.of(), slug(facts.setAside), List.of());
        }
        List<String> by = new ArrayList<>();
        add(by, facts.sha256, EXACT.get(0));
        add(by, facts.sha1, EXACT.get(1));
        add(by, facts.md5, EXACT.get(2));
        boolean detail = facts.pdq && facts.pdqComparable;
        add(by, detail, "PDQ");
        add(by, facts.photoDna, "PHOTODNA");
        List<String> remarks = facts.remarks == null || facts.remarks.isBlank()
                ? List.of()
                : List.of(facts.remarks.split(" ")).stream()
                        .map(Comparison::slug)
                        .toList();
        if (detail || facts.photoDna) {
            return new Comparison(Extent.PICTURE, by, null, remarks);
        }
        return new Comparison(by.isEmpty() ? Extent.NONE : Extent.FILE, by, whyNoPicture(facts), remarks);
    }

    private static String whyNoPicture(Facts facts) {
        if (facts.problem != null) {
            return slug(facts.problem);
        } else if (facts.pdq) {
            return "little-detail";
        }
        return facts.kind == FileKind.PICTURE ? "signatures-alone" : "kind-" + slug(facts.kind.name());
    }

    private static void add(List<String> by, boolean is, String algorithm) {
        if (is) {
            by.add(algorithm);
        }
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
