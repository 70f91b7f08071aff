package org.crosscase.signature.cli;

import java.util.Comparator;
import java.util.List;
import org.crosscase.signature.variant.PicturePair;
import org.crosscase.signature.variant.Variant;

/** Two views of two pictures whose coarse signatures lie within the match distance. */
record Meeting(Variant stored, Variant queried, int distance) {
    /** The server looks at no more of them for one candidate. */
    private static final int MOST = 12;

    static boolean anySame(List<Meeting> meetings, PicturePair pair) {
        return meetings.stream()
                .sorted(Comparator.comparingInt(Meeting::distance))
                .limit(MOST)
                .anyMatch(
                        meeting -> pair.compare(meeting.stored, meeting.queried).same());
    }
}
