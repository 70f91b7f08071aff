package org.crosscase.link.internal;

import org.crosscase.link.Rarity;

/**
 * How widely a picture is held.
 *
 * @param all by everybody, as coordinators see it
 * @param lowCounts as the agency of the low case may count: covert cases of others, their items and agencies are left out
 * @param highCounts likewise for the agency of the high case
 */
record Holders(Rarity all, Rarity lowCounts, Rarity highCounts) {}
