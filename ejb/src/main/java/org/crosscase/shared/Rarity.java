package org.crosscase.shared;

import java.io.Serializable;

/**
 * How widely a picture or file is held, as far as a reader may count; see docs/adr/0077. Cases alone do not tell: what one case
 * holds five hundred times is wallpaper, and what twenty agencies hold goes round.
 *
 * @param cases in how many cases it stands, at least 2
 * @param agencies how many agencies' cases these are, at least 1
 * @param items how many different files of it those hold: the reader's own, and of others' so many as {@link #step} tells
 */
public record Rarity(int cases, int agencies, int items) implements Serializable {
    /** So many files of one picture in each case are nothing special: the original, thumbnails, what was sent on. */
    private static final int ITEMS_OF_A_CASE = 5;

    /** Up to so many agencies, each of which has a case, nothing but the cases count. */
    private static final int AGENCIES_AS_CASES = 8;

    private static final int[] STEPS = {1, 2, 5};
    private static final int LEAST_STEP = 10;

    /** Of what two cases share, when nobody else holds it. */
    public static final Rarity ONLY_THESE = new Rarity(2, 2, 2);

    public Rarity {
        cases = Math.max(2, cases);
        agencies = Math.max(1, agencies);
    }

    /**
     * @param ownItems of the reader's agency; 0 for a coordinator
     * @param otherItems of all others that the reader may count
     */
    public static Rarity of(int cases, int agencies, int ownItems, int otherItems) {
        return new Rarity(cases, agencies, ownItems + step(otherItems));
    }

    /** As how many cases it counts, at least 2: the greatest of cases, a fifth of the items, an eighth of the agencies' square. */
    public int counted() {
        int byAgencies = (int) Math.min(Integer.MAX_VALUE, (long) agencies * agencies / AGENCIES_AS_CASES);
        return Math.max(cases, Math.max(items / ITEMS_OF_A_CASE, byAgencies));
    }

    /**
     * The greatest of 10, 20, 50, 100, 200 and so on that is not above the number; 0 below 10. The reader chose what the items of
     * others are compared with: an exact number of those within reach would tell where they lie.
     */
    static int step(int items) {
        long step = 0;
        for (long tens = LEAST_STEP; tens <= items; tens *= 10) {
            for (int of : STEPS) {
                step = of * tens <= items ? of * tens : step;
            }
        }
        return (int) step;
    }
}
