package org.crosscase.web.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkDecision;
import org.crosscase.link.LinkState;
import org.crosscase.shared.Rarity;
import org.crosscase.web.texts.Messages;
import org.crosscase.web.texts.Texts;

/** Which mark and which key of a text stands for a state or a reason. */
@Named("linkWords")
@ApplicationScoped
public class LinkWords {
    @Inject
    private Messages messages;

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

    /** What the link rests on: "3 pictures, 1 document". */
    public String because(List<KindCount> counts) {
        return KindWords.because(messages.texts(), counts);
    }

    /** Things that both cases hold, and so many others that they say nothing. */
    public int common(List<KindCount> counts) {
        return KindCount.common(counts);
    }

    /** How widely a thing is held, and as how many cases that counts. */
    static String held(Texts texts, Rarity rarity) {
        String held = texts.of("links.rarity", rarity.cases(), rarity.agencies());
        if (rarity.items() >= MANY_FILES) {
            held = texts.of("links.rarity.items", held, rarity.items());
        }
        return rarity.counted() > rarity.cases() ? texts.of("links.rarity.counted", held, rarity.counted()) : held;
    }
}
