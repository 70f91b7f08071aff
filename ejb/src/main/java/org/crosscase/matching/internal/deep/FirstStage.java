package org.crosscase.matching.internal.deep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscase.matching.internal.CoarseIndex;
import org.crosscase.matching.internal.deep.Candidate.Meeting;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.index.Hit;
import org.crosscase.signature.variant.CoarseSignature;

/** Asks the index of coarse hashes with all queries of a picture. */
final class FirstStage {
    /** For each query; a picture with more copies than this is set aside in links anyway. */
    private static final int MOST_HITS = 1_000;

    /** Pairs of views of one candidate that the second stage looks at. Neighbouring views meet many times over. */
    private static final int MOST_MEETINGS = 12;

    private static final Comparator<Meeting> NEAREST_FIRST = Comparator.comparingInt(Meeting::distance)
            .thenComparingInt(Meeting::query)
            .thenComparingInt(Meeting::stored);

    private FirstStage() {}

    /** By number of the signature, meetings nearest first; the item itself is among them. */
    static Map<Long, List<Meeting>> meetings(HammingIndex index, List<CoarseSignature> queries) {
        Map<Long, List<Meeting>> found = new HashMap<>();
        for (int query = 0; query < queries.size(); query++) {
            for (Hit hit : index.nearest(queries.get(query).bits(), Algorithm.COARSE.threshold(), MOST_HITS)) {
                found.computeIfAbsent(CoarseIndex.number(hit.id()), number -> new ArrayList<>())
                        .add(new Meeting(CoarseIndex.place(hit.id()), query, hit.distance()));
            }
        }
        found.replaceAll((number, meetings) -> {
            meetings.sort(NEAREST_FIRST);
            return List.copyOf(meetings.subList(0, Math.min(MOST_MEETINGS, meetings.size())));
        });
        return found;
    }
}
