package org.crosscase.it.link;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ADMIN;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.link.Board;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.LinkReason;
import org.crosscase.link.Links;
import org.crosscase.person.Capacity;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.Identifiers;
import org.crosscase.person.OwnIdentifier;
import org.crosscase.person.PersonId;
import org.crosscase.person.Persons;
import org.crosscase.person.WrittenIdentifier;
import org.crosscase.shared.ReasonKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Two agencies that follow one person find each other by what the person is known by, and learn no more than that. */
@ArquillianTest
class IdentifierLinksIT {
    private static final ReasonKind IDENTIFIER = ReasonKind.of("IDENTIFIER");
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
    private Persons persons;

    @Inject
    private Identifiers identifiers;

    @Inject
    private CaseFiles cases;

    @Inject
    private Links links;

    @Inject
    private Board board;

    private CaseId open(TestOfficer officer) {
        return scene.openCase(officer, Sensitivity.CONTACT);
    }

    private LinkDetails only(TestOfficer officer, CaseId caseId) {
        return acting.as(
                officer,
                () -> links.getLink(scene.linksOf(officer, caseId).get(0).id()));
    }

    private int count(TestOfficer officer, CaseId... settled) {
        scene.settle(settled);
        return scene.linksOf(officer, settled[0]).size();
    }

    private static List<String> told(LinkDetails link, String fact) {
        return link.reasons().stream()
                .map(reason -> reason.explanation().facts().get(fact))
                .toList();
    }

