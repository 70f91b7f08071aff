package org.crosscase.it.person;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crosscase.Problem;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.OfficerId;
import org.crosscase.audit.AuditEntry;
import org.crosscase.audit.CaseHistory;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.person.AddIdentifier;
import org.crosscase.person.AddNote;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.person.Capacity;
import org.crosscase.person.EditPerson;
import org.crosscase.person.Grading;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.Identifiers;
import org.crosscase.person.NameKind;
import org.crosscase.person.NoteKind;
import org.crosscase.person.PersonDescription;
import org.crosscase.person.PersonDetails;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonName;
import org.crosscase.person.PersonStatus;
import org.crosscase.person.PersonSummary;
import org.crosscase.person.Persons;
import org.crosscase.person.RecordPerson;
import org.crosscase.person.Sex;
import org.crosscase.person.StandsIn;
import org.crosscase.person.WrittenIdentifier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Who reads the record of a person: whoever reads a case of the person's, and of a victim whoever works on it. */
@ArquillianTest
class PersonsIT {
    private static final String WHY = "decided in the test";

    /** What somebody is told who may not know that there is such a person. */
    private static final String NOBODY = "person-not-found []";

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles cases;

    @Inject
    private Persons persons;

    @Inject
    private Identifiers identifiers;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private CaseHistory history;

    private CaseId open(boolean teamOnly) {
        String reference = "P-" + UUID.randomUUID();
        return acting.as(
                NL_INVESTIGATOR,
                () -> cases.openCase(
                        new OpenCase(reference, "Title of " + reference, "", "", Sensitivity.CONTACT, teamOnly)));
    }

    private PersonId add(CaseId caseId, Capacity capacity, String name) {
        return acting.as(
                NL_INVESTIGATOR,
                () -> persons.recordPerson(new RecordPerson(
                        caseId, capacity, List.of(PersonName.of(name, NameKind.BIRTH)), PersonDescription.NONE)));
    }

    private Identifier mail(PersonId person, CaseId caseId, String address) {
        return acting.as(
                NL_INVESTIGATOR,
                () -> identifiers.addIdentifier(
                        new AddIdentifier(person, caseId, WrittenIdentifier.of(IdentifierType.EMAIL, address))));
    }

