package org.crosscase.it.walls;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_AUDITOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.crosscase.Problem;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.audit.CaseHistory;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseQuery.Mine;
import org.crosscase.casefile.CaseSort;
import org.crosscase.casefile.GiveGrant;
import org.crosscase.casefile.GrantReceiver;
import org.crosscase.casefile.GrantScope;
import org.crosscase.casefile.Grants;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.Custody;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.TrailNames;
import org.crosscase.evidence.Uploads;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.evidence.EvidenceScene;
import org.crosscase.it.evidence.EvidenceScene.Seizure;
import org.crosscase.it.link.LinkScene;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkState;
import org.crosscase.link.Links;
import org.crosscase.link.LinksOfCases;
import org.crosscase.notification.MarksOfOfficers;
import org.crosscase.notification.Notifications;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A case for its team only, where the database hides nothing from its agency: what others of the agency are answered is the same
 * as with both walls, and the same as of what does not exist.
 */
@ArquillianTest
class FirstWallIT {
    private static final Purpose PURPOSE = Purpose.inWords("looked at in the test");

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private CaseFiles cases;

    @Inject
    private Grants grants;

    @Inject
    private Exhibits exhibits;

    @Inject
    private Intakes intakes;

    @Inject
    private Uploads uploads;

    @Inject
    private MediaItems media;

    @Inject
    private Custody custody;

    @Inject
    private TrailNames names;

    @Inject
    private Links links;

    @Inject
    private LinksOfCases linksOfCases;

    @Inject
    private Notifications notifications;

    @Inject
    private MarksOfOfficers marks;

    @Inject
    private CaseHistory history;

    @Inject
    private WithoutFirstWall withoutFirstWall;

    @Inject
    private EvidenceScene evidence;

    @Inject
    private LinkScene linked;

    private CaseId hidden;
    private CaseId own;
    private String reference;
    private Seizure secret;
    private Seizure running;
    private IntakeFileId announced;
    private MediaId item;
    private MediaId shared;
    private LinkId foreignLink;
    private LinkId ownLink;

    /** The analyst's case shares one file with the hidden one; the French one another. */
    @BeforeEach
    void hideACase() throws Exception {
        hidden = open(NL_INVESTIGATOR, true);
        reference = acting.as(NL_INVESTIGATOR, () -> cases.getCase(hidden)).reference();
        own = open(NL_ANALYST, false);
        CaseId french = open(FR_INVESTIGATOR, false);
        byte[] inBoth = EvidenceScene.picture();
        byte[] abroad = EvidenceScene.picture();
        secret = evidence.beginIn(NL_INVESTIGATOR, hidden, "SECRET-1");
        item = evidence.receive(secret, "hidden/1.png", abroad).mediaId();
        shared = evidence.receive(secret, "hidden/2.png", inBoth).mediaId();
        evidence.receive(secret, "hidden/3.png", "no picture".getBytes(StandardCharsets.UTF_8));
        evidence.finish(secret);
        Seizure seizure = evidence.beginIn(NL_ANALYST, own, "E-01");
        evidence.receive(seizure, "own/1.png", inBoth);
        evidence.finish(seizure);
        Seizure theirs = evidence.beginIn(FR_INVESTIGATOR, french, "E-01");
        evidence.receive(theirs, "theirs/1.png", abroad);
        evidence.finish(theirs);
        running = evidence.beginIn(NL_INVESTIGATOR, hidden, "SECRET-2");
        announced = acting.as(NL_INVESTIGATOR, () -> uploads.announce(running.intake(), toCome(), false))
                .get(0)
                .id();
        AgencyId frenchAgency =
                acting.as(FR_INVESTIGATOR, () -> currentOfficer.get().agencyId());
        acting.as(
                NL_INVESTIGATOR,
                () -> grants.give(new GiveGrant(
                        hidden, GrantReceiver.agency(frenchAgency), GrantScope.HIT, null, "given in the test")));
        linked.settle(hidden, own, french);
        foreignLink = LinkId.of(linked.linkId(hidden, french));
        ownLink = LinkId.of(linked.linkId(hidden, own));
    }

    private CaseId open(TestOfficer officer, boolean teamOnly) {
        String name = "W-" + UUID.randomUUID();
        return acting.as(
                officer,
                () -> cases.openCase(new OpenCase(name, "Title of " + name, "", "", Sensitivity.CONTACT, teamOnly)));
    }

