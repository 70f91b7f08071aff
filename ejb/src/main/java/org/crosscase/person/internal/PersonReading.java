package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.person.Capacity;
import org.crosscase.person.Grading;
import org.crosscase.person.NameKind;
import org.crosscase.person.NoteKind;
import org.crosscase.person.PersonAddress;
import org.crosscase.person.PersonDescription;
import org.crosscase.person.PersonDetails;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonName;
import org.crosscase.person.PersonNote;
import org.crosscase.person.PersonStatus;
import org.crosscase.person.PersonSummary;
import org.crosscase.person.Sex;
import org.crosscase.person.StandsIn;

/** Persons as pages and tools read them: only such as stand in a case that the reader may read. */
@ApplicationScoped
public class PersonReading {
    /** On a row {@code r} with a case: it is for all of the agency, or {@code :reader} is among its readers. */
    static final String CASE_READABLE = """
            not exists (select from case_readers t
              where t.agency_id = r.agency_id and t.case_id = r.case_id and not :reader = any (t.readers))""";

    /** On {@code person p}; a victim is for those who work on a case of hers alone. */
    static final String READABLE = """
            exists (select from person_in_case r where r.agency_id = p.agency_id and r.person_id = p.id
              and (not p.victim or exists (select from case_worker w
                where w.agency_id = r.agency_id and w.case_id = r.case_id and w.officer_id = :reader))
              and\s""" + CASE_READABLE + ")";

    private static final String DETAILS = """
            select p.id, p.victim, p.sex, p.born_from, p.born_to, p.birth_certainty, p.nationalities, p.occupation, p.appearance,
              p.status, p.review_on, p.recorded_at, p.version, o.display_name as recorded_by, n.names, n.kinds
            from person p
            join officer_name o on o.agency_id = p.agency_id and o.id = p.recorded_by
            cross join lateral (
              select array_agg(name order by place) as names, array_agg(kind order by place) as kinds
              from person_name where agency_id = :agency and person_id = p.id) n
            where p.agency_id = :agency and p.id = :person and\s""" + READABLE;

    private static final String CASES = """
            select r.case_id, r.capacity, c.reference, c.title
            from person_in_case r join case_heading c on c.agency_id = r.agency_id and c.id = r.case_id
            where r.agency_id = :agency and r.person_id = :person
              and (r.capacity <> 'VICTIM' or exists (select from case_worker w
                where w.agency_id = r.agency_id and w.case_id = r.case_id and w.officer_id = :reader))
              and\s""" + CASE_READABLE + " order by r.added_at, r.case_id";

    private static final String NOTES = """
            select r.kind, r.body, r.source_grade, r.information_grade, r.case_id, r.written_at, o.display_name
            from person_note r join officer_name o on o.agency_id = r.agency_id and o.id = r.written_by
            where r.agency_id = :agency and r.person_id = :person and\s""" + CASE_READABLE + " order by r.written_at desc, r.id";

    private static final String ADDRESSES =
            "select address, known_from from person_address where agency_id = :agency and person_id = :person order by place";

    private static final String OF_CASE = """
            select p.id, r.capacity, p.victim, p.status, p.review_on, p.changed_at, n.name, i.shown, i.many
            from person_in_case r
            join person p on p.agency_id = r.agency_id and p.id = r.person_id
            join person_name n on n.agency_id = p.agency_id and n.person_id = p.id and n.place = 0
            cross join lateral (
              select (array_agg(r.normalized order by r.recorded_at desc, r.id))[1:5] as shown, count(*) as many
              from identifier r
              where r.agency_id = :agency and r.person_id = p.id and r.removed_at is null and\s""" + CASE_READABLE + """
            ) i
            where r.agency_id = :agency and r.case_id = :case
              and (not p.victim or exists (select from case_worker w
                where w.agency_id = r.agency_id and w.case_id = r.case_id and w.officer_id = :reader))
            order by array_position(array['SUSPECT', 'CONVICTED', 'VICTIM', 'WITNESS', 'OTHER'], r.capacity), r.added_at, p.id
            limit :most""";

