package org.crosscase.link;

import java.io.Serializable;
import java.util.List;
import org.crosscase.shared.ReasonKind;

/**
 * How many things of one kind two cases share.
 *
 * @param adding to the strength
 * @param common held so widely that they are set aside
 */
public record KindCount(ReasonKind kind, int adding, int common) implements Serializable {
    public static KindCount one(ReasonKind kind, boolean common) {
        return new KindCount(kind, common ? 0 : 1, common ? 1 : 0);
    }

    public KindCount plus(KindCount more) {
        return new KindCount(kind, adding + more.adding, common + more.common);
    }

    /** Of all kinds. */
    public static int adding(List<KindCount> counts) {
        return counts.stream().mapToInt(KindCount::adding).sum();
    }

    /** Of one family of kinds. */
    public static int adding(List<KindCount> counts, String family) {
        return adding(of(counts, family));
    }

    /** Of all kinds. */
    public static int common(List<KindCount> counts) {
        return counts.stream().mapToInt(KindCount::common).sum();
    }

    /** Of one family of kinds. */
    public static int common(List<KindCount> counts, String family) {
        return common(of(counts, family));
    }

    private static List<KindCount> of(List<KindCount> counts, String family) {
        return counts.stream()
                .filter(count -> count.kind.family().equals(family))
                .toList();
    }
}