    private static List<AnnounceFile> toCome() {
        return List.of(AnnounceFile.of("DCIM/9.png", 1000, null));
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

    /** What the ids of a question are: those of what is hidden, or of nothing. */
    private record Ids(
            CaseId caseId, ExhibitId exhibit, IntakeId intake, IntakeFileId file, MediaId media, LinkId link) {
        static Ids ofNothing() {
            return new Ids(
                    CaseId.random(),
                    ExhibitId.random(),
                    IntakeId.random(),
                    IntakeFileId.of(UUID.randomUUID()),
                    MediaId.random(),
                    LinkId.random());
        }
    }

    private Ids ofHidden(IntakeId intake) {
        return new Ids(hidden, secret.exhibit(), intake, announced, item, foreignLink);
    }

    private Map<String, Callable<?>> questionsOf(Ids ids) {
        Map<String, Callable<?>> questions = new LinkedHashMap<>();
        questions.put("case", () -> cases.getCase(ids.caseId));
        questions.put("cases", () -> cases.getCases(List.of(own, ids.caseId)));
        questions.put("case to change", () -> cases.readForChange(ids.caseId));
        questions.put("grants", () -> grants.list(ids.caseId));
        questions.put("exhibits", () -> exhibits.listExhibits(ids.caseId));
        questions.put("exhibit", () -> exhibits.getExhibit(ids.exhibit));
        questions.put("details of the exhibit", () -> exhibits.getDetails(ids.exhibit));
        questions.put("chains", () -> custody.histories(ids.caseId));
        questions.put("chain of the exhibit", () -> custody.history(ids.exhibit));
        questions.put("chain of the item", () -> custody.history(ids.media));
        questions.put("intake", () -> intakes.getIntake(ids.intake));
        questions.put("comparisons", () -> intakes.listComparisons(ids.intake));
        questions.put("rejections", () -> intakes.listRejections(ids.intake, 0, 50));
        questions.put("missing files", () -> uploads.listMissing(ids.intake, 0, 50));
        questions.put("announced file", () -> uploads.get(ids.file));
        questions.put("announce", () -> uploads.announce(ids.intake, toCome(), false));
        questions.put("append", () -> uploads.append(ids.file, 0, 1, new ByteArrayInputStream(new byte[1])));
        questions.put("cannot be sent", () -> {
            uploads.cannotBeSent(ids.intake, List.of(ids.file));
            return "done";
        });
        questions.put("begin", () -> intakes.begin(ids.exhibit));
        questions.put("receive", () -> intakes.receive(ids.intake, "a.png", new ByteArrayInputStream(new byte[1])));
        questions.put("cancel", () -> {
            intakes.cancel(ids.intake);
            return "done";
        });
        questions.put("finish", () -> {
            intakes.finishReceiving(ids.intake);
            return "done";
        });
        questions.put("media", () -> media.listMedia(ids.caseId, MediaQuery.first(5)));
        questions.put("folders", () -> media.listFolders(ids.exhibit, null));
        questions.put("places", () -> media.placesIn(ids.caseId, Set.of(ids.media)));
        questions.put("item", () -> media.getMedia(ids.media));
        questions.put("item in the case", () -> {
            media.requireInCase(ids.media, ids.caseId);
            return "done";
        });
        questions.put("thumbnail", () -> media.thumbnail(ids.media));
        questions.put("picture", () -> media.reveal(ids.media, PURPOSE, 200, false));
        questions.put("content", () -> media.openContent(ids.media, PURPOSE));
        questions.put(
                "names",
                () -> names.listNames(Set.of(ids.caseId.value(), ids.exhibit.value())).values().stream()
                        .filter(name -> name.contains("SECRET") || name.contains(reference))
                        .toList());
        questions.put("link", () -> links.getLink(ids.link));
        questions.put("summary of the link", () -> links.findSummary(ids.link));
        questions.put("links", () -> links.listLinks(LinkQuery.ofCase(ids.caseId, 50)));
        questions.put("figures of links", () -> links.figuresOf(Set.of(ids.caseId)));
        questions.put("reasons of links", () -> links.listReasons(List.of(ids.link), null));
        questions.put("reasons of its side", () -> links.listReasons(List.of(ids.link), ids.caseId));
        questions.put("who looked", () -> history.listForCase(ids.caseId.value(), null, 50));
        return questions;
    }

    @Test
    void whatIsHiddenIsAnsweredLikeWhatIsNot() throws Exception {
        for (IntakeId intake : List.of(secret.intake(), running.intake())) {
            Map<String, Callable<?>> ofNothing = questionsOf(Ids.ofNothing());
            Map<String, String> expected = new LinkedHashMap<>();
            Map<String, String> found = new LinkedHashMap<>();
            WithoutSecondWall.get(() -> {
                questionsOf(ofHidden(intake)).forEach((name, question) -> {
                    expected.put(name, answer(NL_ANALYST, ofNothing.get(name)));
                    found.put(name, answer(NL_ANALYST, question));
                });
                return found;
            });
            assertEquals(lines(expected), lines(found));
        }
    }

    private static String lines(Map<String, String> answers) {
        StringBuilder lines = new StringBuilder();
        answers.forEach(
                (name, answer) -> lines.append(name).append(": ").append(answer).append('\n'));
        return lines.toString();
    }

    /** Lists, counts, marks and what two cases share: what is left out of them is left out without the second wall. */
    @Test
    void listsAndFiguresAreTheSameWithOneWall() throws Exception {
        Map<String, Callable<?>> questions = new LinkedHashMap<>();
        questions.put("its reference", () -> cases.findByReference(reference));
        for (CaseSort sort : CaseSort.values()) {
            questions.put(
                    "cases by " + sort,
                    () -> cases.listCases(new CaseQuery(reference, null, null, Mine.AGENCY, sort, null, 0, 50)));
        }
        questions.put("intakes under way", () -> intakes.listRunning());
        questions.put("shared item", () -> media.getMedia(shared));
        questions.put("its chain", () -> custody.history(shared));
        questions.put("own media", () -> media.listMedia(own, MediaQuery.first(5)));
        questions.put("own link", () -> links.findSummary(ownLink));
        questions.put("its reasons", () -> links.listReasons(List.of(ownLink), null));
        questions.put("own links", () -> links.listLinks(LinkQuery.ofCase(own, 50)));
        questions.put("own figures", () -> links.figuresOf(Set.of(own)));
        for (LinkState state : LinkState.values()) {
            questions.put("links " + state, () -> links.listLinks(new LinkQuery(null, state, 0, null, 0, 200)));
        }
        questions.put("notifications", () -> notifications.list(null, 200));
        questions.put("waiting", () -> notifications.countWaiting());
        questions.put("marks", () -> marks.read(currentOfficer.get()));
        Map<String, String> both = new LinkedHashMap<>();
        questions.forEach((name, question) -> both.put(name, answer(NL_ANALYST, question)));
        Map<String, String> first = new LinkedHashMap<>();
        WithoutSecondWall.get(() -> {
            questions.forEach((name, question) -> first.put(name, answer(NL_ANALYST, question)));
            return first;
        });
        assertEquals(lines(both), lines(first));
        assertFalse(lines(first).contains(reference), () -> lines(first));
        assertFalse(lines(first).contains("hidden/"), () -> lines(first));
    }

    @Test
    void auditorsAreNamedNothingOfIt() throws Exception {
        String named = WithoutSecondWall.get(() -> answer(
                NL_AUDITOR,
                () -> names.listNames(Set.of(hidden.value(), secret.exhibit().value()))));
        assertFalse(named.contains(reference), named);
        assertEquals(
                "answered: []",
                WithoutSecondWall.get(() -> answer(NL_AUDITOR, () -> linksOfCases.listIds(Set.of(hidden)))));
    }

    /** Whoever forgets the first wall is shown the case here: the tests above try what they say. */
    @Test
    void nothingElseHidesItHere() throws Exception {
        AgencyId agency = acting.as(NL_ANALYST, () -> currentOfficer.get().agencyId());
        String rows = "exhibit where case_id = '" + hidden + "'";
        assertEquals(0, withoutFirstWall.countInScope(agency, rows));
        assertEquals(2, WithoutSecondWall.get(() -> withoutFirstWall.countInScope(agency, rows)));
        assertEquals(0, withoutFirstWall.countInScope(agency, rows), "and it stands again");
        assertEquals("2", Superuser.value("select count(*)::text from " + rows));
    }
}
