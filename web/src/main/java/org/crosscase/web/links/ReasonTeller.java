package org.crosscase.web.links;

import org.crosscase.shared.DeepFinding;
import org.crosscase.shared.Explanation;
import org.crosscase.shared.Nearness;
import org.crosscase.shared.PictureExplanation;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.ReasonKind;
import org.crosscase.signature.Algorithm;
import org.crosscase.web.texts.Texts;

/** Says in words what a reason rests on. */
final class ReasonTeller implements Explanation.Teller<Said> {
    /** From this share of its algorithm's threshold on, an officer should look twice: with PDQ from 25 bits of 31. */
    private static final double CLOSE_TO_THE_LIMIT = 0.8;

    private final Texts texts;
    private final ReasonKind kind;
    private final DeepWords deepWords;

    ReasonTeller(Texts texts, ReasonKind kind, DeepWords deepWords) {
        this.texts = texts;
        this.kind = kind;
        this.deepWords = deepWords;
    }

    @Override
    public Said picture(PictureExplanation explanation) {
        String change = change(explanation);
        return new Said(
                signature(explanation),
                measuredInBits(explanation) ? explanation.distance() : null,
                algorithm(explanation).threshold(),
                texts.get("links.nearness." + explanation.nearness()),
                texts.get("links.change." + change),
                change.equals("turned") ? texts.get("links.transform." + explanation.transform()) : "",
                explanation.deep() == null ? "" : deepWords.sentence(explanation));
    }

    @Override
    public Said plain(PlainExplanation explanation) {
        KindWords words = new KindWords(texts, kind);
        Object[] facts = words.facts(explanation);
        return new Said(
                words.own("compared", facts),
                null,
                0,
                words.own("difference", facts),
                words.own("change", facts),
                "",
                words.hasOwn("how") ? words.own("how", facts) : "");
    }

    /** Bits, where they may be known and the signature has them: anything else is told by its band, in words. */
    static boolean measuredInBits(PictureExplanation explanation) {
        return explanation.distance() != null && algorithm(explanation).unit() == Algorithm.Unit.BITS;
    }

    private static Algorithm algorithm(PictureExplanation explanation) {
        return Algorithm.of(explanation.algorithm());
    }

    /** What the two copies were compared by, as it is written everywhere. */
    private String signature(PictureExplanation explanation) {
        if (explanation.deep() != null) {
            return texts.get("links.algorithm.deep");
        }
        return algorithm(explanation).title();
    }

    /** Key of what happened to the picture between the two copies. */
    static String change(PictureExplanation explanation) {
        if (explanation.deep() != null) {
            return deepChange(explanation.deep());
        }
        if (explanation.nearness() == Nearness.SAME_FILE) {
            return "identical";
        }
        if (!explanation.transform().equalsIgnoreCase("original")) {
            return "turned";
        }
        if (!measuredInBits(explanation)) {
            return explanation.nearness() == Nearness.POSSIBLE_COPY ? "limit" : "altered";
        }
        if (algorithm(explanation).shareOfThreshold(explanation.distance()) >= CLOSE_TO_THE_LIMIT) {
            return "limit";
        }
        return explanation.distance() == 0 ? "resaved" : "altered";
    }

    private static String deepChange(DeepFinding found) {
        if (found.part() != DeepFinding.Part.NEITHER) {
            return "deep.cropped";
        }
        if (found.ownFramed() != found.otherFramed()) {
            return "deep.framed";
        }
        return found.degrees() > 0 ? "deep.turned" : "deep.altered";
    }
}
