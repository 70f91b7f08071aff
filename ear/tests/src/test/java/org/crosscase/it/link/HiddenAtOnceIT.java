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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crosscase.Problem;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CasePage;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseSort;
import org.crosscase.casefile.CaseSummary;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.link.Board;
import org.crosscase.link.BoardLinkDetails;
import org.crosscase.link.BoardSide;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.LinkFigures;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkPage;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.notification.Notifications;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/**
 * A change of sensitivity holds from its commit on, while the linkers are stopped and whatever state a link is in: the other
 * agency and the coordinator are told what the new sensitivity allows, and nothing of what the old one did.
 */
@ArquillianTest
class HiddenAtOnceIT {
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
    private CaseFiles caseFiles;

    @Inject
    private Notifications notifications;

    /** A Dutch case that changes, a French and an American one that look on. */
    private record Scene(
            Sensitivity from,
            Sensitivity to,
            LinkState state,
            CaseId nl,
            CaseId fr,
            CaseId us,
            MediaId frMedia,
            LinkId link) {
        @Override
        public String toString() {
            return state + " link, " + from + " to " + to;
        }
    }

    @Test
    void everyChangeHoldsFromItsCommitOnInEveryStateOfALink() throws Exception {
        List<Scene> scenes = new ArrayList<>();
        for (LinkState state : List.of(LinkState.NEW, LinkState.REJECTED, LinkState.WITHDRAWN)) {
            for (Sensitivity from : Sensitivity.values()) {
                for (Sensitivity to : Sensitivity.values()) {
                    if (from != to && !(from == Sensitivity.COVERT && state != LinkState.NEW)) {
                        scenes.add(scene(from, to, state));
                    }
                }
            }
        }
        CaseId[] all = scenes.stream().flatMap(s -> Stream.of(s.nl, s.fr, s.us)).toArray(CaseId[]::new);
        scene.settle(all);
        scenes = withLinks(scenes);
        for (Scene each : scenes) {
            bringTo(each);
        }
        scene.settle(all);
        for (Scene each : scenes) {
            check(each, each.from, each + ", before");
        }
        try (StoppedLinker stopped = new StoppedLinker()) {
            for (Scene each : scenes) {
                scene.changeSensitivity(NL_INVESTIGATOR, each.nl, each.to);
                if (each.from != Sensitivity.COVERT) {
                    check(each, each.to, each + ", before the linkers know");
                }
            }
        }
        scene.settle(all);
        for (Scene each : scenes) {
            check(each, each.to, each + ", after the linkers");
        }
    }

    /** Rarer, and so stronger, once two cases that hold the picture may not be counted any more. */
    @Test
    void listsAreInTheOrderOfWhatTheirReaderMayCountNow() throws Exception {
        CaseId common = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId rare = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId[] elsewhere = new CaseId[5];
        for (int i = 0; i < elsewhere.length; i++) {
            elsewhere[i] = scene.openCase(i < 3 ? NL_INVESTIGATOR : US_INVESTIGATOR, Sensitivity.CONTACT);
        }
        String inFour = LinkScene.sha256();
        String inThree = LinkScene.sha256();
        scene.addFile(FR_INVESTIGATOR, common, inFour);
        scene.addFile(NL_INVESTIGATOR, elsewhere[0], inFour);
        scene.addFile(NL_INVESTIGATOR, elsewhere[1], inFour);
        scene.addFile(US_INVESTIGATOR, elsewhere[3], inFour);
        scene.addFile(FR_INVESTIGATOR, rare, inThree);
        scene.addFile(NL_INVESTIGATOR, elsewhere[2], inThree);
        scene.addFile(US_INVESTIGATOR, elsewhere[4], inThree);
        CaseId[] all =
                Stream.concat(Stream.of(common, rare), Stream.of(elsewhere)).toArray(CaseId[]::new);
        scene.settle(all);
        LinkId ofCommon = LinkId.of(scene.linkId(common, elsewhere[3]));
        LinkId ofRare = LinkId.of(scene.linkId(rare, elsewhere[4]));
        int before = strength(ofCommon);
        int between = strength(ofRare);
        assertTrue(before < between, before + " and " + between);
        assertEquals(List.of(ofRare, ofCommon), inOrder(0, ofCommon, ofRare));
        assertEquals(List.of(ofRare), inOrder(between, ofCommon, ofRare));
        assertEquals(List.of(rare, common), casesInOrder(common, rare));
        int board = onBoard(ofCommon);
        try (StoppedLinker stopped = new StoppedLinker()) {
            scene.changeSensitivity(NL_INVESTIGATOR, elsewhere[0], Sensitivity.COVERT);
            scene.changeSensitivity(NL_INVESTIGATOR, elsewhere[1], Sensitivity.COVERT);
            checkRarer(ofCommon, ofRare, common, rare, between, "before the linkers know");
        }
        scene.settle(all);
        checkRarer(ofCommon, ofRare, common, rare, between, "after the linkers");
        assertEquals(board, onBoard(ofCommon), "coordinators count covert cases too, so nothing moved for them");
    }

