package org.crosscase.it.link;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.crosscase.casefile.CaseId;
import org.crosscase.it.Acting;
import org.crosscase.it.TestOfficer;
import org.crosscase.person.AddIdentifier;
import org.crosscase.person.Capacity;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.Identifiers;
import org.crosscase.person.NameKind;
import org.crosscase.person.PersonDescription;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonName;
import org.crosscase.person.Persons;
import org.crosscase.person.RecordPerson;
import org.crosscase.person.WrittenIdentifier;

/** Persons in cases, and identifiers that nobody has but in this test. */
@Dependent
public class PersonScene {
    static final String NAME = "Karel Veld";

    @Inject
    private Acting acting;

    @Inject
    private Persons persons;

    @Inject
    private Identifiers identifiers;

    public PersonId person(TestOfficer officer, CaseId caseId, Capacity capacity) {
        return acting.as(
                officer,
                () -> persons.recordPerson(new RecordPerson(
                        caseId, capacity, List.of(PersonName.of(NAME, NameKind.BIRTH)), PersonDescription.NONE)));
    }

    public PersonId suspect(TestOfficer officer, CaseId caseId) {
        return person(officer, caseId, Capacity.SUSPECT);
    }

    public Identifier add(TestOfficer officer, PersonId person, CaseId caseId, WrittenIdentifier written) {
        return acting.as(officer, () -> identifiers.addIdentifier(new AddIdentifier(person, caseId, written)));
    }

    public Identifier mail(TestOfficer officer, PersonId person, CaseId caseId, String address) {
        return add(officer, person, caseId, WrittenIdentifier.of(IdentifierType.EMAIL, address));
    }

    /** A suspect with this address, in one step. */
    public PersonId suspect(TestOfficer officer, CaseId caseId, String address) {
        PersonId person = suspect(officer, caseId);
        mail(officer, person, caseId, address);
        return person;
    }

    public static String address() {
        return "veld" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L) + "@post.example";
    }
}
