package org.crosscase.shared;

/**
 * How widely a thing is held.
 *
 * @param all by everybody, as coordinators see it
 * @param lowCounts as the agency of the low case may count: covert cases of others, their items and agencies are left out
 * @param highCounts likewise for the agency of the high case
 */
public record Holders(Rarity all, Rarity lowCounts, Rarity highCounts) {
    public Rarity countedFrom(Side side) {
        return side == Side.LOW ? lowCounts : highCounts;
    }
}
