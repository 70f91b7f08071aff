package org.crosscase.web.links;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crosscase.link.KindCount;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.ReasonKind;
import org.crosscase.web.texts.Texts;

/**
 * The words of a kind of shared thing. Those of media stand with the links; any other kind has a file of its own, named like the kind in
 * small letters.
 */
final class KindWords {
    private final Texts texts;
    private final ReasonKind kind;

    KindWords(Texts texts, ReasonKind kind) {
        this.texts = texts;
        this.kind = kind;
    }

    String name() {
        return kind.isMedia() ? texts.get("links.kind." + kind) : own("kind");
    }

    /** "3 pictures". */
    String counted(int number) {
        return kind.isMedia() ? texts.of("links.count." + kind, number) : own("count", number);
    }

    /** From the kind's own file. */
    String own(String key, Object... arguments) {
        return texts.of(ownKey(key), arguments);
    }

    /** In the order of their names; a value for which the kind's file has a word, {@code <fact>.<value>}, is told by that word. */
    Object[] facts(PlainExplanation explanation) {
        return explanation.facts().entrySet().stream()
                .map(fact -> word(fact.getKey() + "." + fact.getValue(), fact.getValue()))
                .toArray();
    }

    private String word(String key, String otherwise) {
        return hasOwn(key) ? own(key) : otherwise;
    }

    boolean hasOwn(String key) {
        return texts.has(ownKey(key));
    }

    private String ownKey(String key) {
        return kind.name().toLowerCase(Locale.ROOT) + "." + key;
    }

    /** "3 pictures, 1 document"; what is held too widely is left out. */
    static String because(Texts texts, List<KindCount> counts) {
        List<KindCount> adding =
                counts.stream().filter(count -> count.adding() > 0).toList();
        return adding.isEmpty()
                ? texts.get("links.count.none")
                : adding.stream()
                        .map(count -> new KindWords(texts, count.kind()).counted(count.adding()))
                        .collect(Collectors.joining(", "));
    }
}
