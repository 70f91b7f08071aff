package org.crosscase.it.person;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.person.AddIdentifier;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.person.Capacity;
import org.crosscase.person.Certainty;
import org.crosscase.person.ComparedField;
import org.crosscase.person.ComparedPart;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.Identifiers;
import org.crosscase.person.NameKind;
import org.crosscase.person.Outcome;
import org.crosscase.person.PersonDescription;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonName;
import org.crosscase.person.Persons;
import org.crosscase.person.RecordPerson;
import org.crosscase.person.SameDecision;
import org.crosscase.person.SamePersons;
import org.crosscase.person.Sex;
import org.crosscase.person.Suggestion;
import org.crosscase.person.WrittenIdentifier;
import org.crosscase.search.Search;
import org.crosscase.search.SearchHit;
import org.crosscase.search.SearchKind;
import org.crosscase.search.SearchResult;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Persons are found by names in another script and misspelt, and only by those who may read them. */
@ArquillianTest
class FindingPersonsIT {
    private static final String WHY = "decided in the test";

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
    private SamePersons same;

    @Inject
    private Search search;

    private CaseId open(boolean teamOnly) {
        String reference = "F-" + UUID.randomUUID();
        return acting.as(
                NL_INVESTIGATOR,
                () -> cases.openCase(
                        new OpenCase(reference, "Title of " + reference, "", "", Sensitivity.CONTACT, teamOnly)));
    }

    private PersonId add(CaseId caseId, Capacity capacity, PersonDescription description, String... names) {
        return acting.as(
                NL_INVESTIGATOR,
                () -> persons.recordPerson(new RecordPerson(
                        caseId,
                        capacity,
                        List.of(names).stream()
                                .map(name -> PersonName.of(name, NameKind.BIRTH))
                                .toList(),
                        description)));
    }

    private PersonId add(CaseId caseId, String... names) {
        return add(caseId, Capacity.SUSPECT, PersonDescription.NONE, names);
    }

    private void identify(PersonId person, CaseId caseId, IdentifierType type, String value) {
        acting.as(
                NL_INVESTIGATOR,
                () -> identifiers.addIdentifier(new AddIdentifier(person, caseId, WrittenIdentifier.of(type, value))));
    }

    private SearchResult find(TestOfficer officer, String text) {
        return acting.as(officer, () -> search.search(text, null));
    }

    private boolean finds(TestOfficer officer, String text, PersonId person) {
        return find(officer, text).items().stream().anyMatch(hit -> hit.id().equals(person.value()));
    }

    /** A word that no other test has: letters only, so that it is read as a name. */
    private static String surname() {
        return "Q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "").toLowerCase(Locale.ROOT) + "ov";
    }

    @Test
    void aMisspeltNameInAnotherScriptFindsThePerson() {
        PersonId id = add(open(false), "Ярослав Ковтуненко");

        assertTrue(finds(NL_ANALYST, "Kovtunenko", id), "transliterated");
        assertTrue(finds(NL_ANALYST, "Jaroslav Kovtunenco", id), "transliterated and misspelt");
        assertTrue(finds(NL_ANALYST, "Kovtunnko", id), "a letter left out");
        assertTrue(finds(NL_ANALYST, "Ковтуненко", id), "as written");
        assertTrue(finds(NL_ANALYST, "kovtun", id), "its beginning");
    }

    @Test
    void theNearestNameStandsFirst() {
        String surname = surname();
        CaseId caseId = open(false);
        add(caseId, "Peter " + surname);
        PersonId exact = add(caseId, "Marit " + surname);

        List<SearchHit> found = find(NL_ANALYST, "Marit " + surname).items();

        assertEquals(exact.value(), found.get(0).id());
        assertEquals(2, find(NL_ANALYST, surname).counts().get(SearchKind.PERSON));
    }

    @Test
    void whatOneMayNotReadIsNeitherFoundNorCounted() {
        String surname = surname();
        CaseId known = open(false);
        PersonId suspect = add(known, "Joris " + surname);
        PersonId hidden = add(open(true), "Joris " + surname);
        PersonId victim = add(known, Capacity.VICTIM, PersonDescription.NONE, "Joris " + surname);
        identify(hidden, null, IdentifierType.EMAIL, surname + "@post.example");

        assertEquals(3, find(NL_INVESTIGATOR, surname).counts().get(SearchKind.PERSON));
        assertEquals(1, find(NL_ANALYST, surname).counts().get(SearchKind.PERSON));
        assertTrue(finds(NL_ANALYST, surname, suspect));
        assertEquals(0, find(NL_ANALYST, surname + "@post.example").counts().get(SearchKind.IDENTIFIER));
        assertEquals(
                1, find(NL_INVESTIGATOR, surname + "@post.example").counts().get(SearchKind.IDENTIFIER));
        assertEquals(0, find(FR_INVESTIGATOR, surname).total());
        assertTrue(
                find(NL_INVESTIGATOR, surname).items().stream()
                        .filter(hit -> hit.id().equals(victim.value()))
                        .allMatch(hit -> hit.title().isEmpty() && hit.matched().isEmpty()),
                "no list tells a victim's name");
    }

    @Test
    void anIdentifierIsFoundHoweverItIsWritten() {
        CaseId caseId = open(false);
        PersonId id = add(caseId, "Teun " + surname());
        identify(id, caseId, IdentifierType.EMAIL, "Teun.B@Post.Example");

        assertTrue(finds(NL_ANALYST, "teun.b@post.example", id), "in other letters");
        assertTrue(finds(NL_ANALYST, "teun.b@", id), "by its beginning");
    }

    @Test
    void twoRecordsOfOnePersonAreSuggestedWithWhatSpeaksForIt() {
        CaseId caseId = open(false);
        String surname = surname();
        PersonDescription born = new PersonDescription(
                Sex.MALE,
                Birth.of(LocalDate.of(1979, 4, 2), null, BirthCertainty.CONFIRMED),
                null,
                null,
                null,
                null,
                null,
                null);
        PersonId one = add(caseId, Capacity.SUSPECT, born, "Sjoerd " + surname);
        PersonId other = add(caseId, Capacity.SUSPECT, born, "S. " + surname);
        identify(one, caseId, IdentifierType.EMAIL, surname + "@post.example");
        identify(other, caseId, IdentifierType.EMAIL, surname.toUpperCase(Locale.ROOT) + "@POST.example");

        List<Suggestion> suggested = acting.as(NL_ANALYST, () -> same.view(one).suggestions());

        assertEquals(1, suggested.size());
        Suggestion found = suggested.get(0);
        assertEquals(other, found.person().id());
        assertEquals(
                found.score(),
                found.parts().stream().mapToInt(ComparedPart::points).sum());
        assertEquals(
                Outcome.AGREES,
                found.parts().get(ComparedField.IDENTIFIERS.ordinal()).outcome());
        assertEquals(Certainty.LIKELY, found.certainty());
        assertEquals(
                found.score(),
                acting.as(NL_ANALYST, () -> same.view(other).suggestions())
                        .get(0)
                        .score(),
                "from either side");

        acting.as(NL_ANALYST, () -> same.decide(one, other, SameDecision.NOT_SAME, WHY));
        assertEquals(
                SameDecision.NOT_SAME,
                acting.as(NL_ANALYST, () -> same.view(one).suggestions()).get(0).decided());
        acting.as(NL_ANALYST, () -> same.decide(one, other, SameDecision.SAME, WHY));
        assertEquals(
                List.of(),
                acting.as(NL_ANALYST, () -> same.view(one).suggestions()),
                "what is merged is not suggested");
    }
}
