package org.crosscase.inquiry.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Statements;
import org.crosscase.inquiry.Fingerprint;
import org.crosscase.inquiry.Fingerprint.Algorithm;
import org.crosscase.inquiry.Way;

/** What an officer asked of late, so that near-equal questions are recognised. */
@ApplicationScoped
public class AskedQuestions {
    /** So far back a series is sought, in the day's items and in look-ups of the last thirty days. */
    static final int WINDOW = 2_000;

    private static final String LATEST = """
            select value from inquiry_question
            where agency_id = ? and officer_id = ? and way = ? and algorithm = ?
              and asked_at > now() - make_interval(days => ?)
            order by asked_at desc limit ?""";

    private static final int LOOK_UP_DAYS = 30;
    private static final int SIGNATURE_DAYS = 1;

    @Inject
    private Statements statements;

    /**
     * How many other look-ups were near-equal to one. The very same question tells nothing new and is not counted.
     *
     * @param asked the signature, then its turned and mirrored forms
     */
    public int nearEqualLookUps(ActingOfficer officer, List<Fingerprint> asked) {
        return (int) latest(officer, Way.LOOK_UP, asked.get(0).algorithm(), LOOK_UP_DAYS, 100 * WINDOW).stream()
                .filter(before -> !before.equals(asked.get(0)))
                .filter(before -> asked.stream().anyMatch(before::nearEqual))
                .count();
    }

    public void keepLookUp(ActingOfficer officer, Fingerprint asked) {
        statements.change(
                "delete from inquiry_question where agency_id = ? and officer_id = ? and way = 'LOOK_UP' and algorithm = ?"
                        + " and (value = ? or asked_at < now() - make_interval(days => ?))",
                officer.agencyId().value(),
                officer.id().value(),
                asked.algorithm().name(),
                asked.value(),
                LOOK_UP_DAYS);
        keep(officer, Way.LOOK_UP, asked.algorithm(), List.of(asked));
    }

    /**
     * Keeps the newest of these items and tells how many of the day match one of them at most, itself among them.
     *
     * @param asked in the order in which they were added
     */
    public int longestSeries(ActingOfficer officer, List<Fingerprint> asked) {
        int longest = 0;
        for (Algorithm algorithm : Algorithm.values()) {
            List<Fingerprint> these =
                    asked.stream().filter(one -> one.algorithm() == algorithm).toList();
            if (!these.isEmpty()) {
                List<Fingerprint> day =
                        new ArrayList<>(latest(officer, Way.SIGNATURES, algorithm, SIGNATURE_DAYS, WINDOW));
                longest = Math.max(longest, Series.longest(day, these, WINDOW));
                statements.change(
                        "delete from inquiry_question where agency_id = ? and officer_id = ? and way = 'SIGNATURES'"
                                + " and algorithm = ? and asked_at < now() - make_interval(days => ?)",
                        officer.agencyId().value(),
                        officer.id().value(),
                        algorithm.name(),
                        SIGNATURE_DAYS);
                keep(
                        officer,
                        Way.SIGNATURES,
                        algorithm,
                        these.subList(Math.max(0, these.size() - WINDOW), these.size()));
            }
        }
        return longest;
    }

    private List<Fingerprint> latest(ActingOfficer officer, Way way, Algorithm algorithm, int days, int most) {
        return statements.list(
                LATEST,
                row -> Fingerprint.of(algorithm, row.getBytes(1)),
                officer.agencyId().value(),
                officer.id().value(),
                way.name(),
                algorithm.name(),
                days,
                most);
    }

    private void keep(ActingOfficer officer, Way way, Algorithm algorithm, List<Fingerprint> asked) {
        statements.change(
                "insert into inquiry_question (agency_id, officer_id, way, algorithm, value) select ?, ?, ?, ?, unnest(?)",
                officer.agencyId().value(),
                officer.id().value(),
                way.name(),
                algorithm.name(),
                asked.stream().map(Fingerprint::value).toArray(byte[][]::new));
    }
}
