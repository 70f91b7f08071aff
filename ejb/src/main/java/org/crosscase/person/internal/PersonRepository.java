package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.Capacity;
import org.crosscase.person.PersonAddress;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonName;
import org.crosscase.person.PersonProblems;

/** Records of persons that officers make and change. Whoever changes one is asked for anew whether he may read it. */
@ApplicationScoped
public class PersonRepository {
    private static final String MAY_READ =
            "select 1 from person p where p.agency_id = :agency and p.id = :person and " + PersonReading.READABLE;

    private static final String ADD_TO_CASE = """
            insert into person_in_case (agency_id, case_id, person_id, capacity, added_by)
            values (:agency, :case, :person, :capacity, :officer)
            on conflict do nothing""";

    private static final String CHANGE_CAPACITY = """
            update person_in_case set capacity = :capacity, version = version + 1
            where agency_id = :agency and case_id = :case and person_id = :person and capacity <> :capacity""";

    private static final String REMOVE_FROM_CASE =
            "delete from person_in_case where agency_id = :agency and case_id = :case and person_id = :person";

    private static final String ADD_NAMES = """
            insert into person_name (agency_id, person_id, name, kind, place)
            select :agency, :person, * from unnest(:names, :kinds, :places)""";

    private static final String ADD_ADDRESS = """
            insert into person_address (agency_id, person_id, address, known_from, place)
            values (:agency, :person, :address, :from, :place)""";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private Database database;

    @Inject
    private PersonTokens tokens;

    public Optional<Person> find(ActingOfficer reader, PersonId id) {
        if (!mayRead(reader, id)) {
            return Optional.empty();
        }
        return em.createQuery("select p from Person p where p.agencyId = :agency and p.id = :id", Person.class)
                .setParameter("agency", reader.agencyId().value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    public boolean mayRead(ActingOfficer reader, PersonId id) {
        return database.sql(reader.agencyId(), MAY_READ)
                .set("person", id.value())
                .set("reader", reader.id().value())
                .any();
    }

    /** With the case in which it is made. */
    public void add(Person person, CaseId caseId, Capacity capacity, ActingOfficer officer) {
        em.persist(person);
        em.flush();
        addToCase(officer, person.id(), caseId, capacity);
    }

    /** @return false when it stands there already */
    public boolean addToCase(ActingOfficer officer, PersonId person, CaseId caseId, Capacity capacity) {
        return inCase(officer.agencyId(), ADD_TO_CASE, person, caseId)
                        .set("capacity", capacity.name())
                        .set("officer", officer.id().value())
                        .execute()
                == 1;
    }

    /** @return false when it was so already, or it does not stand there */
    public boolean changeCapacity(AgencyId agency, PersonId person, CaseId caseId, Capacity capacity) {
        return inCase(agency, CHANGE_CAPACITY, person, caseId)
                        .set("capacity", capacity.name())
                        .execute()
                == 1;
    }

    /** @return false when it does not stand there */
    public boolean removeFromCase(AgencyId agency, PersonId person, CaseId caseId) {
        return inCase(agency, REMOVE_FROM_CASE, person, caseId).execute() == 1;
    }

    private Sql inCase(AgencyId agency, String text, PersonId person, CaseId caseId) {
        return database.sql(agency, text).set("person", person.value()).set("case", caseId.value());
    }

    public void writeNames(AgencyId agency, PersonId person, List<PersonName> names) {
        database.sql(agency, "delete from person_name where agency_id = :agency and person_id = :person")
                .set("person", person.value())
                .execute();
        database.sql(agency, ADD_NAMES)
                .set("person", person.value())
                .set("names", names.stream().map(PersonName::name).toArray(String[]::new))
                .set("kinds", names.stream().map(name -> name.kind().name()).toArray(String[]::new))
                .set("places", IntStream.range(0, names.size()).boxed().toArray(Integer[]::new))
                .execute();
        tokens.rewrite(agency, person, names);
    }

    public void writeAddresses(AgencyId agency, PersonId person, List<PersonAddress> addresses) {
        database.sql(agency, "delete from person_address where agency_id = :agency and person_id = :person")
                .set("person", person.value())
                .execute();
        for (int place = 0; place < addresses.size(); place++) {
            PersonAddress address = addresses.get(place);
            database.sql(agency, ADD_ADDRESS)
                    .set("person", person.value())
                    .set("address", address.address())
                    .set("from", address.knownFrom(), LocalDate.class)
                    .set("place", place)
                    .execute();
        }
    }

    /**
     * Counts the record's version up, for what stands beside it.
     *
     * @throws org.crosscase.Problem {@code person-changed-meanwhile}
     */
    public void countUp(Person person) {
        try {
            em.lock(person, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        } catch (OptimisticLockException overtaken) {
            throw PersonProblems.changedMeanwhile();
        }
    }

    /** @throws org.crosscase.Problem {@code person-changed-meanwhile} */
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException overtaken) {
            throw PersonProblems.changedMeanwhile();
        }
    }
}
