package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.person.Decided;
import org.crosscase.person.Merge;
import org.crosscase.person.MergeId;
import org.crosscase.person.PersonId;
import org.crosscase.person.SameDecision;

/** Which records of an agency are of one person, and what was decided of others. */
@ApplicationScoped
public class MergeBook {
    /** In one order for everybody, so that two officers who merge at once wait for each other and not for ever. */
    private static final String LOCK =
            "select id from person where agency_id = :agency and id = any (:persons) order by id for no key update";

    /** Merges in force have no circle: each record is led by one other at most, and a merge begins at a record that none leads. */
    private static final String HEAD = """
            with recursive up (person, step) as (
              select cast(:person as uuid), 0
              union all
              select m.leading_person, u.step + 1 from up u
              join person_merge m on m.agency_id = :agency and m.joined_person = u.person and m.undone_at is null
              where u.step < 1000)
            select person from up order by step desc limit 1""";

    /** On {@code person_merge m}: the reader may read both records. A merge never gives sight of one. */
    private static final String BOTH_READABLE = """
            exists (select from person p where p.agency_id = m.agency_id and p.id = m.leading_person and\s"""
            + PersonReading.READABLE
            + ") and exists (select from person p where p.agency_id = m.agency_id and p.id = m.joined_person and "
            + PersonReading.READABLE + ")";

    /** All records that merges in force hold together with one: up to the head, and from there down. */
    private static final String GROUP = """
            with recursive up (person) as (
              select cast(:person as uuid)
              union
              select m.leading_person from up u
              join person_merge m on m.agency_id = :agency and m.joined_person = u.person and m.undone_at is null
            ), down (person) as (
              select person from up
              union
              select m.joined_person from down d
              join person_merge m on m.agency_id = :agency and m.leading_person = d.person and m.undone_at is null)
            """;

    private static final String SELECT = """
            select m.id, m.leading_person, m.joined_person, m.reason, m.merged_at, o.display_name,
              case when l.victim then '' else ln.name end as leading_name, case when j.victim then '' else jn.name end as joined_name
            from person_merge m
            join officer_name o on o.agency_id = m.agency_id and o.id = m.merged_by
            join person l on l.agency_id = m.agency_id and l.id = m.leading_person
            join person j on j.agency_id = m.agency_id and j.id = m.joined_person
            join person_name ln on ln.agency_id = m.agency_id and ln.person_id = m.leading_person and ln.place = 0
            join person_name jn on jn.agency_id = m.agency_id and jn.person_id = m.joined_person and jn.place = 0
            where m.agency_id = :agency and\s""" + BOTH_READABLE;

    private static final String OF_GROUP = GROUP + SELECT + """
            \sand m.undone_at is null and m.leading_person in (select person from down) order by m.merged_at, m.id""";

    private static final String LATER = """
            select n.id from person_merge m
            join person_merge n on n.agency_id = m.agency_id and n.joined_person = m.leading_person and n.undone_at is null
            where m.agency_id = :agency and m.id = :merge""";

    private static final String ADD = """
            insert into person_merge (agency_id, id, leading_person, joined_person, reason, merged_by)
            values (:agency, :id, :leading, :joined, :reason, :officer)""";

    private static final String UNDO = """
            update person_merge set undone_by = :officer, undone_at = now(), undone_reason = :reason, version = version + 1
            where agency_id = :agency and id = :merge and undone_at is null""";

    private static final String DECIDE = """
            insert into person_decision (agency_id, low_person, high_person, decision, reason, decided_by)
            values (:agency, least(:one, :other), greatest(:one, :other), :decision, :reason, :officer)
            on conflict (agency_id, low_person, high_person) do update set decision = excluded.decision, reason = excluded.reason,
              decided_by = excluded.decided_by, decided_at = now(), version = person_decision.version + 1""";

    private static final String DECIDED = """
            select case when d.low_person = :person then d.high_person else d.low_person end as other, d.decision, d.reason,
              d.decided_at, o.display_name
            from person_decision d join officer_name o on o.agency_id = d.agency_id and o.id = d.decided_by
            where d.agency_id = :agency and :person in (d.low_person, d.high_person)
              and exists (select from person p where p.agency_id = d.agency_id and p.id <> :person
                and p.id in (d.low_person, d.high_person) and\s""" + PersonReading.READABLE + ") order by d.decided_at desc";

    @Inject
    private Database database;

    /** To the end of the transaction nobody else merges these. */
    public void lock(AgencyId agency, List<PersonId> persons) {
        database.sql(agency, LOCK)
                .set("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .any();
    }

    /** The record that leads this one, through however many merges; the record itself where none does. */
    public PersonId headOf(AgencyId agency, PersonId person) {
        return database.sql(agency, HEAD).set("person", person.value()).one(row -> PersonId.of(row.uuid("person")));
    }

    /** Merges in force that hold this record together with others, in the order in which they were made. */
    public List<Merge> holding(ActingOfficer reader, PersonId person) {
        return of(reader, OF_GROUP).set("person", person.value()).list(MergeBook::merge);
    }

    public Optional<Merge> find(ActingOfficer reader, MergeId id) {
        return of(reader, SELECT + " and m.id = :merge")
                .set("merge", id.value())
                .find(MergeBook::merge);
    }

    private Sql of(ActingOfficer reader, String text) {
        return database.sql(reader.agencyId(), text).set("reader", reader.id().value());
    }

    /** The merge by which the leading record was merged into another since. */
    public Optional<MergeId> laterThan(AgencyId agency, MergeId id) {
        return database.sql(agency, LATER).set("merge", id.value()).find(row -> MergeId.of(row.uuid("id")));
    }

    public MergeId add(ActingOfficer officer, PersonId leading, PersonId joined, String reason) {
        MergeId id = MergeId.random();
        database.sql(officer.agencyId(), ADD)
                .set("id", id.value())
                .set("leading", leading.value())
                .set("joined", joined.value())
                .set("reason", reason)
                .set("officer", officer.id().value())
                .execute();
        return id;
    }

    /** @return false for one that was taken back before */
    public boolean undo(ActingOfficer officer, MergeId id, String reason) {
        return database.sql(officer.agencyId(), UNDO)
                        .set("merge", id.value())
                        .set("reason", reason)
                        .set("officer", officer.id().value())
                        .execute()
                == 1;
    }

    public void decide(ActingOfficer officer, PersonId one, PersonId other, SameDecision decision, String reason) {
        database.sql(officer.agencyId(), DECIDE)
                .set("one", one.value())
                .set("other", other.value())
                .set("decision", decision.name())
                .set("reason", reason)
                .set("officer", officer.id().value())
                .execute();
    }

    /** Those with records that the reader may read, newest first. */
    public List<Decided> decided(ActingOfficer reader, PersonId person) {
        return of(reader, DECIDED).set("person", person.value()).list(MergeBook::decided);
    }

    private static Merge merge(Row row) {
        return new Merge(
                MergeId.of(row.uuid("id")),
                PersonId.of(row.uuid("leading_person")),
                row.text("leading_name"),
                PersonId.of(row.uuid("joined_person")),
                row.text("joined_name"),
                row.text("reason"),
                row.text("display_name"),
                row.time("merged_at"));
    }

    private static Decided decided(Row row) {
        return new Decided(
                PersonId.of(row.uuid("other")),
                row.word("decision", SameDecision.class),
                row.text("reason"),
                row.text("display_name"),
                row.time("decided_at"));
    }
}
