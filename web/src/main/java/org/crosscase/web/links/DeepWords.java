package org.crosscase.web.links;

import java.util.ArrayList;
import java.util.List;
import org.crosscase.shared.DeepFinding;
import org.crosscase.shared.PictureExplanation;
import org.crosscase.web.texts.Texts;

/** What a deep search found, as a sentence that an officer can repeat in court. */
public final class DeepWords {
    private final Texts texts;
    private final String keys;
    private final String own;
    private final String other;

    private DeepWords(Texts texts, String keys, String own, String other) {
        this.texts = texts;
        this.keys = keys;
        this.own = own;
        this.other = other;
    }

    /** For one of the two sides: "ours" and "theirs". */
    public static DeepWords forSide(Texts texts) {
        return new DeepWords(texts, "links.deep.side.", "", "");
    }

    /** For a coordinator: both sides by the name of their agency. */
    public static DeepWords forBoard(Texts texts, String first, String second) {
        return new DeepWords(texts, "links.deep.board.", first, second);
    }

    String sentence(PictureExplanation reason) {
        DeepFinding found = reason.deep();
        List<String> parts = new ArrayList<>();
        switch (found.part()) {
            case OWN -> parts.add(texts.of(keys + "part.own", found.percent(), own, other));
            case OTHER -> parts.add(texts.of(keys + "part.other", found.percent(), own, other));
            case NEITHER -> {
                // told by the first words
            }
        }
        if (found.ownFramed() && found.otherFramed()) {
            parts.add(texts.get("links.deep.framed.both"));
        } else if (found.ownFramed()) {
            parts.add(texts.of(keys + "framed.own", own));
        } else if (found.otherFramed()) {
            parts.add(texts.of(keys + "framed.other", other));
        }
        if (found.degrees() > 0) {
            parts.add(texts.of("links.deep.turned", found.degrees()));
        }
        if (!reason.transform().equals("original")) {
            parts.add(texts.get("links.transform." + reason.transform()));
        }
        if (parts.isEmpty()) {
            parts.add(texts.get("links.deep.altered"));
        }
        if (reason.distance() != null) {
            parts.add(texts.of("links.deep.bits", reason.distance()));
        }
        boolean exact = reason.distance() != null || found.agreementPercent() == 100;
        parts.add(texts.of(exact ? "links.deep.agreement" : "links.deep.agreement.least", found.agreementPercent()));
        String whole = texts.get(found.part() == DeepFinding.Part.NEITHER ? "links.deep.same" : "links.deep.part");
        return texts.of(
                "links.deep.sentence",
                whole,
                parts.stream()
                        .reduce((said, next) -> texts.of("links.deep.and", said, next))
                        .orElseThrow());
    }
}
