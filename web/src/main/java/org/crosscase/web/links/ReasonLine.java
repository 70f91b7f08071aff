package org.crosscase.web.links;

import java.io.Serializable;
import org.crosscase.evidence.MediaId;
import org.crosscase.link.LinkReason;
import org.crosscase.web.texts.Texts;

/**
 * A line of the table of reasons.
 *
 * @param media the reader's own copy; null where there is none or it is not told
 * @param name of the thing
 * @param file name of the own copy, and its place; empty where there is none
 * @param held how widely
 */
public record ReasonLine(MediaId media, String name, String file, String place, Said said, String held, int points)
        implements Serializable {
    public static ReasonLine of(Texts texts, LinkReason reason, DeepWords deepWords) {
        return new ReasonLine(
                reason.ownMedia().orElse(null),
                new KindWords(texts, reason.kind()).name(),
                "",
                "",
                reason.explanation().tell(new ReasonTeller(texts, reason.kind(), deepWords)),
                LinkWords.held(texts, reason.rarity()),
                reason.points());
    }

    ReasonLine named(String copy) {
        return new ReasonLine(media, copy, file, place, said, held, points);
    }

    ReasonLine at(String fileName, String filePlace) {
        return new ReasonLine(media, name, fileName, filePlace, said, held, points);
    }
}