    private void checkRarer(LinkId rarer, LinkId other, CaseId ofRarer, CaseId ofOther, int between, String when) {
        int now = strength(rarer);
        assertTrue(now > between, when);
        assertEquals(List.of(rarer, other), inOrder(0, rarer, other), when);
        assertEquals(List.of(rarer), inOrder(now, rarer, other), when);
        assertEquals(List.of(other), inOrder(0, other), when);
        assertEquals(
                1,
                acting.as(FR_INVESTIGATOR, () -> links.listLinks(new LinkQuery(ofRarer, null, now, null, 0, 1)))
                        .total(),
                when);
        assertEquals(now, scene.figuresOf(FR_INVESTIGATOR, ofRarer).strongest(), when);
        assertEquals(List.of(ofRarer, ofOther), casesInOrder(ofRarer, ofOther), when);
    }

    private int strength(LinkId link) {
        return acting.as(FR_INVESTIGATOR, () -> links.findSummary(link))
                .orElseThrow()
                .strength();
    }

    private int onBoard(LinkId link) {
        return acting.as(EU_COORDINATOR, () -> board.getLink(link)).link().strength();
    }

    /** Those of these links that the French list holds, in its order, page by page. */
    private List<LinkId> inOrder(int minStrength, LinkId... wanted) {
        List<LinkId> found = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            LinkPage page = acting.as(
                    FR_INVESTIGATOR, () -> links.listLinks(new LinkQuery(null, null, minStrength, from, 0, 20)));
            page.items().stream()
                    .map(LinkSummary::id)
                    .filter(Set.of(wanted)::contains)
                    .forEach(found::add);
            after = page.next();
        } while (after != null);
        return found;
    }

    private List<CaseId> casesInOrder(CaseId... wanted) {
        List<CaseId> found = new ArrayList<>();
        String after = null;
        do {
            CaseQuery query = new CaseQuery(null, null, null, null, CaseSort.STRONGEST_LINK, after, 0, 20);
            CasePage page = acting.as(FR_INVESTIGATOR, () -> caseFiles.listCases(query));
            page.items().stream()
                    .map(CaseSummary::id)
                    .filter(Set.of(wanted)::contains)
                    .forEach(found::add);
            after = page.next();
        } while (after != null);
        return found;
    }

    @Test
    void aNewTitleOfAnOpenCaseIsReadAtOnceAndAnOldOneNowhere() throws Exception {
        Scene each = withLinks(List.of(settled(scene(Sensitivity.OPEN, Sensitivity.OPEN, LinkState.NEW))))
                .get(0);
        try (StoppedLinker stopped = new StoppedLinker()) {
            acting.as(NL_INVESTIGATOR, () -> {
                int version = caseFiles.getCase(each.nl).version();
                caseFiles.editCase(new EditCase(each.nl, version, "Renamed", null, null));
            });
            assertEquals("Renamed", only(each).other().title());
            BoardLinkDetails seen = acting.as(EU_COORDINATOR, () -> board.getLink(each.link));
            assertTrue(seen.link().cases().stream().anyMatch(side -> "Renamed".equals(side.title())), seen.toString());
        }
    }

    @Test
    void whatWasToldCanBeTakenBackAndIsHiddenAtOnce() throws Exception {
        Scene each = withLinks(List.of(settled(scene(Sensitivity.COVERT, Sensitivity.COVERT, LinkState.NEW))))
                .get(0);
        assertSlug("link-other-side-not-told", () -> links.untellOther(each.link, "nothing was told at all"));
        acting.as(NL_INVESTIGATOR, () -> links.tellOther(each.link, "they hold the same phone"));
        scene.settle(each.nl, each.fr, each.us);
        assertEquals(Sensitivity.CONTACT, only(each).other().sensitivity());
        assertNull(only(each).other().caseReference());
        assertTrue(acting.as(NL_INVESTIGATOR, () -> links.getLink(each.link)).mayTakeBack());

        assertSlug("reason-too-short", () -> links.untellOther(each.link, "no"));
        try (StoppedLinker stopped = new StoppedLinker()) {
            acting.as(NL_INVESTIGATOR, () -> links.untellOther(each.link, "the agreement was ended"));
            checkHidden(each, "taken back, before the linkers know");
            LinkDetails own = acting.as(NL_INVESTIGATOR, () -> links.getLink(each.link));
            assertTrue(own.mayTell() && !own.mayTakeBack() && !own.summary().otherTold(), own.toString());
        }
        scene.settle(each.nl, each.fr, each.us);
        checkHidden(each, "taken back");
        assertEquals(
                "the agreement was ended",
                Superuser.value(
                        "select purpose from audit_entry where action = 'link.untell-other' and outcome = 'DONE'"
                                + " and object_id = ?",
                        each.link.toString()));
        acting.as(NL_INVESTIGATOR, () -> links.tellOther(each.link, "they were told again"));
        scene.settle(each.nl, each.fr, each.us);
        assertEquals(each.link, only(each).id());
    }

    private Scene scene(Sensitivity from, Sensitivity to, LinkState state) {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, from);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId us = scene.openCase(US_INVESTIGATOR, Sensitivity.COVERT);
        String file = LinkScene.sha256();
        scene.addFile(NL_INVESTIGATOR, nl, file);
        MediaId frMedia = scene.addFile(FR_INVESTIGATOR, fr, file);
        return new Scene(from, to, state, nl, fr, us, frMedia, null);
    }

    private Scene settled(Scene each) {
        scene.settle(each.nl, each.fr, each.us);
        return each;
    }

    private List<Scene> withLinks(List<Scene> scenes) throws Exception {
        List<Scene> with = new ArrayList<>();
        for (Scene s : scenes) {
            with.add(
                    new Scene(s.from, s.to, s.state, s.nl, s.fr, s.us, s.frMedia, LinkId.of(scene.linkId(s.nl, s.fr))));
        }
        return with;
    }

    /** Both sides decide, or the evidence goes. */
    private void bringTo(Scene each) throws Exception {
        if (each.state == LinkState.REJECTED) {
            acting.as(NL_INVESTIGATOR, () -> links.reject(each.link, DecisionSeen.ANY, "a stock picture"));
            acting.as(FR_INVESTIGATOR, () -> links.reject(each.link, DecisionSeen.ANY, "a stock picture"));
        }
        if (each.state == LinkState.WITHDRAWN) {
            Superuser.tamper(
                    "update case_media set withdrawn = true where case_id = '" + each.nl + "'",
                    "insert into link_step (low_case, high_case) select low_case, high_case from link where id = '"
                            + each.link + "'");
        }
    }

    private void check(Scene each, Sensitivity now, String what) {
        checkBoard(each, now, what);
        assertThrows(Problem.class, () -> acting.as(US_INVESTIGATOR, () -> links.getLink(each.link)), what);
        if (now == Sensitivity.COVERT) {
            checkHidden(each, what);
            return;
        }
        boolean open = now == Sensitivity.OPEN;
        if (each.from == Sensitivity.COVERT && each.state != LinkState.NEW) {
            return;
        }
        LinkSummary seen = only(each);
        assertEquals(each.state == LinkState.REJECTED ? LinkState.REJECTED : each.state, seen.state(), what);
        assertEquals(now, seen.other().sensitivity(), what);
        assertEquals(open, seen.other().caseReference() != null, what);
        assertEquals(open, seen.other().title() != null, what);
        assertEquals(open, seen.other().lead() != null, what);
        LinkDetails details = acting.as(FR_INVESTIGATOR, () -> links.getLink(each.link));
        if (!open) {
            details.reasons().forEach(reason -> assertNull(reason.things().otherIdentity(), what));
        }
        acting.as(FR_INVESTIGATOR, () -> notifications.list(null, 200)).items().stream()
                .filter(news -> each.link.value().equals(news.linkId()))
                .forEach(news -> assertEquals(open, !news.references().isEmpty(), what));
    }

    private void checkHidden(Scene each, String what) {
        for (LinkState state : LinkState.values()) {
            assertEquals(
                    List.of(),
                    acting.as(FR_INVESTIGATOR, () -> links.listLinks(new LinkQuery(each.fr, state, 0, null, 0, 50)))
                            .items(),
                    what);
        }
        assertEquals(LinkFigures.NONE, scene.figuresOf(FR_INVESTIGATOR, each.fr), what);
        assertFalse(
                acting.as(FR_INVESTIGATOR, () -> mediaItems.getMedia(each.frMedia))
                        .summary()
                        .linked(),
                what);
        assertTrue(
                acting.as(FR_INVESTIGATOR, () -> notifications.list(null, 200)).items().stream()
                        .noneMatch(news -> each.link.value().equals(news.linkId())),
                what);
        Problem missing =
                assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> links.getLink(each.link)), what);
        assertEquals("link-not-found", missing.slug(), what);
        assertEquals(
                List.of(),
                acting.as(FR_INVESTIGATOR, () -> links.listReasons(List.of(each.link), null))
                        .getOrDefault(each.link, List.of()),
                what);
    }

    private void checkBoard(Scene each, Sensitivity now, String what) {
        BoardLinkDetails seen = acting.as(EU_COORDINATOR, () -> board.getLink(each.link));
        BoardSide nl = seen.link().cases().stream()
                .filter(side -> side.agency().code().equals("nl-demo"))
                .findFirst()
                .orElseThrow();
        boolean covert = now == Sensitivity.COVERT;
        assertEquals(now, nl.sensitivity(), what);
        assertEquals(!covert, nl.caseReference() != null, what);
        assertEquals(now == Sensitivity.OPEN, nl.title() != null, what);
        assertEquals(now == Sensitivity.OPEN, nl.lead() != null, what);
        assertEquals(!covert, seen.link().explained(), what);
        assertEquals(!covert, seen.link().changedAt() != null, what);
        if (covert) {
            assertEquals(List.of(), seen.reasons(), what);
            assertNull(nl.decision(), what);
            assertEquals(List.of(), seen.link().counts(), what);
        } else if (each.state == LinkState.REJECTED && each.from != Sensitivity.COVERT) {
            assertNotNull(nl.decision(), what);
        }
    }

    private LinkSummary only(Scene each) {
        return acting.as(FR_INVESTIGATOR, () -> links.getLink(each.link)).summary();
    }

    private void assertSlug(String slug, Runnable call) {
        assertEquals(
                slug,
                assertThrows(Problem.class, () -> acting.as(NL_INVESTIGATOR, call))
                        .slug());
    }
}
