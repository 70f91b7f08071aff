package org.crosscase.it.link;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ADMIN;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.person.CommonValue;
import org.crosscase.person.CommonValues;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.Identifiers;
import org.crosscase.person.PersonId;
import org.crosscase.person.WrittenIdentifier;
import org.crosscase.person.WrittenList;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What stands on an agency's list gives that agency no links as long as it does, and tells nobody else anything. */
@ArquillianTest
class CommonValuesIT {
    private static final String WHY = "decided in the test";

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private PersonScene people;

    @Inject
    private Identifiers identifiers;

    @Inject
    private CommonValues values;

    @Inject
    private CaseFiles cases;

    private static WrittenList list(String kind, List<String> about, String... entries) {
        return new WrittenList(
                "List " + ThreadLocalRandom.current().nextLong(1_000_000_000_000L), kind, about, List.of(entries));
    }

    private CaseId open(TestOfficer officer) {
        return scene.openCase(officer, Sensitivity.CONTACT);
    }

    private String setAside(TestOfficer officer, PersonId person) {
        return acting.as(officer, () -> identifiers.listIdentifiers(person))
                .get(0)
                .setAside();
    }

    private Optional<Long> counted(TestOfficer officer, WrittenList list) {
        return acting.as(officer, () -> values.preview(list)).entries().get(0).identifiers();
    }

    private void take(WrittenList list) {
        assertEquals(
                1, acting.as(NL_INVESTIGATOR, () -> values.importList(list)).added());
    }

    private int links(CaseId own, CaseId... others) {
        scene.settle(own);
        scene.settle(others);
        return scene.linksOf(NL_INVESTIGATOR, own).size();
    }

    @Test
    void whatAListNamesGivesNoLinkUntilItIsWithdrawn() {
        String address = PersonScene.address();
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        PersonId mine = people.suspect(NL_INVESTIGATOR, nl, address);
        PersonId theirs = people.suspect(FR_INVESTIGATOR, fr, address);
        assertEquals(1, links(nl, fr));

        WrittenList list = list("string", List.of("email-src"), address.toUpperCase());
        assertEquals(Optional.of(1L), counted(NL_INVESTIGATOR, list));
        assertEquals(1, links(nl, fr), "a preview changes nothing");
        take(list);
        assertEquals(0, links(nl, fr));
        assertEquals("LISTED", setAside(NL_INVESTIGATOR, mine));
        assertEquals("", setAside(FR_INVESTIGATOR, theirs));
        assertEquals(
                0, acting.as(NL_INVESTIGATOR, () -> values.importList(list)).added(), "in force already");

        PersonId later = people.suspect(NL_INVESTIGATOR, nl, address);
        assertEquals("LISTED", setAside(NL_INVESTIGATOR, later), "recorded after the list came");
        assertEquals(0, links(nl, fr));

        CommonValue entry = acting.as(NL_ADMIN, () -> values.listValues()).stream()
                .filter(value -> value.list().equals(list.name()))
                .findFirst()
                .orElseThrow();
        acting.as(NL_ADMIN, () -> values.withdraw(entry.id(), WHY));
        assertEquals(1, links(nl, fr));
        assertEquals("", setAside(NL_INVESTIGATOR, mine));
        assertThrows(Exception.class, () -> acting.as(NL_ADMIN, () -> values.withdraw(entry.id(), WHY)));
    }

    @Test
    void addressesAndHostsAreSetAsideByNetworkAndDomain() {
        int any = ThreadLocalRandom.current().nextInt(1, 0xffff);
        CaseId nl = open(NL_INVESTIGATOR);
        PersonId within = people.suspect(NL_INVESTIGATOR, nl);
        people.add(
                NL_INVESTIGATOR,
                within,
                nl,
                WrittenIdentifier.of(IdentifierType.IP_ADDRESS, "2a0b:%x::77".formatted(any)));
        PersonId below = people.suspect(NL_INVESTIGATOR, nl, "one@mail.host%d.example".formatted(any));
        PersonId beside = people.suspect(NL_INVESTIGATOR, nl, "one@nohost%d.example".formatted(any));

        take(list("cidr", null, "2a0b:%x::/32".formatted(any)));
        WrittenList hosts = list("hostname", List.of("email", "domain"), "host%d.example".formatted(any));
        take(hosts);

        assertEquals("LISTED", setAside(NL_INVESTIGATOR, within));
        assertEquals("LISTED", setAside(NL_INVESTIGATOR, below));
        assertEquals("", setAside(NL_INVESTIGATOR, beside));
        acting.as(NL_INVESTIGATOR, () -> values.withdrawList(hosts.name(), WHY));
        assertEquals("", setAside(NL_INVESTIGATOR, below));
    }

    @Test
    void aPreviewCountsOnlyWhatItsReaderMayRead() {
        String address = PersonScene.address();
        people.suspect(NL_INVESTIGATOR, open(NL_INVESTIGATOR), address);
        String reference = "C-" + UUID.randomUUID();
        CaseId teams = acting.as(
                NL_ANALYST,
                () -> cases.openCase(new OpenCase(reference, reference, "", "", Sensitivity.CONTACT, true)));
        PersonId hidden = people.suspect(NL_ANALYST, teams, address);
        WrittenList list = list("string", List.of("EMAIL"), address);

        assertEquals(Optional.of(1L), counted(NL_INVESTIGATOR, list));
        assertEquals(Optional.empty(), counted(NL_ADMIN, list), "who reads no persons");
        assertEquals(Optional.of(0L), counted(FR_INVESTIGATOR, list));
        assertThrows(Exception.class, () -> counted(NL_ANALYST, list));

        take(list);
        assertEquals("LISTED", setAside(NL_ANALYST, hidden), "though whoever imported it may not know it");
        assertTrue(acting.as(FR_INVESTIGATOR, () -> values.listValues()).stream()
                .noneMatch(value -> value.list().equals(list.name())));
    }
}
