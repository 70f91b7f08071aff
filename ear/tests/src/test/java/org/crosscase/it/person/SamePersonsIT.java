package org.crosscase.it.person;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.crosscase.Problem;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.person.Capacity;
import org.crosscase.person.Decided;
import org.crosscase.person.Merge;
import org.crosscase.person.MergeId;
import org.crosscase.person.Merged;
import org.crosscase.person.NameKind;
import org.crosscase.person.PersonDescription;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonName;
import org.crosscase.person.Persons;
import org.crosscase.person.RecordPerson;
import org.crosscase.person.SameDecision;
import org.crosscase.person.SamePersons;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Records of one person: merged, parted again in the reverse order, and never a way to see more. */
@ArquillianTest
class SamePersonsIT {
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
    private SamePersons same;

    private CaseId open(boolean teamOnly) {
        String reference = "S-" + UUID.randomUUID();
        return acting.as(
                NL_INVESTIGATOR,
                () -> cases.openCase(
                        new OpenCase(reference, "Title of " + reference, "", "", Sensitivity.CONTACT, teamOnly)));
    }

    private PersonId add(CaseId caseId, String name) {
        return acting.as(
                NL_INVESTIGATOR,
                () -> persons.recordPerson(new RecordPerson(
                        caseId,
                        Capacity.SUSPECT,
                        List.of(PersonName.of(name, NameKind.BIRTH)),
                        PersonDescription.NONE)));
    }

    private Merged merge(PersonId one, PersonId other) {
        return acting.as(NL_INVESTIGATOR, () -> same.decide(one, other, SameDecision.SAME, WHY))
                .orElseThrow();
    }

    private void undo(MergeId id) {
        acting.as(NL_INVESTIGATOR, () -> same.undo(id, WHY));
    }

    private List<MergeId> merges(TestOfficer officer, PersonId of) {
        return acting.as(officer, () -> same.listMerges(of)).stream()
                .map(Merge::id)
                .toList();
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

    private String undone(TestOfficer officer, MergeId id) {
        return answer(officer, () -> {
            same.undo(id, WHY);
            return "undone";
        });
    }

    @Test
    void mergesAreTakenBackInTheReverseOrder() {
        CaseId caseId = open(false);
        PersonId a = add(caseId, "A. Bakker");
        PersonId b = add(caseId, "Arie Bakker");
        PersonId c = add(caseId, "Bakker, Arie");
        Merged first = merge(b, a);
        Merged second = merge(c, b);

        assertEquals(b, first.leading());
        assertEquals(c, second.leading());
        assertEquals(List.of(first.id(), second.id()), merges(NL_ANALYST, a), "of all records in one merge");
        assertEquals("merge-has-later-one [" + second.id() + "]", undone(NL_INVESTIGATOR, first.id()));

        undo(second.id());
        undo(second.id());
        assertEquals(List.of(first.id()), merges(NL_ANALYST, b));
        assertEquals(List.of(), merges(NL_ANALYST, c));
        undo(first.id());
        assertEquals(List.of(), merges(NL_ANALYST, a));
        assertEquals(
                "A. Bakker", acting.as(NL_ANALYST, () -> persons.getPerson(a)).name());
    }

    @Test
    void whatIsOneAlreadyStaysOneAndThereIsNoCircle() {
        CaseId caseId = open(false);
        PersonId a = add(caseId, "Bert Kuiper");
        PersonId b = add(caseId, "Berend Kuiper");
        Merged first = merge(a, b);

        Merged again = merge(b, a);

        assertEquals(first, again);
        assertEquals("persons-merged []", answer(NL_INVESTIGATOR, () -> same.decide(a, b, SameDecision.NOT_SAME, WHY)));
        assertEquals("person-with-itself []", answer(NL_INVESTIGATOR, () -> same.decide(a, a, SameDecision.SAME, WHY)));
    }

    @Test
    void ofTwoOfficersWhoMergeAtOnceNobodyMakesACircle() throws Exception {
        CaseId caseId = open(false);
        for (int round = 0; round < 5; round++) {
            PersonId a = add(caseId, "Dirk Mulder");
            PersonId b = add(caseId, "D. Mulder");
            Future<String> meanwhile =
                    acting.meanwhile(NL_ANALYST, () -> same.decide(a, b, SameDecision.SAME, WHY) + "");
            answer(NL_INVESTIGATOR, () -> same.decide(b, a, SameDecision.SAME, WHY));
            assertTrue(meanwhile.get().contains("Merged"), "both are told that they are one");
            assertEquals(1, merges(NL_ANALYST, a).size());
        }
    }

    @Test
    void aMergeShowsNobodyARecordThatHeMayNotRead() {
        PersonId known = add(open(false), "Gijs Hofman");
        PersonId hidden = add(open(true), "Gijsbert Hofman");
        Merged merged = merge(known, hidden);

        assertEquals(List.of(), merges(NL_ANALYST, known));
        assertEquals("person-not-found []", answer(NL_ANALYST, () -> persons.getPerson(hidden)));
        assertEquals("person-not-found []", answer(NL_ANALYST, () -> same.listMerges(hidden)));
        assertEquals("merge-not-found []", undone(NL_ANALYST, merged.id()));
        assertEquals("merge-not-found []", undone(FR_INVESTIGATOR, merged.id()));
        assertEquals("merge-not-found []", undone(FR_INVESTIGATOR, MergeId.random()));
        assertEquals(
                List.of(), acting.as(NL_ANALYST, () -> same.listDecisions(known)), "nor that somebody compared it");
    }

    @Test
    void aCircleThroughARecordThatHeMayNotReadIsRefused() {
        CaseId known = open(false);
        PersonId low = add(known, "Koos Veen");
        PersonId other = add(known, "K. Veen");
        PersonId hidden = add(open(true), "Koos van der Veen");
        merge(hidden, other);
        merge(low, hidden);

        assertEquals(
                "persons-led-elsewhere []", answer(NL_ANALYST, () -> same.decide(low, other, SameDecision.SAME, WHY)));
        assertEquals(2, merges(NL_INVESTIGATOR, other).size());
    }

    @Test
    void aDecisionIsRememberedAndTheLastOneCounts() {
        CaseId caseId = open(false);
        PersonId a = add(caseId, "Hans Visser");
        PersonId b = add(caseId, "Hans Visscher");
        acting.as(NL_ANALYST, () -> same.decide(b, a, SameDecision.UNSURE, WHY));
        acting.as(NL_INVESTIGATOR, () -> same.decide(a, b, SameDecision.NOT_SAME, WHY));

        List<Decided> decided = acting.as(NL_ANALYST, () -> same.listDecisions(b));

        assertEquals(1, decided.size());
        assertEquals(a, decided.get(0).other());
        assertEquals(SameDecision.NOT_SAME, decided.get(0).decision());
        assertNotEquals("", decided.get(0).decidedBy());
    }
}
