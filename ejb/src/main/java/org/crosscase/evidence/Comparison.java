package org.crosscase.evidence;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.crosscase.signature.Algorithm;
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
     * @param signed what it has signatures by
     * @param pdqComparable whether the hash was made of enough detail
     */
    public record Facts(
            MediaStep step,
            FileKind kind,
            Set<Algorithm> signed,
            boolean pdqComparable,
            String problem,
            String setAside,
            String remarks) {}

    public Comparison {
        by = List.copyOf(by);
        remarks = List.copyOf(remarks);
    }

    public static Comparison of(Facts facts) {
        if (facts.step.isWaitedFor()) {
            return new Comparison(Extent.WAITING, List.of(), null, List.of());
        } else if (facts.setAside != null) {
            return new Comparison(Extent.NONE, List.of(), slug(facts.setAside), List.of());
        }
        List<Algorithm> by = Stream.of(Algorithm.values())
                .filter(facts.signed::contains)
                .filter(algorithm -> algorithm != Algorithm.PDQ || facts.pdqComparable)
                .toList();
        List<String> names = by.stream().map(Algorithm::text).toList();
        List<String> remarks = facts.remarks == null || facts.remarks.isBlank()
                ? List.of()
                : List.of(facts.remarks.split(" ")).stream()
                        .map(Comparison::slug)
                        .toList();
        if (!by.stream().allMatch(Algorithm::isExact)) {
            return new Comparison(Extent.PICTURE, names, null, remarks);
        }
        return new Comparison(by.isEmpty() ? Extent.NONE : Extent.FILE, names, whyNoPicture(facts), remarks);
    }

    private static String whyNoPicture(Facts facts) {
        if (facts.problem != null) {
            return slug(facts.problem);
        } else if (facts.signed.contains(Algorithm.PDQ)) {
            return "little-detail";
        }
        return facts.kind == FileKind.PICTURE ? "signatures-alone" : "kind-" + slug(facts.kind.name());
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
