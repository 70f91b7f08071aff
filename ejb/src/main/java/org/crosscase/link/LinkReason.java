package org.crosscase.link;

import java.io.Serializable;
import org.crosscase.evidence.MediaId;

/**
 * One thing that the two cases share, told with the reader's own media item.
 *
 * @param algorithm {@code SHA256}, {@code SHA1}, {@code MD5}, {@code PDQ}, {@code PHOTODNA} or
 *     {@code CROSSCASE-COARSE}, which is the deep search
 * @param distance bits by which the signatures differ, 0 for equal files; null across a border between agencies, for
 *     the reader chose one of the two signatures and must not learn the other
 * @param nearness the band in which the distance lies
 * @param transform how the copies lie to each other, as in {@code Orientation}: {@code original}, {@code flipY}
 * @param rarity how widely the picture is held, as far as the reader's agency may count
 * @param points what it adds; the points of all reasons sum to the strength
 * @param ownMedia null for an identifier, and for a coordinator
 * @param ownSha256 lower-case hexadecimal; null when the agency gave signatures without a SHA-256
 * @param otherValue SHA-256 of the other side's item, only when that case is OPEN; otherwise null
 * @param deep how the two copies lie to each other, of a deep search only; otherwise null
 */
public record LinkReason(
        ReasonKind kind,
        String algorithm,
        Integer distance,
        Nearness nearness,
        String transform,
        Rarity rarity,
        int points,
        MediaId ownMedia,
        String ownSha256,
        String otherValue,
        DeepFinding deep)
        implements Serializable {
    /** The same reason, counted anew. */
    public LinkReason counted(Rarity nowRarity, int nowPoints) {
        return new LinkReason(
                kind,
                algorithm,
                distance,
                nearness,
                transform,
                nowRarity,
                nowPoints,
                ownMedia,
                ownSha256,
                otherValue,
                deep);
    }
}
