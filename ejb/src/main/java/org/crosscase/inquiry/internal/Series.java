package org.crosscase.inquiry.internal;

import java.util.ArrayList;
import java.util.List;
import org.crosscase.inquiry.Fingerprint;

/** Items that differ from one another by some bits only. */
final class Series {
    private Series() {}

    /**
     * @param before the day's earlier items
     * @param added in the order in which they were added
     * @param window each is compared with so many before it, so that the work grows with the list and not with its square
     * @return how many distinct items match one of the added ones at most, itself among them
     */
    static int longest(List<Fingerprint> before, List<Fingerprint> added, int window) {
        List<Fingerprint> all = new ArrayList<>(before);
        int longest = 0;
        for (Fingerprint one : added) {
            int series = 1;
            for (int i = Math.max(0, all.size() - window); i < all.size(); i++) {
                Fingerprint earlier = all.get(i);
                if (one.matches(earlier) && !one.equals(earlier)) {
                    series++;
                }
            }
            longest = Math.max(longest, series);
            all.add(one);
        }
        return longest;
    }
}
