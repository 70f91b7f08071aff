package org.crosscase.it.link;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.Problem;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.link.AgencyPair;
import org.crosscase.link.Board;
import org.crosscase.link.BoardCounts;
import org.crosscase.link.BoardLink;
import org.crosscase.link.BoardLinkDetails;
import org.crosscase.link.BoardPage;
import org.crosscase.link.BoardQuery;
import org.crosscase.link.BoardSide;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.LinkFigures;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.link.Lookup;
import org.crosscase.link.Lookups;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Notifications;
import org.crosscase.shared.Nearness;
import org.crosscase.shared.PictureExplanation;
import org.crosscase.shared.ReasonKind;
import org.crosscase.signature.pdq.PdqHash;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What each side and the coordinator learn, by the sensitivity of both cases. */
@ArquillianTest
class LinkSensitivityIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private MediaItems mediaItems;

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private Links links;

    @Inject
    private Board board;

    @Inject
    private Lookups lookups;

    @Inject
    private Notifications notifications;

    @Inject
    private CaseFiles caseFiles;

    @Test
    void everyPairOfSensitivitiesTellsWhatTheTableSays() throws Exception {
        for (Sensitivity ofNl : Sensitivity.values()) {
            for (Sensitivity ofFr : Sensitivity.values()) {
                Pair pair = pair(ofNl, ofFr, 10);
                checkSide(NL_INVESTIGATOR, pair.nl, pair.nlMedia, ofNl, ofFr);
                checkSide(FR_INVESTIGATOR, pair.fr, pair.frMedia, ofFr, ofNl);
                checkBoard(pair, ofNl, ofFr);
                boolean frKnows = ofNl != Sensitivity.COVERT;
                assertEquals(frKnows ? 1 : 0, notificationsAbout(FR_INVESTIGATOR, pair.fr), ofNl + " and " + ofFr);
                checkNews(pair, ofNl, ofFr);
                assertEquals(
                        frKnows ? 1 : 0,
                        scene.figuresOf(FR_INVESTIGATOR, pair.fr).count());
            }
        }
    }

    private void checkSide(TestOfficer officer, CaseId own, MediaId media, Sensitivity ofOwn, Sensitivity ofOther) {
        String what = officer + " with " + ofOwn + " against " + ofOther;
        List<LinkSummary> seen = scene.linksOf(officer, own);
        boolean elsewhere =
                acting.as(officer, () -> mediaItems.getMedia(media)).summary().linked();
        if (ofOther == Sensitivity.COVERT) {
            assertEquals(List.of(), seen, what);
            assertFalse(elsewhere, what);
            return;
        }
        boolean open = ofOther == Sensitivity.OPEN;
        LinkDetails link = acting.as(officer, () -> links.getLink(seen.get(0).id()));
        assertTrue(elsewhere, what);
        assertEquals(58, link.strength(), what);
        assertEquals(ofOther, link.other().sensitivity(), what);
        assertEquals(open, link.other().caseReference() != null, what);
        assertEquals(open, link.other().title() != null, what);
        assertEquals(open, link.other().lead() != null, what);
        assertNull(link.other().caseId(), what);
        assertFalse(link.other().agency().contactPoint().email().isBlank(), what);
        assertEquals(Optional.of(media), link.reasons().get(0).ownMedia(), what);
        PictureExplanation told = link.reasons().get(0).picture().orElseThrow();
        assertNull(told.distance(), what);
        assertEquals(Nearness.NEAR_COPY, told.nearness(), what);
        assertEquals(
                List.of(new KindCount(ReasonKind.IMAGE, 1, 0)), link.summary().counts(), what);
        assertEquals(58, link.reasons().get(0).points(), what);
        assertEquals(ofOwn != Sensitivity.COVERT, link.summary().otherTold(), what);
        assertEquals(ofOwn != Sensitivity.COVERT, link.seenByOther().told(), what);
        assertEquals(ofOwn == Sensitivity.OPEN, link.seenByOther().caseReference() != null, what);
        assertEquals(ofOwn == Sensitivity.COVERT, link.mayTell(), what);
    }

    private void checkBoard(Pair pair, Sensitivity ofNl, Sensitivity ofFr) throws Exception {
        LinkId id = LinkId.of(scene.linkId(pair.nl, pair.fr));
        BoardLinkDetails details = acting.as(EU_COORDINATOR, () -> board.getLink(id));
        assertEquals(58, details.link().strength());
        for (BoardSide side : details.link().cases()) {
            Sensitivity sensitivity = side.agency().code().equals("nl-demo") ? ofNl : ofFr;
            assertEquals(sensitivity, side.sensitivity());
            assertEquals(sensitivity != Sensitivity.COVERT, side.caseReference() != null);
            assertEquals(sensitivity == Sensitivity.OPEN, side.title() != null);
            assertEquals(sensitivity == Sensitivity.OPEN, side.lead() != null);
            assertFalse(side.agency().contactPoint().email().isBlank());
        }
        boolean covert = ofNl == Sensitivity.COVERT || ofFr == Sensitivity.COVERT;
        assertEquals(covert ? 0 : 1, details.reasons().size());
        details.reasons().forEach(reason -> assertNull(reason.things().own()));
        assertEquals(
                covert ? List.of() : List.of(new KindCount(ReasonKind.IMAGE, 1, 0)),
                details.link().counts());
    }

    /** What the figures over the board say is what its filters show. */
    @Test
    void theBoardsFiguresAndItsFiltersAgree() throws Exception {
        Pair near = pair(Sensitivity.CONTACT, Sensitivity.CONTACT, 10);
        LinkId moderate = LinkId.of(scene.linkId(near.nl, near.fr));
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        String file = LinkScene.sha256();
        scene.addFile(NL_INVESTIGATOR, nl, file);
        scene.addFile(FR_INVESTIGATOR, fr, file);
        scene.settle(nl, fr);
        LinkId strong = LinkId.of(scene.linkId(nl, fr));
        Superuser.tamper("update link set found_at = found_at - interval '1 day' where id = '" + moderate + "'");

        assertEquals(List.of(true, true), shows(null, null, 0, strong, moderate));
        assertEquals(List.of(true, true), shows(null, null, 58, strong, moderate));
        assertEquals(List.of(true, false), shows(null, null, 59, strong, moderate));
        assertEquals(List.of(true, false), shows(null, null, 70, strong, moderate));
        assertEquals(List.of(false, false), shows(null, null, 71, strong, moderate));
        assertEquals(List.of(true, true), shows("NL", null, 0, strong, moderate), "of either side");
        assertEquals(List.of(true, true), shows("FR", null, 0, strong, moderate), "of either side");
        assertEquals(List.of(false, false), shows("US", null, 0, strong, moderate));
        acting.as(EU_COORDINATOR, () -> board.getLink(strong));
        assertEquals(List.of(false, true), shows(null, LinkState.NEW, 0, strong, moderate));
        assertEquals(List.of(true, false), shows(null, LinkState.SEEN, 0, strong, moderate));
        assertEquals(List.of(false, false), shows(null, LinkState.WITHDRAWN, 0, strong, moderate));

        // other tests' links may still be worked out
        LinkScene.await(this::figuresAgree);
    }

    private List<Boolean> shows(String country, LinkState state, int least, LinkId... sought) {
        Set<LinkId> shown =
                shown(country, state, least).stream().map(BoardLink::id).collect(Collectors.toSet());
        return Stream.of(sought).map(shown::contains).toList();
    }

    /** Page by page to the end, strongest first. */
    private List<BoardLink> shown(String country, LinkState state, int least) {
        List<BoardLink> shown = new ArrayList<>();
        String after = null;
        do {
            BoardQuery query = new BoardQuery(country, state, least, after, 0, 40);
            BoardPage page = acting.as(EU_COORDINATOR, () -> board.listLinks(query));
            shown.addAll(page.items());
            after = page.next();
        } while (after != null);
        List<Integer> strengths = shown.stream().map(BoardLink::strength).toList();
        assertEquals(strengths.stream().sorted(Comparator.reverseOrder()).toList(), strengths);
        return shown;
    }

    private boolean figuresAgree() {
        List<BoardLink> all = shown(null, null, 0);
        Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);
        BoardCounts expected = new BoardCounts(
                all.size(),
                shown(null, LinkState.NEW, 0).size(),
                all.stream().filter(link -> !link.foundAt().isBefore(midnight)).count(),
                shown(null, null, 65).size());
        List<BoardLink> ofPair = all.stream()
                .filter(link -> link.cases().stream()
                        .map(side -> side.agency().code())
                        .collect(Collectors.toSet())
                        .equals(Set.of("nl-demo", "fr-demo")))
                .toList();
        AgencyPair pair = acting.as(EU_COORDINATOR, () -> board.listAgencyPairs()).stream()
                .filter(one -> Set.of(one.one().code(), one.other().code()).equals(Set.of("nl-demo", "fr-demo")))
                .findFirst()
                .orElseThrow();
        return expected.equals(acting.as(EU_COORDINATOR, () -> board.counts()))
                && expected.foundToday() < expected.links()
                && pair.links() == ofPair.size()
                && pair.strongest() == ofPair.get(0).strength();
    }

    /** A notification names the other case only to whom the table lets know it. */
    private void checkNews(Pair pair, Sensitivity ofNl, Sensitivity ofFr) throws Exception {
        String nl = reference(NL_INVESTIGATOR, pair.nl);
        String fr = reference(FR_INVESTIGATOR, pair.fr);
        acting.as(FR_INVESTIGATOR, () -> notifications.list(null, 200)).items().stream()
                .filter(news -> pair.fr.value().equals(news.caseId()))
                .forEach(news -> assertEquals(
                        ofNl == Sensitivity.OPEN ? List.of(nl) : List.of(), news.references(), news.toString()));
        UUID link = scene.linkId(pair.nl, pair.fr);
        Set<String> known = Stream.of(ofNl == Sensitivity.COVERT ? null : nl, ofFr == Sensitivity.COVERT ? null : fr)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<NotificationSummary> ofCoordinator =
                acting.as(EU_COORDINATOR, () -> notifications.list(null, 200)).items().stream()
                        .filter(news -> link.equals(news.linkId()))
                        .toList();
        assertFalse(ofCoordinator.isEmpty(), "the coordinator is told");
        ofCoordinator.forEach(news -> assertEquals(known, Set.copyOf(news.references()), news.toString()));
    }

    private String reference(TestOfficer officer, CaseId caseId) {
        return acting.as(officer, () -> caseFiles.getCase(caseId)).reference();
    }

    @Test
    void becomingCovertHidesAtOnceAndLeavesNoTrace() throws Exception {
        Pair pair = pair(Sensitivity.OPEN, Sensitivity.CONTACT, 4);
        LinkId id = scene.linksOf(FR_INVESTIGATOR, pair.fr).get(0).id();
        long unread =
                acting.as(FR_INVESTIGATOR, () -> notifications.countWaiting().unread());

        scene.changeSensitivity(NL_INVESTIGATOR, pair.nl, Sensitivity.COVERT);

        // no waiting: the next read after the change already shows nothing
        assertEquals(List.of(), scene.linksOf(FR_INVESTIGATOR, pair.fr));
        assertEquals(
                unread - 1,
                acting.as(FR_INVESTIGATOR, () -> notifications.countWaiting().unread()));
        assertEquals(0, notificationsAbout(FR_INVESTIGATOR, pair.fr));
        assertEquals(LinkFigures.NONE, scene.figuresOf(FR_INVESTIGATOR, pair.fr));
        assertMissing(FR_INVESTIGATOR, id);
        LinkSummary own = scene.linksOf(NL_INVESTIGATOR, pair.nl).get(0);
        assertFalse(own.otherTold());

        scene.settle(pair.nl, pair.fr);
        scene.changeSensitivity(NL_INVESTIGATOR, pair.nl, Sensitivity.CONTACT);
        scene.settle(pair.nl, pair.fr);
        LinkSummary again = scene.linksOf(FR_INVESTIGATOR, pair.fr).get(0);
        assertEquals(id, again.id());
        assertNull(again.other().caseReference());
    }

    @Test
    void theOwnerOfACovertCaseMayTell() throws Exception {
        Pair pair = pair(Sensitivity.COVERT, Sensitivity.CONTACT, 4);
        LinkId id = scene.linksOf(NL_INVESTIGATOR, pair.nl).get(0).id();
        assertMissing(FR_INVESTIGATOR, id);
        acting.as(NL_INVESTIGATOR, () -> links.confirm(id, DecisionSeen.ANY, "the same room"));
        acting.as(NL_INVESTIGATOR, () -> links.tellOther(id, "they hold the same phone"));
        scene.settle(pair.nl, pair.fr);

        LinkSummary told = scene.linksOf(FR_INVESTIGATOR, pair.fr).get(0);
        assertEquals(Sensitivity.CONTACT, told.other().sensitivity(), "that it is covert is not told");
        assertNull(told.other().caseReference());
        assertNull(told.otherDecision(), "what a covert case decided is not told with the hit");
        assertEquals(1, notificationsAbout(FR_INVESTIGATOR, pair.fr));
        assertTrue(scene.linksOf(NL_INVESTIGATOR, pair.nl).get(0).otherTold());
        Problem again = assertThrows(
                Problem.class, () -> acting.as(NL_INVESTIGATOR, () -> links.tellOther(id, "they hold the same phone")));
        assertEquals("link-other-side-already-told", again.slug());
        assertEquals(
                "they hold the same phone",
                Superuser.value(
                        "select purpose from audit_entry where action = 'link.tell-other' and outcome = 'DONE'"
                                + " and object_id = ?",
                        id.toString()));
    }

    @Test
    void aCovertCaseElsewhereMovesNoFigureButTheCoordinators() throws Exception {
        PdqHash picture = LinkScene.picture();
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(NL_INVESTIGATOR, nl, picture);
        scene.addPicture(FR_INVESTIGATOR, fr, LinkScene.copy(picture, 4));
        scene.settle(nl, fr);
        int before = scene.linksOf(NL_INVESTIGATOR, nl).get(0).strength();
        LinkId id = LinkId.of(scene.linkId(nl, fr));
        int boardBefore =
                acting.as(EU_COORDINATOR, () -> board.getLink(id)).link().strength();

        CaseId us = scene.openCase(US_INVESTIGATOR, Sensitivity.COVERT);
        scene.addPicture(US_INVESTIGATOR, us, LinkScene.copy(picture, 8));
        scene.settle(nl, fr, us);

        LinkDetails seen = acting.as(NL_INVESTIGATOR, () -> links.getLink(id));
        assertEquals(before, seen.strength());
        assertEquals(2, seen.reasons().get(0).rarity().counted());
        assertEquals(before, scene.linksOf(FR_INVESTIGATOR, fr).get(0).strength());
        assertEquals(2, scene.linksOf(US_INVESTIGATOR, us).size());
        int boardAfter =
                acting.as(EU_COORDINATOR, () -> board.getLink(id)).link().strength();
        assertTrue(boardAfter < boardBefore, boardAfter + " after " + boardBefore);

        scene.changeSensitivity(US_INVESTIGATOR, us, Sensitivity.CONTACT);
        scene.settle(nl, fr, us);
        LinkDetails known = acting.as(NL_INVESTIGATOR, () -> links.getLink(id));
        assertEquals(3, known.reasons().get(0).rarity().counted());
        assertTrue(known.strength() < before);
    }

    @Test
    void betweenCovertCasesNeitherSideKnowsAndLookUpsReadLikeNothing() throws Exception {
        String sha256 = LinkScene.sha256();
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.COVERT);
        scene.addFile(FR_INVESTIGATOR, fr, sha256);
        scene.settle(fr);
        Lookup lookup = new Lookup(null, sha256, null, null, null, "compare with our case");
        Lookup unknown = new Lookup(null, LinkScene.sha256(), null, null, null, "compare with our case");
        assertEquals(
                acting.as(NL_INVESTIGATOR, () -> lookups.lookUp(unknown)).hits(),
                acting.as(NL_INVESTIGATOR, () -> lookups.lookUp(lookup)).hits());
        assertTrue(acting.as(FR_INVESTIGATOR, () -> lookups.lookUp(lookup)).hit());

        scene.changeSensitivity(FR_INVESTIGATOR, fr, Sensitivity.CONTACT);
        assertEquals(
                "fr-demo",
                acting.as(NL_INVESTIGATOR, () -> lookups.lookUp(lookup))
                        .hits()
                        .get(0)
                        .agency()
                        .code());
    }

    @Test
    void aLookUpNamesWhatIsWrong() {
        assertSlug("look-up-one-signature", new Lookup(null, null, null, null, null, "a good purpose"));
        assertSlug("signature-malformed", new Lookup("abc", null, null, null, null, "a good purpose"));
        assertSlug("reason-too-short", new Lookup(null, LinkScene.sha256(), null, null, null, "why"));
    }

    @Test
    void insideOneAgencyALinkStandsInTheListOnceAndOnBothCases() throws Exception {
        String sha256 = LinkScene.sha256();
        CaseId one = scene.openCase(NL_INVESTIGATOR, Sensitivity.COVERT);
        CaseId other = scene.openCase(NL_INVESTIGATOR, Sensitivity.COVERT);
        MediaId media = scene.addFile(NL_INVESTIGATOR, one, sha256);
        assertEquals(media, scene.addFile(NL_INVESTIGATOR, other, sha256));
        scene.settle(one, other);
        LinkSummary fromOne = scene.linksOf(NL_INVESTIGATOR, one).get(0);
        LinkSummary fromOther = scene.linksOf(NL_INVESTIGATOR, other).get(0);
        assertEquals(fromOne.id(), fromOther.id());
        assertEquals(70, fromOne.strength());
        assertEquals(other, fromOne.other().caseId());
        assertNotNull(fromOther.other().caseReference());
        assertEquals(
                "1",
                Superuser.value(
                        "select count(*) from link_side where link_id = ? and listed",
                        fromOne.id().value()));
        assertMissing(FR_INVESTIGATOR, fromOne.id());
        Problem hidden =
                assertThrows(Problem.class, () -> acting.as(EU_COORDINATOR, () -> board.getLink(fromOne.id())));
        assertEquals("link-not-found", hidden.slug());
    }

    @Test
    void decisionsAreEachAgencysOwn() throws Exception {
        Pair pair = pair(Sensitivity.CONTACT, Sensitivity.CONTACT, 0);
        LinkId id = scene.linksOf(NL_INVESTIGATOR, pair.nl).get(0).id();
        acting.as(NL_INVESTIGATOR, () -> links.markSeen(id));
        acting.as(NL_INVESTIGATOR, () -> links.reject(id, DecisionSeen.ANY, "a stock picture"));
        assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, pair.nl));
        assertEquals(LinkFigures.NONE, scene.figuresOf(NL_INVESTIGATOR, pair.nl));
        assertEquals(
                LinkState.NEW, scene.linksOf(FR_INVESTIGATOR, pair.fr).get(0).state());
        acting.as(NL_INVESTIGATOR, () -> links.reopen(id, DecisionSeen.ANY));
        acting.as(NL_INVESTIGATOR, () -> links.confirm(id, DecisionSeen.ANY, ""));
        assertEquals(
                LinkState.CONFIRMED,
                scene.linksOf(NL_INVESTIGATOR, pair.nl).get(0).state());
        assertThrows(Problem.class, () -> acting.as(NL_INVESTIGATOR, () -> links.reject(id, DecisionSeen.ANY, "no")));
    }

    @Test
    void aForeignLinkAndOneThatDoesNotExistLookTheSame() throws Exception {
        Pair pair = pair(Sensitivity.OPEN, Sensitivity.OPEN, 2);
        LinkId foreign = LinkId.of(scene.linkId(pair.nl, pair.fr));
        for (LinkId id : List.of(foreign, LinkId.random())) {
            assertMissing(US_INVESTIGATOR, id);
        }
    }

    private void assertMissing(TestOfficer officer, LinkId id) {
        List<Runnable> calls = List.of(
                () -> links.getLink(id),
                () -> links.markSeen(id),
                () -> links.confirm(id, DecisionSeen.ANY, ""),
                () -> links.reject(id, DecisionSeen.ANY, "a good reason"),
                () -> links.reopen(id, DecisionSeen.ANY),
                () -> links.tellOther(id, "a good reason"));
        for (Runnable call : calls) {
            Problem problem = assertThrows(Problem.class, () -> acting.as(officer, call));
            assertEquals("link-not-found", problem.slug());
            assertEquals("link-not-found", problem.getMessage(), "the text carries no id");
        }
    }

    private void assertSlug(String slug, Lookup lookup) {
        Problem problem = assertThrows(Problem.class, () -> acting.as(NL_INVESTIGATOR, () -> lookups.lookUp(lookup)));
        assertEquals(slug, problem.slug());
    }

    private long notificationsAbout(TestOfficer officer, CaseId caseId) {
        return acting.as(officer, () -> notifications.list(null, 200)).items().stream()
                .filter(notification -> caseId.value().equals(notification.caseId()))
                .filter(notification -> notification.linkId() != null)
                .count();
    }

    private Pair pair(Sensitivity ofNl, Sensitivity ofFr, int distance) {
        PdqHash picture = LinkScene.picture();
        CaseId nl = scene.openCase(NL_INVESTIGATOR, ofNl);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, ofFr);
        MediaId nlMedia = scene.addPicture(NL_INVESTIGATOR, nl, picture);
        MediaId frMedia = scene.addPicture(FR_INVESTIGATOR, fr, LinkScene.copy(picture, distance));
        scene.settle(nl, fr);
        return new Pair(nl, fr, nlMedia, frMedia);
    }

    private record Pair(CaseId nl, CaseId fr, MediaId nlMedia, MediaId frMedia) {}
}
