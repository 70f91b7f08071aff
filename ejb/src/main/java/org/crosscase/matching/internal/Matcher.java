package org.crosscase.matching.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.matching.KnownItem;
import org.crosscase.matching.Signature;
import org.crosscase.signature.Algorithm;

/**
 * Compares signatures of one algorithm, or of several that are compared alike. All methods run as matcher. {@link Matchers} finds
 * every implementation by itself.
 */
public interface Matcher {
    /** Nearest items that one question gives. */
    int MOST_ITEMS = 1_000;

    /** Nearest known signatures of all agencies that one question gives: many lists hold what circulates. */
    int MOST_KNOWN = 20_000;

    Set<Algorithm> algorithms();

    /** Brings what it holds in memory to what is committed by now, the first time from nothing. */
    void prepare();

    /** What matches these media items, or parts of them; nothing of an item with itself. */
    List<FoundMatch> matches(UUID[] items);

    /** Media items that match a signature which is not on record itself. */
    List<KnownItem> items(Signature signature);

    /** Numbers of the known signatures of an agency, and perhaps of others, that match a signature, and how far each is. */
    Map<Long, Integer> known(AgencyId agency, Signature signature);

    /** The signature itself, then those of turned and mirrored copies that it finds as well. */
    default List<Signature> turned(Signature signature) {
        return List.of(signature);
    }
}
