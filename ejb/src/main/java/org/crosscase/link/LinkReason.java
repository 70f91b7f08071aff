package org.crosscase.link;

import java.io.Serializable;
import java.util.Optional;
import org.crosscase.evidence.MediaId;
import org.crosscase.person.IdentifierId;
import org.crosscase.shared.Explanation;
import org.crosscase.shared.PictureExplanation;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.ThingId;

/**
 * One thing that the two cases share.
 *
 * @param rarity how widely it is held, as far as the reader's agency may count
 * @param points what it adds; the points of all reasons sum to the strength
 * @param things which ones they are, as far as the reader may know
 * @param explanation how they belong together
 */
public record LinkReason(ReasonKind kind, Rarity rarity, int points, Things things, Explanation explanation)
        implements Serializable {
    private static final String IDENTIFIER = "IDENTIFIER";

    /**
     * The thing itself, on both sides; what may not be known is null.
     *
     * @param own the reader's; null for a coordinator
     * @param ownIdentity what names it outside the agency, of a media item its SHA-256 in lower-case hexadecimal; null when the agency
     *     gave signatures without one
     * @param otherIdentity of the other side's, only when that case is OPEN
     */
    public record Things(ThingId own, String ownIdentity, String otherIdentity) implements Serializable {
        public static final Things UNTOLD = new Things(null, null, null);

        public static Things own(ThingId own) {
            return new Things(own, null, null);
        }

        public static Things shared(String identity) {
            return new Things(null, null, identity);
        }
    }

    /** The reader's own copy, where the kind is one of media. */
    public Optional<MediaId> ownMedia() {
        return kind.isMedia()
                ? Optional.ofNullable(things.own()).map(own -> MediaId.of(own.value()))
                : Optional.empty();
    }

    /** The reader's own identifier, where the kind is that. */
    public Optional<IdentifierId> ownIdentifier() {
        return kind.name().equals(IDENTIFIER)
                ? Optional.ofNullable(things.own()).map(own -> IdentifierId.of(own.value()))
                : Optional.empty();
    }

    /** How the two copies lie to each other, where the kind is one of media. */
    public Optional<PictureExplanation> picture() {
        return explanation instanceof PictureExplanation found ? Optional.of(found) : Optional.empty();
    }

    /** The same reason, counted anew. */
    public LinkReason counted(Rarity nowRarity, int nowPoints) {
        return new LinkReason(kind, nowRarity, nowPoints, things, explanation);
    }
}