    private String answer(TestOfficer officer, Callable<?> question) {
        try {
            return "answered: " + acting.as(officer, question);
        } catch (Exception refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) {
                    return problem.slug() + " " + problem.arguments();
                }
            }
            throw refused;
        }
    }

    private PersonDetails read(TestOfficer officer, PersonId id) {
        return acting.as(officer, () -> persons.getPerson(id));
    }

    @Test
    void whatIsRecordedIsReadInTheAgencyAndByNobodyElse() {
        CaseId caseId = open(false);
        PersonDescription said = new PersonDescription(
                Sex.MALE,
                Birth.of(LocalDate.of(1980, 1, 1), LocalDate.of(1985, 12, 31), BirthCertainty.ESTIMATED),
                List.of("nl", "BR"),
                "driver",
                "",
                null,
                PersonStatus.LOCATED,
                LocalDate.of(2027, 1, 15));
        PersonId id = acting.as(
                NL_INVESTIGATOR,
                () -> persons.recordPerson(new RecordPerson(
                        caseId,
                        Capacity.SUSPECT,
                        List.of(PersonName.of("Otto Veld", NameKind.BIRTH), PersonName.of("أوتو", NameKind.ONLINE)),
                        said)));

        PersonDetails read = read(NL_ANALYST, id);

        assertEquals("Otto Veld", read.name());
        assertEquals("أوتو", read.names().get(1).name());
        assertEquals(List.of("NL", "BR"), read.description().nationalities());
        assertEquals(LocalDate.of(1985, 12, 31), read.description().birth().to());
        assertEquals(PersonStatus.LOCATED, read.description().status());
        assertEquals(
                List.of(Capacity.SUSPECT),
                read.cases().stream().map(StandsIn::capacity).toList());
        assertEquals(NOBODY, answer(FR_INVESTIGATOR, () -> persons.getPerson(id)));
        assertEquals(NOBODY, answer(FR_INVESTIGATOR, () -> persons.getPerson(PersonId.random())));
        assertEquals(NOBODY, answer(FR_INVESTIGATOR, () -> identifiers.listIdentifiers(id)));
        assertEquals("case-not-found []", answer(FR_INVESTIGATOR, () -> persons.listPersons(caseId)));
    }

    @Test
    void aVictimIsForThoseWhoWorkOnTheCase() {
        CaseId caseId = open(false);
        PersonId suspect = add(caseId, Capacity.SUSPECT, "Jan Dekker");
        PersonId victim = add(caseId, Capacity.VICTIM, "Roos Dekker");
        mail(victim, caseId, "roos@post.example");

        assertEquals(NOBODY, answer(NL_ANALYST, () -> persons.getPerson(victim)));
        assertEquals(NOBODY, answer(NL_ANALYST, () -> identifiers.listIdentifiers(victim)));
        assertEquals(
                List.of(suspect),
                acting.as(NL_ANALYST, () -> persons.listPersons(caseId)).stream()
                        .map(PersonSummary::id)
                        .toList());

        OfficerId analyst = acting.as(NL_ANALYST, () -> currentOfficer.get().id());
        acting.as(NL_INVESTIGATOR, () -> cases.addToTeam(caseId, analyst));

        assertEquals("Roos Dekker", read(NL_ANALYST, victim).name());
        PersonSummary listed = acting.as(NL_ANALYST, () -> persons.listPersons(caseId)).stream()
                .filter(PersonSummary::victim)
                .findFirst()
                .orElseThrow();
        assertEquals("", listed.name());
        assertEquals(List.of(), listed.identifiers());
        assertEquals(1, listed.identifierCount());
    }

    @Test
    void whoIsAVictimInOneCaseIsClosedInAllOfThem() {
        CaseId first = open(false);
        CaseId second = open(false);
        OfficerId analyst = acting.as(NL_ANALYST, () -> currentOfficer.get().id());
        acting.as(NL_INVESTIGATOR, () -> cases.addToTeam(second, analyst));
        PersonId id = add(first, Capacity.WITNESS, "Piet Bos");
        assertEquals("Piet Bos", read(NL_ANALYST, id).name());

        acting.as(NL_INVESTIGATOR, () -> persons.changeCapacity(id, first, Capacity.VICTIM));
        assertEquals(NOBODY, answer(NL_ANALYST, () -> persons.getPerson(id)));

        acting.as(NL_INVESTIGATOR, () -> persons.addToCase(id, second, Capacity.WITNESS));
        assertEquals(
                List.of(second),
                read(NL_ANALYST, id).cases().stream()
                        .filter(in -> in.capacity() != Capacity.VICTIM)
                        .map(StandsIn::caseId)
                        .toList());
    }

    @Test
    void aColleagueMayRecordAVictimWhomHeDoesNotReadFromThenOn() {
        CaseId caseId = open(false);
        PersonId id = add(caseId, Capacity.WITNESS, "Els Maas");

        acting.as(NL_ANALYST, () -> persons.changeCapacity(id, caseId, Capacity.VICTIM));

        assertEquals(NOBODY, answer(NL_ANALYST, () -> persons.getPerson(id)));
        assertTrue(read(NL_INVESTIGATOR, id).victim());
    }

    @Test
    void whoLookedTellsOfNoVictimToThoseWhoDoNotWorkOnTheCase() {
        CaseId caseId = open(false);
        PersonId victim = add(caseId, Capacity.VICTIM, "Lies Prins");
        PersonId suspect = add(caseId, Capacity.SUSPECT, "Hein Prins");

        assertEquals(
                Set.of(suspect.toString()), personsInHistory(NL_ANALYST, caseId), "a colleague is told of the suspect");
        assertEquals(Set.of(suspect.toString(), victim.toString()), personsInHistory(NL_INVESTIGATOR, caseId));
    }

    private Set<String> personsInHistory(TestOfficer officer, CaseId caseId) {
        return acting.as(officer, () -> history.listForCase(caseId.value(), null, 50)).items().stream()
                .filter(entry -> entry.objectType().equals("person"))
                .map(AuditEntry::objectId)
                .collect(Collectors.toSet());
    }

    @Test
    void whatWasFoundOutInACaseForItsTeamOnlyStaysThere() {
        CaseId hidden = open(true);
        CaseId known = open(false);
        PersonId id = add(hidden, Capacity.SUSPECT, "Karel Smit");
        assertEquals(NOBODY, answer(NL_ANALYST, () -> persons.getPerson(id)));

        acting.as(NL_INVESTIGATOR, () -> persons.addToCase(id, known, Capacity.SUSPECT));
        mail(id, hidden, "hidden@post.example");
        mail(id, known, "known@post.example");
        acting.as(
                NL_INVESTIGATOR,
                () -> persons.addNote(
                        new AddNote(id, hidden, NoteKind.FACT, "seen at the harbour", Grading.of("A", 1))));

        PersonDetails read = read(NL_ANALYST, id);
        assertEquals(List.of(known), read.cases().stream().map(StandsIn::caseId).toList());
        assertEquals(List.of(), read.notes());
        assertEquals(
                List.of("known@post.example"),
                acting.as(NL_ANALYST, () -> identifiers.listIdentifiers(id)).stream()
                        .map(Identifier::normalized)
                        .toList());
        assertEquals(
                2,
                acting.as(NL_INVESTIGATOR, () -> identifiers.listIdentifiers(id))
                        .size());
        assertEquals(1, read(NL_INVESTIGATOR, id).notes().size());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        CaseId caseId = open(false);
        PersonId id = add(caseId, Capacity.SUSPECT, "Anna Vos");
        int version = read(NL_INVESTIGATOR, id).version();
        PersonDescription safe =
                new PersonDescription(null, null, null, null, null, null, PersonStatus.SAFEGUARDED, null);
        PersonDescription driver = new PersonDescription(null, null, null, "driver", null, null, null, null);

        assertEquals(
                "status-does-not-fit-capacity []",
                answer(NL_INVESTIGATOR, () -> persons.editPerson(new EditPerson(id, version, null, safe))));
        assertEquals(
                "driver",
                acting.as(NL_INVESTIGATOR, () -> persons.editPerson(new EditPerson(id, version, null, driver)))
                        .description()
                        .occupation());
        assertEquals(
                "person-changed-meanwhile []",
                answer(NL_INVESTIGATOR, () -> persons.editPerson(new EditPerson(id, version, null, driver))));
        assertEquals("person-in-no-other-case []", answer(NL_INVESTIGATOR, () -> {
            persons.removeFromCase(id, caseId, WHY);
            return null;
        }));
        assertEquals("person-in-case-already []", answer(NL_INVESTIGATOR, () -> {
            persons.addToCase(id, caseId, Capacity.WITNESS);
            return null;
        }));
    }

    @Test
    void anIdentifierIsRecordedOnceAndTakenOffWithAReason() {
        CaseId caseId = open(false);
        PersonId id = add(caseId, Capacity.SUSPECT, "Willem Prins");
        Identifier recorded = mail(id, caseId, "W.Prins@Post.example");

        assertEquals(
                "person-identifier-taken []", answer(NL_INVESTIGATOR, () -> mail(id, caseId, "w.prins@post.example")));
        assertTrue(
                answer(NL_INVESTIGATOR, () -> mail(id, caseId, "no address")).startsWith("identifier-email"),
                "refused with its reason");

        acting.as(NL_INVESTIGATOR, () -> identifiers.removeIdentifier(recorded.id(), recorded.version(), WHY));
        assertEquals(List.of(), acting.as(NL_INVESTIGATOR, () -> identifiers.listIdentifiers(id)));
        assertEquals("person-identifier-not-found []", answer(FR_INVESTIGATOR, () -> {
            identifiers.removeIdentifier(recorded.id(), recorded.version(), WHY);
            return null;
        }));
        mail(id, caseId, "w.prins@post.example");
    }
}