    private static final String COUNT = """
            select count(*)
            from person_in_case r join person p on p.agency_id = r.agency_id and p.id = r.person_id
            where r.agency_id = :agency and r.case_id = :case
              and (not p.victim or exists (select from case_worker w
                where w.agency_id = r.agency_id and w.case_id = r.case_id and w.officer_id = :reader))
              and\s""" + CASE_READABLE;

    /** So many persons a case shows; those of a larger one are found by search. */
    private static final int MOST = 500;

    @Inject
    private Database database;

    public Optional<PersonDetails> find(ActingOfficer reader, PersonId id) {
        return of(reader, DETAILS, id).find(row -> details(reader, row));
    }

    /** In the order of their capacities; the reader may read the case. */
    public List<PersonSummary> ofCase(ActingOfficer reader, CaseId caseId) {
        return database.sql(reader.agencyId(), OF_CASE)
                .set("reader", reader.id().value())
                .set("case", caseId.value())
                .set("most", MOST)
                .list(PersonReading::summary);
    }

    /** None where the reader may not read the case. */
    public long countOf(ActingOfficer reader, CaseId caseId) {
        return database.sql(reader.agencyId(), COUNT)
                .set("reader", reader.id().value())
                .set("case", caseId.value())
                .count();
    }

    /** Those that the reader may read, the first in which it was recorded first. */
    public List<CaseId> casesOf(ActingOfficer reader, PersonId id) {
        return of(reader, CASES, id).list(row -> CaseId.of(row.uuid("case_id")));
    }

    private Sql of(ActingOfficer reader, String text, PersonId id) {
        return database.sql(reader.agencyId(), text)
                .set("reader", reader.id().value())
                .set("person", id.value());
    }

    private PersonDetails details(ActingOfficer reader, Row row) {
        PersonId id = PersonId.of(row.uuid("id"));
        return new PersonDetails(
                id,
                names(row.texts("names"), row.texts("kinds")),
                new PersonDescription(
                        row.word("sex", Sex.class),
                        new Birth(
                                row.day("born_from"),
                                row.day("born_to"),
                                row.word("birth_certainty", BirthCertainty.class)),
                        List.of(row.texts("nationalities")),
                        row.text("occupation"),
                        row.text("appearance"),
                        addresses(reader, id),
                        row.word("status", PersonStatus.class),
                        row.day("review_on")),
                row.is("victim"),
                of(reader, CASES, id).list(PersonReading::standsIn),
                of(reader, NOTES, id).list(PersonReading::note),
                row.text("recorded_by"),
                row.time("recorded_at"),
                row.small("version"));
    }

    private List<PersonAddress> addresses(ActingOfficer reader, PersonId id) {
        return database.sql(reader.agencyId(), ADDRESSES)
                .set("person", id.value())
                .list(row -> new PersonAddress(row.text("address"), row.day("known_from")));
    }

    static List<PersonName> names(String[] names, String[] kinds) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new PersonName(names[i], NameKind.valueOf(kinds[i])))
                .toList();
    }

    private static StandsIn standsIn(Row row) {
        return new StandsIn(
                CaseId.of(row.uuid("case_id")),
                row.text("reference"),
                row.text("title"),
                row.word("capacity", Capacity.class));
    }

    private static PersonNote note(Row row) {
        return new PersonNote(
                row.word("kind", NoteKind.class),
                row.text("body"),
                new Grading(row.text("source_grade"), row.small("information_grade")),
                CaseId.of(row.uuid("case_id")),
                row.text("display_name"),
                row.time("written_at"));
    }

    private static PersonSummary summary(Row row) {
        boolean victim = row.is("victim");
        return new PersonSummary(
                PersonId.of(row.uuid("id")),
                victim ? "" : row.text("name"),
                row.word("capacity", Capacity.class),
                victim,
                row.word("status", PersonStatus.class),
                victim || !row.has("shown") ? List.of() : List.of(row.texts("shown")),
                row.small("many"),
                row.day("review_on"),
                row.time("changed_at"));
    }
}
