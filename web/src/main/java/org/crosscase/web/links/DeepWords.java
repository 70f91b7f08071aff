package org.crosscase.web.links;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.link.DeepFinding;
import org.crosscase.link.LinkReason;
import org.crosscase.web.texts.Messages;
import org.crosscase.web.texts.Texts;

/** What a deep search found, as a sentence that an officer can repeat in court. */
@Named("deepWords")
@RequestScoped
public class DeepWords {
    @Inject
    private Messages messages;

    /** For one of the two sides: "ours" and "theirs". */
    public String forSide(LinkReason reason) {
        return sentence(messages.texts(), reason, "links.deep.side.", "", "");
    }

    /** For a coordinator: both sides by the name of their agency. */
    public String forBoard(LinkReason reason, String first, String second) {
        return sentence(messages.texts(), reason, "links.deep.board.", first, second);
    }

    /** @param keys the beginning of the keys for this reader */
    static String sentence(Texts texts, LinkReason reason, String keys, String own, String other) {
        DeepFinding found = reason.deep();
        List<String> parts = new ArrayList<>();
        switch (found.part()) {
            case OWN -> parts.add(texts.of(keys + "part.own", found.percent(), own, other));
            case OTHER -> parts.add(texts.of(keys + "part.other", found.percent(), own, other));
            case NEITHER -> {
                // told by the first words
            }
        }
        if (found.ownFramed()) {
            parts.add(texts.of(keys + "framed.own", own));
        }
        if (found.otherFramed()) {
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