    private static Set<IdentifierId> own(LinkDetails link) {
        return link.reasons().stream()
                .flatMap(reason -> reason.ownIdentifier().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void threeIdentifiersWrittenInThreeWaysFindTheOtherAgency() {
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        CaseId us = open(US_INVESTIGATOR);
        String address = PersonScene.address();
        int number = ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        String mac = "%012x".formatted(ThreadLocalRandom.current().nextLong(1L << 38) << 2);
        PersonId mine = people.suspect(NL_INVESTIGATOR, nl, address);
        people.add(NL_INVESTIGATOR, mine, nl, WrittenIdentifier.of(IdentifierType.PHONE, "+31 6 1" + number));
        people.add(NL_INVESTIGATOR, mine, nl, WrittenIdentifier.of(IdentifierType.MAC_ADDRESS, mac));
        PersonId theirs = people.suspect(FR_INVESTIGATOR, fr, " " + address.toUpperCase(Locale.ROOT));
        people.add(FR_INVESTIGATOR, theirs, fr, WrittenIdentifier.of(IdentifierType.PHONE, "0031-61" + number));
        people.add(
                FR_INVESTIGATOR,
                theirs,
                fr,
                WrittenIdentifier.of(
                        IdentifierType.MAC_ADDRESS, mac.toUpperCase().replaceAll("(?<=..)(?=(..)+$)", ":")));
        people.suspect(US_INVESTIGATOR, us, PersonScene.address());
        scene.settle(nl, fr, us);

        LinkDetails link = only(NL_INVESTIGATOR, nl);
        assertEquals(List.of(new KindCount(IDENTIFIER, 3, 0)), link.summary().counts());
        assertEquals(
                List.of("EMAIL", "PHONE", "MAC_ADDRESS").stream().sorted().toList(),
                told(link, "type").stream().sorted().toList());
        assertEquals(List.of("SAME", "SAME", "SAME"), told(link, "met"));
        assertTrue(link.strength() >= 80, "strength " + link.strength());
        assertEquals(link.strength(), only(FR_INVESTIGATOR, fr).strength());
        assertEquals(List.of(), scene.linksOf(US_INVESTIGATOR, us));

        for (LinkReason reason : only(FR_INVESTIGATOR, fr).reasons()) {
            assertNull(reason.things().ownIdentity());
            assertNull(reason.things().otherIdentity());
            assertEquals(Set.of("type", "met"), reason.explanation().facts().keySet());
        }
        assertEquals(
                List.of("SAME", "SAME", "SAME"),
                acting.as(EU_COORDINATOR, () -> board.getLink(link.id())).reasons().stream()
                        .map(reason -> reason.explanation().facts().get("met"))
                        .toList());
    }

    @Test
    void theReaderIsToldWhichOwnIdentifierItIsAndTheOtherSidesNever() {
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        String address = PersonScene.address();
        PersonId mine = people.suspect(NL_INVESTIGATOR, nl, address);
        people.suspect(FR_INVESTIGATOR, fr, address);
        scene.settle(nl, fr);
        Set<IdentifierId> ids = own(only(NL_INVESTIGATOR, nl));

        Map<IdentifierId, OwnIdentifier> named = acting.as(NL_INVESTIGATOR, () -> identifiers.named(ids));

        OwnIdentifier own = named.get(ids.iterator().next());
        assertEquals(address, own.normalized());
        assertEquals(mine, own.person());
        assertEquals(PersonScene.NAME, own.personName());
        assertEquals(Map.of(), acting.as(FR_INVESTIGATOR, () -> identifiers.named(ids)));
        assertEquals(Map.of(), acting.as(NL_ADMIN, () -> identifiers.named(ids)));
    }

    @Test
    void aWeakerKeyIsAHintAndSaysHowTheyMeet() {
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        String address = PersonScene.address();
        people.suspect(NL_INVESTIGATOR, nl, address);
        people.suspect(FR_INVESTIGATOR, fr, address.replace("@", "+market@"));
        scene.settle(nl, fr);

        LinkDetails link = only(NL_INVESTIGATOR, nl);
        assertEquals(List.of("MAIL_ACCOUNT"), told(link, "met"));
        assertEquals(30, link.strength());
    }

    @Test
    void anIpAddressLinksWhoUsedItAtAboutTheSameTime() {
        Instant seen = Instant.parse("2026-03-04T05:06:07Z");
        String network = "2a0%d:%x:%x"
                .formatted(
                        1 + ThreadLocalRandom.current().nextInt(8),
                        ThreadLocalRandom.current().nextInt(65535),
                        ThreadLocalRandom.current().nextInt(65535));
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId soon = open(FR_INVESTIGATOR);
        CaseId late = open(US_INVESTIGATOR);
        sighting(NL_INVESTIGATOR, nl, network + "::1", seen);
        sighting(FR_INVESTIGATOR, soon, network + "::1", seen.plus(Duration.ofHours(23)));
        sighting(US_INVESTIGATOR, late, network + "::1", seen.minus(Duration.ofHours(25)));
        scene.settle(nl, soon, late);

        LinkDetails link = only(NL_INVESTIGATOR, nl);
        assertEquals(1, scene.linksOf(NL_INVESTIGATOR, nl).size());
        assertEquals(List.of("SAME"), told(link, "met"));
        assertEquals(25, link.strength());
        assertEquals(List.of(), scene.linksOf(US_INVESTIGATOR, late));
    }

    private void sighting(TestOfficer officer, CaseId caseId, String address, Instant at) {
        people.add(
                officer,
                people.suspect(officer, caseId),
                caseId,
                new WrittenIdentifier(IdentifierType.IP_ADDRESS, address, IdentifierDetails.NONE.withAt(at), false));
    }

    @Test
    void ofACovertCaseTheOtherAgencyLearnsNothing() {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.COVERT);
        CaseId fr = open(FR_INVESTIGATOR);
        String address = PersonScene.address();
        people.suspect(NL_INVESTIGATOR, nl, address);
        people.suspect(FR_INVESTIGATOR, fr, address);

        assertEquals(1, count(NL_INVESTIGATOR, nl, fr));
        assertEquals(List.of(), scene.linksOf(FR_INVESTIGATOR, fr));
    }

    @Test
    void whatWasRecordedInATeamsCaseLinksThatCaseAlone() {
        CaseId open = open(NL_INVESTIGATOR);
        CaseId teams = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        String address = PersonScene.address();
        PersonId person = people.suspect(NL_INVESTIGATOR, open);
        acting.as(NL_INVESTIGATOR, () -> persons.addToCase(person, teams, Capacity.SUSPECT));
        people.mail(NL_INVESTIGATOR, person, teams, address);
        people.suspect(FR_INVESTIGATOR, fr, address);
        scene.settle(open, teams, fr);
        assertEquals(2, scene.linksOf(FR_INVESTIGATOR, fr).size());

        teamOnly(teams, true);
        assertEquals(1, count(FR_INVESTIGATOR, fr, open, teams));
        assertEquals(0, scene.linksOf(NL_INVESTIGATOR, open).size());

        teamOnly(teams, false);
        assertEquals(2, count(FR_INVESTIGATOR, fr, open, teams));
    }

    private void teamOnly(CaseId caseId, boolean wanted) {
        acting.as(NL_INVESTIGATOR, () -> {
            int version = cases.getCase(caseId).version();
            return cases.changeTeamOnly(caseId, version, wanted, WHY);
        });
    }

    @Test
    void aVictimsIdentifiersLinkNothing() {
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        String address = PersonScene.address();
        PersonId victim = people.person(NL_INVESTIGATOR, nl, Capacity.VICTIM);
        people.mail(NL_INVESTIGATOR, victim, nl, address);
        PersonId suspect = people.suspect(FR_INVESTIGATOR, fr, address);
        assertEquals(0, count(FR_INVESTIGATOR, fr, nl));

        PersonId other = people.suspect(NL_INVESTIGATOR, nl, address);
        assertEquals(1, count(FR_INVESTIGATOR, fr, nl), "by another who has the address, too");

        acting.as(FR_INVESTIGATOR, () -> persons.changeCapacity(suspect, fr, Capacity.VICTIM));
        assertEquals(0, count(NL_INVESTIGATOR, nl, fr));
        assertEquals(
                1,
                acting.as(NL_INVESTIGATOR, () -> identifiers.listIdentifiers(other))
                        .size());
    }

    @Test
    void whoBecomesAVictimInAnotherCaseLinksNothingAnyMore() {
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        String address = PersonScene.address();
        PersonId suspect = people.suspect(NL_INVESTIGATOR, nl, address);
        people.suspect(FR_INVESTIGATOR, fr, address);
        assertEquals(1, count(FR_INVESTIGATOR, fr, nl));

        CaseId another = open(NL_INVESTIGATOR);
        acting.as(NL_INVESTIGATOR, () -> persons.addToCase(suspect, another, Capacity.VICTIM));

        assertEquals(0, count(FR_INVESTIGATOR, fr, nl));
    }

    @Test
    void oneThatIsCorrectedOrTakenOffRecordTakesItsLinkAway() {
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        String address = PersonScene.address();
        PersonId mine = people.suspect(NL_INVESTIGATOR, nl);
        Identifier recorded = people.mail(NL_INVESTIGATOR, mine, nl, address);
        PersonId theirs = people.suspect(FR_INVESTIGATOR, fr, address);
        assertEquals(1, count(NL_INVESTIGATOR, nl, fr));

        Identifier corrected = change(recorded, PersonScene.address());
        assertEquals(0, count(NL_INVESTIGATOR, nl, fr));
        assertEquals(
                address,
                acting.as(FR_INVESTIGATOR, () -> identifiers.listIdentifiers(theirs))
                        .get(0)
                        .written());

        Identifier again = change(corrected, address);
        assertEquals(1, count(NL_INVESTIGATOR, nl, fr));

        acting.as(NL_INVESTIGATOR, () -> identifiers.removeIdentifier(again.id(), again.version(), WHY));
        assertEquals(0, count(NL_INVESTIGATOR, nl, fr));
    }

    private Identifier change(Identifier old, String address) {
        return acting.as(
                NL_INVESTIGATOR,
                () -> identifiers.changeIdentifier(
                        old.id(), old.version(), WrittenIdentifier.of(IdentifierType.EMAIL, address)));
    }

    @Test
    void whatPersonsOfManyAgenciesHaveLinksNobodyUntilFewerHaveIt() {
        String address = PersonScene.address();
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        CaseId us = open(US_INVESTIGATOR);
        for (int i = 0; i < 7; i++) {
            people.suspect(NL_INVESTIGATOR, nl, address);
        }
        people.suspect(FR_INVESTIGATOR, fr, address);
        assertEquals(1, count(NL_INVESTIGATOR, nl, fr, us), "seven of one agency count as five");

        for (int i = 0; i < 4; i++) {
            people.suspect(FR_INVESTIGATOR, fr, address);
            people.suspect(US_INVESTIGATOR, us, address);
        }
        PersonId last = people.suspect(US_INVESTIGATOR, us, address);
        assertEquals(0, count(NL_INVESTIGATOR, nl, fr, us));
        assertEquals(List.of(), scene.linksOf(FR_INVESTIGATOR, fr));
        Identifier common = acting.as(US_INVESTIGATOR, () -> identifiers.listIdentifiers(last))
                .get(0);
        assertEquals("COMMON", common.setAside());

        scene.changeSensitivity(FR_INVESTIGATOR, fr, Sensitivity.COVERT);
        assertEquals(1, count(NL_INVESTIGATOR, nl, fr, us), "of ten that count");
        assertEquals(
                "",
                acting.as(US_INVESTIGATOR, () -> identifiers.listIdentifiers(last))
                        .get(0)
                        .setAside());
    }

    @Test
    void anAddressThatEveryNetworkHasIsSetAside() {
        CaseId nl = open(NL_INVESTIGATOR);
        PersonId person = people.suspect(NL_INVESTIGATOR, nl);
        people.add(NL_INVESTIGATOR, person, nl, WrittenIdentifier.of(IdentifierType.IP_ADDRESS, "192.168.1.20"));
        assertEquals(
                "ADDRESS_OF_ALL",
                acting.as(NL_INVESTIGATOR, () -> identifiers.listIdentifiers(person))
                        .get(0)
                        .setAside());
    }

    @Test
    void aRowOfTheQueueThatFailsWaitsAndTheOthersGoOn() throws Exception {
        CaseId nl = open(NL_INVESTIGATOR);
        CaseId fr = open(FR_INVESTIGATOR);
        String address = PersonScene.address();
        Superuser.tamper("revoke select on identifier_held from crosscase_linker");
        people.suspect(NL_INVESTIGATOR, nl, address);
        PersonId theirs = people.suspect(FR_INVESTIGATOR, fr, address);
        LinkScene.await(() -> "2".equals(waiting(nl, fr)));
        Superuser.tamper(
                "grant select on identifier_held to crosscase_linker", "update identifier_due set due_at = now()");

        assertEquals(1, count(NL_INVESTIGATOR, nl, fr), "of " + theirs);
    }

    private static String waiting(CaseId one, CaseId other) throws Exception {
        return Superuser.value(
                "select count(*)::text from identifier_due d join identifier i on i.id = d.identifier_id"
                        + " where i.case_id in (?, ?) and d.attempts > 0",
                one.value(),
                other.value());
    }
}
