package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.crosscase.Spelling;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.person.Decided;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.Merge;
import org.crosscase.person.PersonGlance;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonProblems;
import org.crosscase.person.SameDecision;
import org.crosscase.person.SameView;
import org.crosscase.person.Sex;
import org.crosscase.person.Suggestion;
import org.crosscase.person.internal.compare.BornBetween;
import org.crosscase.person.internal.compare.Compared;
import org.crosscase.person.internal.compare.Described;
import org.crosscase.person.internal.compare.NameCounts;
import org.crosscase.person.internal.compare.PersonComparison;
import org.crosscase.person.internal.compare.SharedIdentifiers;
import org.crosscase.person.internal.name.ReadName;

/**
 * Records of the agency that may be of the same person: those with a word, a typing error or a sound of a name in common, or with an
 * identifier, compared in all that both say.
 */
@ApplicationScoped
public class Suggesting {
    /** So many with one token are looked at: names that more bear say little. */
    private static final int MOST_OF_A_TOKEN = 200;

    private static final int MOST_COMPARED = 400;

    /** Of the tokens of a record with very many names. */
    private static final int MOST_TOKENS = 400;

    private static final int MOST_TOLD = 50;

    /** What is a whole network's or anybody's tomorrow. */
    private static final Set<String> OF_MANY = Set.of(
            IdentifierType.IP_ADDRESS.name(),
            IdentifierType.POSITION.name(),
            IdentifierType.WIFI_NAME.name(),
            IdentifierType.OTHER.name());

    private static final String ALIKE = """
            with mine as (
              select kind, token from person_token where agency_id = :agency and person_id = :person limit :mine
            ), named as (
              select f.person_id, count(*) as common
              from mine m
              cross join lateral (
                select t.person_id from person_token t
                where t.agency_id = :agency and t.kind = m.kind and t.token = m.token limit :ofToken) f
              where f.person_id <> :person
              group by f.person_id
            ), sharing as (
              select o.person_id, count(distinct o.id) filter (where not o.type = any (:ofMany)) as own,
                count(distinct o.id) filter (where o.type = any (:ofMany)) as many
              from identifier r
              join identifier_key k on k.agency_id = r.agency_id and k.identifier_id = r.id and k.kind = 'SAME'
              join identifier_key ok on ok.agency_id = k.agency_id and ok.digest = k.digest and ok.kind = k.kind
                and ok.identifier_id <> k.identifier_id
              join identifier o on o.agency_id = ok.agency_id and o.id = ok.identifier_id and o.removed_at is null
                and o.person_id <> r.person_id
              where r.agency_id = :agency and r.person_id = :person and r.removed_at is null and\s""" + PersonReading.CASE_READABLE + """
            \sand not exists (select from case_readers t
                where t.agency_id = o.agency_id and t.case_id = o.case_id and not :reader = any (t.readers))
              group by o.person_id
            ), found as (
              select person_id from (
                select person_id, 1000 as rank from sharing union all select person_id, common from named) b
              group by person_id order by max(rank) desc limit :compared
            )
            """;

    private static final String DESCRIBED = """
            select p.id, p.victim, p.sex, p.born_from, p.born_to, p.birth_certainty, p.nationalities, n.names, a.places,
              coalesce(s.own, 0) as own, coalesce(s.many, 0) as many
            from found f
            join person p on p.agency_id = :agency and p.id = f.person_id
            left join sharing s on s.person_id = f.person_id
            cross join lateral (
              select array_agg(name order by place) as names from person_name where agency_id = :agency and person_id = p.id) n
            cross join lateral (
              select array_agg(address) as places from person_address where agency_id = :agency and person_id = p.id) a
            where\s""" + PersonReading.READABLE;

    private static final String ITSELF = "with found (person_id) as (select cast(:person as uuid)),"
            + " sharing (person_id, own, many) as (select cast(:person as uuid), 0, 0) " + DESCRIBED;

    private static final String FOUND = ALIKE + DESCRIBED;

    /** Counted in the agency, as far as it says something: beyond so many a name is common. */
    private static final String BEARERS = """
            select w.word, (select count(*) from (
                select from person_token t where t.agency_id = :agency and t.kind = 'WORD' and t.token = w.word limit 1000) b) as bearers,
              (select count(*) from (select from person where agency_id = :agency limit 10000) p) as persons
            from unnest(:words) as w (word)""";

