package org.crosscase.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.crosscase.Audited;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.internal.IdentifierQueue;
import org.crosscase.person.internal.NoteBook;
import org.crosscase.person.internal.Person;
import org.crosscase.person.internal.PersonField;
import org.crosscase.person.internal.PersonReading;
import org.crosscase.person.internal.PersonRepository;

/**
 * Persons in the cases of the acting officer's agency. Who may read none of a person's cases, or does not work on one of a victim's, finds
 * no such person.
 */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
public class Persons {
    private static final int MOST_NAMES = 50;
    private static final int MOST_ADDRESSES = 50;

    @Inject
    private PersonRepository persons;

    @Inject
    private PersonReading reading;

    @Inject
    private NoteBook notes;

    @Inject
    private IdentifierQueue queue;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private DatabaseScope scope;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    /**
     * Records a person as standing in a case.
     *
     * @throws Problem {@code case-not-found}, {@code case-closed}, {@code status-does-not-fit-capacity} and those of the values
     */
    @Audited("person.record")
    public PersonId recordPerson(RecordPerson command) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.getOpen(officer, command.caseId());
        List<PersonName> names = names(command.names());
        Person person = new Person(given(command.capacity()), command.description(), officer);
        persons.add(person, command.caseId(), command.capacity(), officer);
        persons.writeNames(officer.agencyId(), person.id(), names);
        List<PersonAddress> addresses = command.description().addresses();
        if (addresses != null && !addresses.isEmpty()) {
            persons.writeAddresses(officer.agencyId(), person.id(), few(addresses));
        }
        auditTrail.record(Deed.done("person.record", "person", person.id())
                .saying(PersonFact.STANDS_IN.with("case", command.caseId()).with("capacity", command.capacity()))
                .about(command.caseId().value()));
        return person.id();
    }

    /** @throws Problem {@code case-not-found} */
    @NotAudited(
            value = "a list of the agency's own persons; opening the case and each person is recorded",
            attempt = "person.view")
    public List<PersonSummary> listPersons(CaseId caseId) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.requireReadable(officer, caseId);
        return reading.ofCase(officer, caseId);
    }

    /** As many as {@link #listPersons} lists; none of a case that the officer may not read. */
    @NotAudited(value = "a count beside the heading of a case, whose opening is recorded", attempt = "person.view")
    public long countPersons(CaseId caseId) {
        return reading.countOf(currentOfficer.get(), caseId);
    }

    /** @throws Problem {@code person-not-found} */
    @Audited("person.view")
    public PersonDetails getPerson(PersonId id) {
        PersonDetails details = details(id);
        auditTrail.recordLook(Deed.done("person.view", "person", id).about(cases(details)));
        return details;
    }

    /**
     * The person before a change of this very request, or after it.
     *
     * @return empty where the officer may not read the person, as whoever recorded a victim in a case that he does not work on
     */
    @NotAudited(
            value = "nobody looks: the change in the same request is recorded, or its refusal is",
            attempt = "person.edit")
    public Optional<PersonDetails> findForChange(PersonId id) {
        return reading.find(currentOfficer.get(), id);
    }

    /**
     * @throws Problem {@code person-not-found}, {@code person-changed-meanwhile}, {@code status-does-not-fit-capacity} and those of
     *     the values
     */
    @Audited("person.edit")
    public PersonDetails editPerson(EditPerson command) {
        ActingOfficer officer = currentOfficer.get();
        Person person = find(officer, command.id());
        PersonDetails before = details(command.id());
        Set<PersonField> changed = new TreeSet<>(person.edit(command.description(), command.version()));
        persons.flush();
        if (command.names() != null && !command.names().equals(before.names())) {
            persons.writeNames(officer.agencyId(), command.id(), names(command.names()));
            changed.add(PersonField.NAMES);
        }
        List<PersonAddress> addresses = command.description().addresses();
        if (addresses != null && !addresses.equals(before.description().addresses())) {
            persons.writeAddresses(officer.agencyId(), command.id(), few(addresses));
            changed.add(PersonField.ADDRESSES);
        }
        Deed deed = Deed.done("person.edit", "person", command.id()).about(cases(before));
        auditTrail.record(
                changed.isEmpty() ? deed : deed.saying(PersonFact.PERSON_FIELDS_CHANGED.with("field", changed)));
        return details(command.id());
    }

    /**
     * The same person stands in another case, too.
     *
     * @throws Problem {@code person-not-found}, {@code case-not-found}, {@code case-closed}, {@code person-in-case-already}, {@code
     *     status-does-not-fit-capacity}
     */
    @Audited("person.add-to-case")
    public void addToCase(PersonId id, CaseId caseId, Capacity capacity) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.getOpen(officer, caseId);
        Person person = find(officer, id);
        if (!persons.addToCase(officer, id, caseId, given(capacity))) {
            throw PersonProblems.inCaseAlready();
        }
        follow(officer, person, capacity);
        if (capacity == Capacity.VICTIM) {
            queue.changed(officer.agencyId(), id);
        } else {
            queue.recordedAll(officer.agencyId(), id);
        }
        auditTrail.record(Deed.done("person.add-to-case", "person", id)
                .saying(PersonFact.STANDS_IN.with("case", caseId).with("capacity", capacity))
                .about(caseId.value()));
    }

    /**
     * @throws Problem {@code person-not-found}, {@code case-not-found}, {@code case-closed}, {@code status-does-not-fit-capacity}
     */
    @Audited("person.change-capacity")
    public void changeCapacity(PersonId id, CaseId caseId, Capacity capacity) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.getOpen(officer, caseId);
        Person person = find(officer, id);
        if (!reading.casesOf(officer, id).contains(caseId)) {
            throw PersonProblems.notFound();
        }
        Capacity wanted = given(capacity);
        scope.asOwnWork(officer.agencyId(), () -> persons.changeCapacity(officer.agencyId(), id, caseId, wanted));
        follow(officer, person, capacity);
        queue.changed(officer.agencyId(), id);
        auditTrail.record(Deed.done("person.change-capacity", "person", id)
                .saying(PersonFact.STANDS_IN.with("case", caseId).with("capacity", capacity))
                .about(caseId.value()));
    }

    /**
     * It was recorded in a case by mistake; in another it stands on.
     *
     * @param reason at least 10 characters
     * @throws Problem {@code person-not-found}, {@code case-not-found}, {@code case-closed}, {@code person-in-no-other-case}
     */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("person.remove-from-case")
    public void removeFromCase(PersonId id, CaseId caseId, String reason) {
        String onRecord = Checks.reason(reason);
        ActingOfficer officer = currentOfficer.get();
        caseAccess.getOpen(officer, caseId);
        Person person = find(officer, id);
        persons.countUp(person);
        // of those that the officer may read: whether there are others would tell of them
        if (reading.casesOf(officer, id).size() < 2) {
            throw PersonProblems.lastCase();
        }
        queue.changed(officer.agencyId(), id);
        if (!persons.removeFromCase(officer.agencyId(), id, caseId)) {
            throw PersonProblems.notFound();
        }
        auditTrail.record(Deed.done("person.remove-from-case", "person", id)
                .withPurpose(onRecord)
                .about(caseId.value()));
    }

    /**
     * Puts something on record of a person; it is never changed.
     *
     * @throws Problem {@code person-not-found}, {@code case-not-found}, {@code case-closed} and those of the values
     */
    @Audited("person.note")
    public void addNote(AddNote command) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.getOpen(officer, command.caseId());
        Person person = find(officer, command.person());
        persons.countUp(person);
        notes.add(officer, command);
        person.touch();
        auditTrail.record(Deed.done("person.note", "person", command.person())
                .saying(PersonFact.NOTED.with("kind", command.kind()).with("grading", command.grading()))
                .about(command.caseId().value()));
    }

    /** As the agency's own work: whoever records somebody as a victim need not be among those who read her from then on. */
    private void follow(ActingOfficer officer, Person person, Capacity capacity) {
        scope.asOwnWork(officer.agencyId(), () -> {
            if (capacity == Capacity.VICTIM && !person.isVictim()) {
                person.becomeVictim();
            } else {
                person.touch();
            }
            persons.flush();
            return person;
        });
    }

    private Person find(ActingOfficer officer, PersonId id) {
        return persons.find(officer, id).orElseThrow(PersonProblems::notFound);
    }

    private PersonDetails details(PersonId id) {
        return reading.find(currentOfficer.get(), id).orElseThrow(PersonProblems::notFound);
    }

    private static List<UUID> cases(PersonDetails person) {
        return person.cases().stream().map(in -> in.caseId().value()).toList();
    }

    private static Capacity given(Capacity capacity) {
        if (capacity == null) {
            throw Problem.invalid("field-missing", "capacity");
        }
        return capacity;
    }

    private static List<PersonName> names(List<PersonName> names) {
        if (names == null || names.isEmpty()) {
            throw Problem.invalid("field-missing", "name");
        }
        if (names.size() > MOST_NAMES) {
            throw Problem.invalid("list-too-long", "names", MOST_NAMES);
        }
        return names;
    }

    private static List<PersonAddress> few(List<PersonAddress> addresses) {
        if (addresses.size() > MOST_ADDRESSES) {
            throw Problem.invalid("list-too-long", "addresses", MOST_ADDRESSES);
        }
        return addresses;
    }
}
