package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crosscase.Spelling;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.FoundIdentifier;
import org.crosscase.person.FoundPerson;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.IdentifierKey;
import org.crosscase.person.IdentifierRecognition;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.PersonId;
import org.crosscase.person.internal.name.NameComparison;
import org.crosscase.person.internal.name.NameTokens;
import org.crosscase.person.internal.name.NameTokens.Kind;
import org.crosscase.person.internal.name.NameTokens.Token;
import org.crosscase.person.internal.name.ReadName;

/**
 * Finds persons by tokens of their names, and identifiers by what they mean or how they begin: by equality and ranges alone (ADR
 * 0106). What was found by tokens is then ordered by comparing the names themselves.
 */
@ApplicationScoped
public class PersonFinding {
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** So many persons with one token are looked at; a rarer word of the same question brings the others in. */
    private static final int MOST_OF_A_TOKEN = 400;

    /** So many are compared by their names. */
    private static final int MOST_COMPARED = 200;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_FOLDED = 400;

    /** The weight of a word is the greater the fewer bear it. */
    private static final String BY_TOKENS = """
            with asked as (
              select * from unnest(:words, :kinds, :tokens, :beyonds, :weights) as t (word, kind, token, beyond, weight)
            ), hit as materialized (
              select a.word, f.person_id, max(a.weight) as weight
              from asked a
              cross join lateral (
                select t.person_id from person_token t
                where t.agency_id = :agency and t.kind = a.kind and t.token >= a.token and t.token < a.beyond
                limit :ofToken) f
              group by a.word, f.person_id
            ), borne as (
              select word, count(*) as persons from hit group by word
            ), scored as (
              select h.person_id, sum(h.weight / (1 + ln(b.persons))) as score
              from hit h join borne b on b.word = h.word
              group by h.person_id
              order by score desc limit :compared
            )
            select p.id, p.victim, cast(1000 * s.score as bigint) as score, n.names, c.case_id
            from scored s
            join person p on p.agency_id = :agency and p.id = s.person_id
            cross join lateral (
              select array_agg(name order by place) as names from person_name where agency_id = :agency and person_id = p.id) n
            left join lateral (
              select r.case_id from person_in_case r
              where r.agency_id = :agency and r.person_id = p.id and\s""" + PersonReading.CASE_READABLE + """
              order by r.added_at, r.case_id limit 1) c on true
            where\s""" + PersonReading.READABLE;

    private static final String IDENTIFIERS =
            """
            with found as (
              select r.id from identifier r
              where r.agency_id = :agency and r.folded >= :folded and r.folded < :beyond and r.removed_at is null
              limit :most
            ), meant as (
              select k.identifier_id as id from identifier_key k
              where k.agency_id = :agency and k.digest = any (:digests) and k.kind = 'SAME'
              limit :most
            )
            select r.id, r.person_id, r.type, r.normalized, r.case_id, case when p.victim then '' else n.name end as person_name
            from identifier r
            join person p on p.agency_id = r.agency_id and p.id = r.person_id
            join person_name n on n.agency_id = p.agency_id and n.person_id = p.id and n.place = 0
            where r.agency_id = :agency and r.removed_at is null
              and r.id in (select id from found union select id from meant)
              and\s""" + PersonReading.CASE_READABLE + " and " + PersonReading.READABLE + """
            \sorder by r.folded, r.recorded_at, r.id limit :most""";

    @Inject
    private Database database;

    @Inject
    private DigestKey digests;

    private record Found(PersonId id, boolean victim, double score, String[] names, Optional<CaseId> caseId) {
        static Found of(Row row) {
            return new Found(
                    PersonId.of(row.uuid("id")),
                    row.is("victim"),
                    row.number("score") / 1000.0,
                    row.texts("names"),
                    row.has("case_id") ? Optional.of(CaseId.of(row.uuid("case_id"))) : Optional.empty());
        }
    }

    private record Ranked(FoundPerson person, int likeness, double score) {}

