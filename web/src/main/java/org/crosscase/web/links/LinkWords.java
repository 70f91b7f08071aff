package org.crosscase.web.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.crosscase.link.DeepFinding;
import org.crosscase.link.LinkDecision;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.Nearness;
import org.crosscase.link.Rarity;
import org.crosscase.signature.Algorithm;
import org.crosscase.web.texts.Messages;
import org.crosscase.web.texts.Texts;

/** Which mark and which key of a text stands for a state or a reason. */
@Named("linkWords")
@ApplicationScoped
public class LinkWords {
    @Inject
    private Messages messages;

    /** From here on a match is close to the limit of 31 bits, where an officer should look twice. */
    private static final int CLOSE_TO_THE_LIMIT = 25;

    /** Fewer files of one picture are nothing to be told. */
    private static final int MANY_FILES = 10;

    /** The circle beside the state. */
    public String shape(LinkState state) {
        return switch (state) {
            case NEW -> "new";
            case SEEN -> "half";
            case CONFIRMED -> "done";
            case REJECTED, WITHDRAWN -> "off";
        };
    }

    /** The own agency's decision: what, and by whom. */
    public String decided(LinkDecision decision) {
        String what = messages.texts().get("links.state." + decision.state());
        return decision.officer() == null
                ? messages.texts().of("links.decided.before", what)
                : messages.texts().of("links.decidedBy", what, decision.officer());
    }

    /** Bits, where they may be known and the signature has them: anything else is told by its band, in words. */
    public boolean measuredInBits(LinkReason reason) {
        return reason.distance() != null && Algorithm.of(reason.algorithm()).unit() == Algorithm.Unit.BITS;
    }

    /** What the two copies were compared by, as it is written everywhere. */
    public String signature(LinkReason reason) {
        if (reason.deep() != null) {
            return messages.texts().get("links.algorithm.deep");
        }
        return Algorithm.of(reason.algorithm()).title();
    }

    /** How widely the picture is held, and as how many cases that counts. */
    public String held(LinkReason reason) {
        return held(messages.texts(), reason.rarity());
    }

    static String held(Texts texts, Rarity rarity) {
        String held = texts.of("links.rarity", rarity.cases(), rarity.agencies());
        if (rarity.items() >= MANY_FILES) {
            held = texts.of("links.rarity.items", held, rarity.items());
        }
        return rarity.counted() > rarity.cases() ? texts.of("links.rarity.counted", held, rarity.counted()) : held;
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

    /** Key of what happened to the picture between the two copies. */
    public String change(LinkReason reason) {
        if (reason.deep() != null) {
            return deepChange(reason.deep());
        }
        if (reason.nearness() == Nearness.SAME_FILE) {
            return reason.kind().name().equals("IDENTIFIER") ? "equal" : "identical";
        }
        if (!reason.transform().equalsIgnoreCase("original")) {
            return "turned";
        }
        if (!measuredInBits(reason)) {
            return reason.nearness() == Nearness.POSSIBLE_COPY ? "limit" : "altered";
        }
        if (reason.distance() >= CLOSE_TO_THE_LIMIT) {
            return "limit";
        }
        return reason.distance() == 0 ? "resaved" : "altered";
    }
}
