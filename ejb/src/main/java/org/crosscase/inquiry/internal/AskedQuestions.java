package org.crosscase.inquiry.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.inquiry.Fingerprint;
import org.crosscase.inquiry.Way;
import org.crosscase.signature.Algorithm;

/** What an officer asked of late, so that near-equal questions are recognised. */
@ApplicationScoped
public class AskedQuestions {
    /** So far back a series is sought, in the day's items and in look-ups of the last thirty days. */
    static final int WINDOW = 2_000;

    private static final String LATEST = """
            select value from inquiry_question
            where agency_id = :agency and officer_id = :officer and way = :way and algorithm = :algorithm
              and asked_at > now() - make_interval(days => :days)
            order by asked_at desc limit :most""";

    private static final String FORGET = """
            delete from inquiry_question
            where agency_id = :agency and officer_id = :officer and way = :way and algorithm = :algorithm""";

    private static final String OLD = "asked_at < now() - make_interval(days => :days)";

    private static final String KEEP = """
            insert into inquiry_question (agency_id, officer_id, way, algorithm, value)
            select :agency, :officer, :way, :algorithm, unnest(:values)""";

    private static final int LOOK_UP_DAYS = 30;
    private static final int SIGNATURE_DAYS = 1;

    @Inject
    private Database database;

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
        of(officer, Way.LOOK_UP, asked.algorithm(), FORGET + " and (value = :value or " + OLD + ")")
                .set("value", asked.value())
                .set("days", LOOK_UP_DAYS)
                .execute();
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
                of(officer, Way.SIGNATURES, algorithm, FORGET + " and " + OLD)
                        .set("days", SIGNATURE_DAYS)
                        .execute();
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
        return of(officer, way, algorithm, LATEST)
                .set("days", days)
                .set("most", most)
                .list(row -> Fingerprint.of(algorithm, row.bytes("value")).orElseThrow());
    }

    private void keep(ActingOfficer officer, Way way, Algorithm algorithm, List<Fingerprint> asked) {
        of(officer, way, algorithm, KEEP)
                .set("values", asked.stream().map(Fingerprint::value).toArray(byte[][]::new))
                .execute();
    }

    private Sql of(ActingOfficer officer, Way way, Algorithm algorithm, String text) {
        return database.sql(officer.agencyId(), text)
                .set("officer", officer.id().value())
                .set("way", way.name())
                .set("algorithm", algorithm.text());
    }
}