    @Inject
    private Database database;

    @Inject
    private MergeBook merges;

    private record Candidate(PersonGlance glance, Described described, SharedIdentifiers shared) {}

    /** @throws org.crosscase.Problem {@code person-not-found} */
    public SameView view(ActingOfficer reader, PersonId person) {
        Candidate one = database.sql(reader.agencyId(), ITSELF)
                .set("person", person.value())
                .set("reader", reader.id().value())
                .find(Suggesting::candidate)
                .orElseThrow(PersonProblems::notFound);
        List<Merge> held = merges.holding(reader, person);
        return new SameView(one.glance(), suggestions(reader, one, held), held);
    }

    /** The likeliest first; those that are merged with it are left out. */
    private List<Suggestion> suggestions(ActingOfficer reader, Candidate one, List<Merge> held) {
        PersonId person = one.glance().id();
        List<Candidate> others = database.sql(reader.agencyId(), FOUND)
                .set("person", person.value())
                .set("reader", reader.id().value())
                .set("ofToken", MOST_OF_A_TOKEN)
                .set("mine", MOST_TOKENS)
                .set("compared", MOST_COMPARED)
                .set("ofMany", OF_MANY.toArray(String[]::new))
                .list(Suggesting::candidate);
        Set<PersonId> merged = new HashSet<>();
        held.forEach(merge -> merged.addAll(List.of(merge.leading(), merge.joined())));
        Map<PersonId, SameDecision> decided = new HashMap<>();
        for (Decided each : merges.decided(reader, person)) {
            decided.putIfAbsent(each.other(), each.decision());
        }
        NameCounts counts = counts(reader, one.described());
        return others.stream()
                .filter(other -> !merged.contains(other.glance().id()))
                .flatMap(other -> suggestion(one, other, counts, decided).stream())
                .sorted(Comparator.comparingInt(Suggestion::score)
                        .reversed()
                        .thenComparing(each -> each.person().id().toString()))
                .limit(MOST_TOLD)
                .toList();
    }

    private static Optional<Suggestion> suggestion(
            Candidate one, Candidate other, NameCounts counts, Map<PersonId, SameDecision> decided) {
        Compared compared = PersonComparison.compare(one.described(), other.described(), other.shared(), counts);
        return compared.certainty()
                .map(certainty -> new Suggestion(
                        other.glance(),
                        compared.score(),
                        certainty,
                        compared.parts(),
                        decided.get(other.glance().id())));
    }

    private NameCounts counts(ActingOfficer reader, Described described) {
        String[] words = described.names().stream()
                .flatMap(name -> name.words().stream())
                .distinct()
                .toArray(String[]::new);
        Map<String, Long> bearers = new HashMap<>();
        AtomicLong persons = new AtomicLong();
        database.sql(reader.agencyId(), BEARERS).set("words", words).each(row -> {
            bearers.put(row.text("word"), row.number("bearers"));
            persons.set(row.number("persons"));
        });
        return new NameCounts(persons.get(), bearers);
    }

    private static Candidate candidate(Row row) {
        boolean victim = row.is("victim");
        List<String> names = List.of(row.texts("names"));
        List<String> addresses = row.has("places") ? List.of(row.texts("places")) : List.of();
        PersonGlance glance = new PersonGlance(
                PersonId.of(row.uuid("id")),
                victim ? List.of() : names,
                new Birth(row.day("born_from"), row.day("born_to"), row.word("birth_certainty", BirthCertainty.class)),
                row.word("sex", Sex.class),
                List.of(row.texts("nationalities")),
                addresses);
        return new Candidate(
                glance,
                new Described(
                        names.stream().map(ReadName::of).toList(),
                        born(glance.birth()),
                        glance.sex() == Sex.UNKNOWN || glance.sex() == Sex.OTHER
                                ? ""
                                : glance.sex().name(),
                        Set.copyOf(glance.nationalities()),
                        addresses.stream().map(Spelling::searchable).collect(Collectors.toSet())),
                new SharedIdentifiers(row.small("own"), row.small("many")));
    }

    private static BornBetween born(Birth birth) {
        return birth.isKnown()
                ? new BornBetween(birth.from(), birth.to(), birth.certainty() == BirthCertainty.CONFIRMED)
                : BornBetween.ANY;
    }
}
