package org.crosscase.matching.internal.deep;

import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.MediaId;

/**
 * A media item that may be the same picture.
 *
 * @param written whether it, or what is searched for, is written rather than taken
 * @param meetings which of its views met which of the queries, nearest first, at least one
 */
record Candidate(MediaId media, AgencyId agency, boolean written, List<Meeting> meetings) {

    /**
     * Two views whose hashes lie within the threshold.
     *
     * @param stored place among the candidate's stored hashes
     * @param query place among the queries
     * @param distance bits
     */
    record Meeting(int stored, int query, int distance) {}

    int distance() {
        return meetings.get(0).distance();
    }
}