    public List<FoundPerson> persons(ActingOfficer reader, String text, int most) {
        List<String> words = NameTokens.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        ReadName asked = ReadName.of(text);
        return byTokens(reader, words.subList(0, Math.min(MOST_WORDS, words.size()))).stream()
                .map(found -> ranked(asked, found))
                .sorted(Comparator.comparingInt(Ranked::likeness)
                        .thenComparingDouble(Ranked::score)
                        .reversed())
                .map(Ranked::person)
                .limit(most)
                .toList();
    }

    /** The name of the person that is likest to what was asked for. */
    private static Ranked ranked(ReadName asked, Found found) {
        int best = -1;
        String matched = "";
        for (String name : found.names()) {
            int likeness = NameComparison.compare(asked, ReadName.of(name)).percent();
            if (likeness > best) {
                best = likeness;
                matched = name;
            }
        }
        String called = found.victim() ? "" : found.names()[0];
        return new Ranked(
                new FoundPerson(found.id(), called, found.victim() ? "" : matched, found.caseId()),
                best,
                found.score());
    }

    private List<Found> byTokens(ActingOfficer reader, List<String> words) {
        Asked asked = new Asked();
        for (String word : words) {
            NameTokens.ofWord(word).forEach(token -> asked.add(word, token));
        }
        String last = words.get(words.size() - 1);
        asked.addBeginning(last);
        return database.sql(reader.agencyId(), BY_TOKENS)
                .set("reader", reader.id().value())
                .set("words", asked.words.toArray(String[]::new))
                .set("kinds", asked.kinds.toArray(String[]::new))
                .set("tokens", asked.tokens.toArray(String[]::new))
                .set("beyonds", asked.beyonds.toArray(String[]::new))
                .set("weights", asked.weights.toArray(Double[]::new))
                .set("ofToken", MOST_OF_A_TOKEN)
                .set("compared", MOST_COMPARED)
                .list(Found::of);
    }

    public List<FoundIdentifier> identifiers(ActingOfficer reader, String text, int most) {
        String folded = folded(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        byte[][] meant = IdentifierRecognition.recognise(text).stream()
                .map(IdentifierValue::strongKey)
                .flatMap(Optional::stream)
                .map(this::digest)
                .toArray(byte[][]::new);
        return database.sql(reader.agencyId(), IDENTIFIERS)
                .set("reader", reader.id().value())
                .set("folded", folded)
                .set("beyond", folded + LAST_CHARACTER)
                .set("digests", meant)
                .set("most", most)
                .list(row -> new FoundIdentifier(
                        IdentifierId.of(row.uuid("id")),
                        PersonId.of(row.uuid("person_id")),
                        row.text("person_name"),
                        row.word("type", IdentifierType.class),
                        row.text("normalized"),
                        CaseId.of(row.uuid("case_id"))));
    }

    /** So much of a value is looked for, by its beginning. */
    static String folded(String text) {
        String folded = Spelling.searchable(text);
        return folded.codePointCount(0, folded.length()) <= LONGEST_FOLDED
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, LONGEST_FOLDED));
    }

    private byte[] digest(IdentifierKey key) {
        return digests.digest(key);
    }

    /** The tokens of a question, as the columns of a table. */
    private static final class Asked {
        private final List<String> words = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private final List<String> tokens = new ArrayList<>();
        private final List<String> beyonds = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        void add(String word, Token token) {
            double weight = switch (token.kind()) {
                case WORD -> 3;
                case NEAR -> 1.5;
                case SOUND -> 1;
            };
            add(word, token.kind(), token.text(), token.text() + '\u0001', weight);
        }

        /** Whoever types has not come to the end of the last word. */
        void addBeginning(String word) {
            add(word, Kind.WORD, word, word + LAST_CHARACTER, 2);
        }

        private void add(String word, Kind kind, String token, String beyond, double weight) {
            words.add(word);
            kinds.add(kind.name());
            tokens.add(token);
            beyonds.add(beyond);
            weights.add(weight);
        }
    }
}
