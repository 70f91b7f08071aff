package org.crosscase.link.internal;

/**
 * In how many cases a picture stands.
 *
 * @param all every case
 * @param lowCounts those that the agency of the low case may count: covert ones of others are left out
 * @param highCounts likewise for the agency of the high case
 */
record Holders(int all, int lowCounts, int highCounts) {}
