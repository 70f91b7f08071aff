package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.IdentifierKey;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.OwnIdentifier;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonProblems;

/** Identifiers that officers record and change, with the keys that they are compared by. */
@ApplicationScoped
public class IdentifierRepository {
    /** On {@code identifier r}; the person is readable by what the caller asked before. */
    private static final String SELECT = """
            select r.id, r.person_id, r.case_id, r.type, r.written, r.normalized, r.service, r.country, r.country_assumed, r.seen_at,
              r.port, r.radius, r.as_text,
              case when r.set_aside <> '' then r.set_aside when r.listed then 'LISTED' when exists (
                  select from identifier_key k join identifier_common c on c.agency_id = k.agency_id and c.digest = k.digest
                  where k.agency_id = r.agency_id and k.identifier_id = r.id and k.kind = 'SAME')
                then 'COMMON' else '' end as set_aside, r.recorded_at, r.version, o.display_name
            from identifier r join officer_name o on o.agency_id = r.agency_id and o.id = r.recorded_by
            where r.agency_id = :agency and r.person_id = :person and r.removed_at is null
              and\s""" + PersonReading.CASE_READABLE;

    private static final String NAMED = """
            select r.id, r.type, r.normalized, r.person_id, n.name
            from identifier r
            join person p on p.agency_id = r.agency_id and p.id = r.person_id
            join person_name n on n.agency_id = r.agency_id and n.person_id = r.person_id and n.place = 0
            where r.agency_id = :agency and r.id = any (:identifiers) and r.removed_at is null
              and\s""" + PersonReading.CASE_READABLE + " and " + PersonReading.READABLE;

    private static final String PERSON_OF =
            "select r.person_id from identifier r where r.agency_id = :agency and r.id = :identifier and "
                    + PersonReading.CASE_READABLE;

    /** By what it means, or where it means nothing in particular, by how it reads. */
    private static final String SAME_VALUE = """
            select 1 from identifier r
            where r.agency_id = :agency and r.person_id = :person and r.type = :type and r.case_id = :case and r.id <> :except
              and r.seen_at is not distinct from :at and r.removed_at is null
              and (r.normalized = :normalized and r.service = :service and r.country = :country
                or exists (select from identifier_key k
                  where k.agency_id = :agency and k.identifier_id = r.id and k.kind = 'SAME' and k.digest = :digest))""";

    private static final String ADD_KEYS = """
            insert into identifier_key (agency_id, identifier_id, kind, digest)
            select :agency, :identifier, * from unnest(:kinds, :digests)
            on conflict do nothing""";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private Database database;

    @Inject
    private DigestKey digests;

    @Inject
    private ListMarks marks;

    /** Of one person, the newest first; those recorded in cases that the reader may read. */
    public List<Identifier> list(ActingOfficer reader, PersonId person) {
        return database.sql(reader.agencyId(), SELECT + " order by r.recorded_at desc, r.id")
                .set("reader", reader.id().value())
                .set("person", person.value())
                .list(IdentifierRepository::identifier);
    }

    /** Those that the reader may read, with the person's name. */
    public Map<IdentifierId, OwnIdentifier> named(ActingOfficer reader, Set<IdentifierId> ids) {
        Map<IdentifierId, OwnIdentifier> named = new HashMap<>();
        database.sql(reader.agencyId(), NAMED)
                .set("reader", reader.id().value())
                .set("identifiers", ids.stream().map(IdentifierId::value).toArray(UUID[]::new))
                .each(row -> named.put(
                        IdentifierId.of(row.uuid("id")),
                        new OwnIdentifier(
                                IdentifierId.of(row.uuid("id")),
                                row.word("type", IdentifierType.class),
                                row.text("normalized"),
                                PersonId.of(row.uuid("person_id")),
                                row.text("name"))));
        return named;
    }

    /** @throws org.crosscase.Problem {@code person-identifier-not-found} */
    public Identifier get(ActingOfficer reader, PersonId person, IdentifierId id) {
        return database.sql(reader.agencyId(), SELECT + " and r.id = :identifier")
                .set("reader", reader.id().value())
                .set("person", person.value())
                .set("identifier", id.value())
                .find(IdentifierRepository::identifier)
                .orElseThrow(PersonProblems::identifierNotFound);
    }

    /** Whose it is, for one who may read the case in which it was recorded. */
    public Optional<PersonId> personOf(ActingOfficer reader, IdentifierId id) {
        return database.sql(reader.agencyId(), PERSON_OF)
                .set("reader", reader.id().value())
                .set("identifier", id.value())
                .find(row -> PersonId.of(row.uuid("person_id")));
    }

    /** To change it. */
    public StoredIdentifier get(AgencyId agency, IdentifierId id) {
        marks.beside(agency);
        return em.createQuery(
                        "select i from StoredIdentifier i where i.agencyId = :agency and i.id = :id",
                        StoredIdentifier.class)
                .setParameter("agency", agency.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(PersonProblems::identifierNotFound);
    }

    /** Whether the person has one like it of the same case. */
    public boolean isTaken(AgencyId agency, StoredIdentifier wanted, IdentifierValue value) {
        IdentifierDetails details = wanted.asWritten().details();
        return database.sql(agency, SAME_VALUE)
                .set("person", wanted.person().value())
                .set("case", wanted.caseId().value())
                .set("type", wanted.type().name())
                .set("normalized", wanted.normalized())
                .set("service", details.service())
                .set("country", details.country())
                .set("at", details.at().orElse(null), Instant.class)
                .set("except", wanted.id().value())
                .set("digest", value.strongKey().map(digests::digest).orElse(null), byte[].class)
                .any();
    }

    public void add(AgencyId agency, StoredIdentifier identifier, List<IdentifierKey> keys) {
        marks.beside(agency);
        em.persist(identifier);
        em.flush();
        marks.mark(agency, identifier.id());
        addKeys(agency, identifier.id(), keys);
    }

    /** @throws org.crosscase.Problem {@code person-changed-meanwhile} */
    public void replaceKeys(AgencyId agency, IdentifierId id, List<IdentifierKey> keys) {
        flush();
        marks.mark(agency, id);
        database.sql(agency, "delete from identifier_key where agency_id = :agency and identifier_id = :identifier")
                .set("identifier", id.value())
                .execute();
        addKeys(agency, id, keys);
    }

    /** @throws org.crosscase.Problem {@code person-changed-meanwhile} */
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException overtaken) {
            throw PersonProblems.changedMeanwhile();
        }
    }

    private void addKeys(AgencyId agency, IdentifierId id, List<IdentifierKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        database.sql(agency, ADD_KEYS)
                .set("identifier", id.value())
                .set("kinds", keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .set("digests", keys.stream().map(digests::digest).toArray(byte[][]::new))
                .execute();
    }

    private static Identifier identifier(Row row) {
        return new Identifier(
                IdentifierId.of(row.uuid("id")),
                PersonId.of(row.uuid("person_id")),
                CaseId.of(row.uuid("case_id")),
                row.word("type", IdentifierType.class),
                row.text("written"),
                row.text("normalized"),
                new IdentifierDetails(
                        row.text("service"),
                        row.text("country"),
                        Optional.ofNullable(row.time("seen_at")),
                        Optional.ofNullable(row.smallOrNull("port")),
                        Optional.ofNullable(row.smallOrNull("radius"))),
                row.is("as_text"),
                row.is("country_assumed"),
                row.text("set_aside"),
                row.text("display_name"),
                row.time("recorded_at"),
                row.small("version"));
    }
}
