package org.crosscase.it.matching;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.PLATFORM_ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.evidence.EvidenceScene;
import org.crosscase.it.evidence.EvidenceScene.Seizure;
import org.crosscase.it.link.LinkScene;
import org.crosscase.link.Board;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.matching.IndexReport;
import org.crosscase.matching.IndexVerification;
import org.crosscase.shared.DeepFinding;
import org.crosscase.shared.DeepFinding.Part;
import org.crosscase.shared.PictureExplanation;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Copies that PDQ loses are found in the background, told as the sensitivities allow, and once. */
@ArquillianTest
class DeepSearchIT {
    private static final String COARSE = "CROSSCASE-COARSE";
    private static final int DRAWN = 20;

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
    private EvidenceScene evidence;

    @Inject
    private Links links;

    @Inject
    private Board board;

    @Inject
    private IndexVerification verification;

    /** Pictures of one case and altered copies of them in another. */
    private record Pair(Seizure nl, List<MediaId> originals, Seizure fr, List<MediaId> copies) {}

    @Test
    void whatWasCroppedFramedTurnedOrMadeTinyIsFoundWhateverTheSensitivity() throws Exception {
        for (Sensitivity ofFr : Sensitivity.values()) {
            Pair pair = pair(
                    ofFr, List.of(Landscape::cropped, Landscape::framed, Landscape::turned, Landscape::tiny, l -> l));
            LinkDetails seen = link(FR_INVESTIGATOR, pair.fr);
            Map<MediaId, LinkReason> byMedia = seen.reasons().stream()
                    .collect(Collectors.toMap(reason -> reason.ownMedia().orElseThrow(), reason -> reason));
            assertEquals(Set.copyOf(pair.copies), byMedia.keySet(), ofFr.toString());
            DeepFinding crop = deep(byMedia.get(pair.copies.get(0)));
            assertEquals(Part.OWN, crop.part(), crop.toString());
            assertTrue(Math.abs(crop.percent() - 90) <= 5, crop.toString());
            DeepFinding frame = deep(byMedia.get(pair.copies.get(1)));
            assertTrue(frame.ownFramed(), frame.toString());
            DeepFinding turn = deep(byMedia.get(pair.copies.get(2)));
            assertTrue(turn.degrees() >= 1 && turn.degrees() <= 4, turn.toString());
            assertEquals("SHA256", picture(byMedia.get(pair.copies.get(4))).algorithm(), "the copy of the same bytes");

            if (ofFr == Sensitivity.COVERT) {
                assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, pair.nl.caseId()));
                pair.originals.forEach(item -> assertFalse(acting.as(NL_INVESTIGATOR, () -> mediaItems.getMedia(item))
                        .summary()
                        .linked()));
            } else {
                LinkDetails other = link(NL_INVESTIGATOR, pair.nl);
                LinkReason same = other.reasons().stream()
                        .filter(reason -> reason.ownMedia().equals(Optional.of(pair.originals.get(0))))
                        .findFirst()
                        .orElseThrow();
                assertEquals(
                        new DeepFinding(crop.otherView(), crop.ownView(), crop.agreementPercent()),
                        picture(same).deep(),
                        "told from the other side");
                assertEquals(Part.OTHER, picture(same).deep().part());
                assertEquals(ofFr == Sensitivity.OPEN, same.things().otherIdentity() != null);
            }
            var onBoard = acting.as(
                    EU_COORDINATOR, () -> board.getLink(LinkId.of(scene.linkId(pair.nl.caseId(), pair.fr.caseId()))));
            assertEquals(ofFr == Sensitivity.COVERT ? 0 : 5, onBoard.reasons().size(), ofFr.toString());
            onBoard.reasons().stream()
                    .filter(reason -> picture(reason).algorithm().equals(COARSE))
                    .forEach(reason -> assertNotNull(picture(reason).deep()));
        }
    }

    private static DeepFinding deep(LinkReason reason) {
        PictureExplanation found = picture(reason);
        assertEquals(COARSE, found.algorithm(), reason.toString());
        assertNull(found.distance(), reason.toString());
        assertTrue(reason.points() > 0, reason.toString());
        assertTrue(found.deep().agreementPercent() >= 70, reason.toString());
        return found.deep();
    }

    private static PictureExplanation picture(LinkReason reason) {
        return reason.picture().orElseThrow();
    }

    @Test
    void aMirroredCropIsFoundTheWayItLies() throws Exception {
        Pair pair =
                pair(Sensitivity.CONTACT, List.of(picture -> picture.cropped().mirrored()));
        PictureExplanation found =
                picture(link(NL_INVESTIGATOR, pair.nl).reasons().get(0));
        assertEquals(COARSE, found.algorithm());
        assertEquals("flipY", found.transform());
    }

    @Test
    void differentPicturesAreNotLinked() throws Exception {
        Pair pair = pair(
                Sensitivity.OPEN,
                List.of(
                        other -> Landscape.random().cropped(),
                        other -> Landscape.random().framed(),
                        other -> Landscape.random(),
                        other -> Landscape.random().tiny()));
        assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, pair.nl.caseId()));
        assertEquals(
                "0",
                Superuser.value(
                        "select count(*) from media_match where low_media = any (?::uuid[]) or high_media = any (?::uuid[])",
                        ids(pair.originals),
                        ids(pair.originals)));
    }

    /** Its own chain says that it was searched for; the other's would tell that somebody holds something like it. */
    @Test
    void theOtherItemsChainOfCustodySaysNothing() throws Exception {
        Seizure nl = seizure(NL_INVESTIGATOR, Sensitivity.CONTACT);
        Landscape picture = Landscape.random();
        MediaId original = evidence.receive(nl, "a.png", picture.png()).mediaId();
        evidence.finish(nl);
        scene.settle(nl.caseId());
        List<String> before = chain(original);
        assertEquals("DEEP_SEARCHED", before.get(before.size() - 1));

        Seizure fr = seizure(FR_INVESTIGATOR, Sensitivity.COVERT);
        MediaId copy = evidence.receive(fr, "b.png", picture.cropped().png()).mediaId();
        evidence.finish(fr);
        scene.settle(nl.caseId(), fr.caseId());

        assertEquals(1, scene.linksOf(FR_INVESTIGATOR, fr.caseId()).size());
        assertEquals(before, chain(original));
        assertEquals(List.of("RECEIVED", "STORED", "SIGNED", "DEEP_SEARCHED"), chain(copy));
    }

    @Test
    void aStepThatAWorkerLeftInTheMiddleGivesOneMatch() throws Exception {
        Pair pair = pair(Sensitivity.OPEN, List.of(Landscape::cropped));
        UUID link = scene.linkId(pair.nl.caseId(), pair.fr.caseId());
        List<String> match = matches(pair);
        assertEquals(1, match.size());
        List<String> sides = sides(link);
        Superuser.tamper("insert into media_step (media_id, agency_id, step, fence, attempts, leased_by, leased_until)"
                + " select id, agency_id, 'DEEP', 7, 1, 'a node that died', now() + interval '2 seconds'"
                + " from media_item where id in ('" + pair.originals.get(0) + "', '" + pair.copies.get(0) + "')");
        scene.settle(pair.nl.caseId(), pair.fr.caseId());
        assertEquals(match.size(), matches(pair).size());
        assertEquals(sides, sides(link));
    }

    /** A better reason takes the place of a deep search, and no deep search the place of a better reason. */
    @Test
    void aBetterReasonStays() throws Exception {
        Pair pair = pair(Sensitivity.OPEN, List.of(Landscape::tiny));
        Superuser.tamper("update media_match set algorithm = 'CROSSCASE-COARSE', distance = 0, low_view = 'whole',"
                + " high_view = 'whole', agreement = 99 where " + isOf(pair));
        again(pair, "MATCH");
        String found = matches(pair).get(0);
        if (found.startsWith("PDQ")) {
            again(pair, "DEEP");
            assertEquals(found, matches(pair).get(0));
        } else {
            assertEquals(COARSE + " 0", found, "the tiny copy is beyond PDQ");
        }

        Superuser.tamper("update media_match set algorithm = 'PDQ', distance = 31, low_view = null, high_view = null,"
                + " agreement = null where " + isOf(pair));
        again(pair, "DEEP");
        assertEquals("PDQ 31", matches(pair).get(0));
    }

    /** As while a new version of PDQ spreads: both are signed by it, and wait to be compared by it. */
    @Test
    void aMatchThatIsNotTheDeepSearchsIsEndedByNoDeepSearch() throws Exception {
        Pair pair = pair(Sensitivity.OPEN, List.of(Landscape::cropped));
        Superuser.tamper(
                "update media_match set algorithm = 'PDQ', algorithm_version = 0, distance = 31, low_view = null,"
                        + " high_view = null, agreement = null where " + isOf(pair),
                "insert into signature (agency_id, media_id, algorithm, exact, algorithm_version, value, change_number, removed)"
                        + " select agency_id, media_id, algorithm, exact, 0, value, nextval('signature_change'), true"
                        + " from signature where algorithm = 'PDQ' and part = 0 and media_id in ('"
                        + pair.originals.get(0) + "', '" + pair.copies.get(0) + "')");
        again(pair, "DEEP");
        assertEquals(List.of("PDQ 31"), matches(pair));
        again(pair, "MATCH");
        assertEquals(
                List.of(), matches(pair).stream().filter("PDQ 31"::equals).toList(), "compared by the present one");
    }

    /** As after an upgrade of the deep search that made wrong hashes: what rested on these ends, what is right is found. */
    @Test
    void aDeepSearchThatMakesOtherHashesEndsWhatRestedOnThose() throws Exception {
        Pair pair = pair(Sensitivity.OPEN, List.of(other -> Landscape.random(), Landscape::cropped));
        MediaId wrong = pair.originals.get(0);
        String isWrong = "low_media = least('" + wrong + "'::uuid, '" + pair.copies.get(0)
                + "'::uuid) and high_media = greatest('" + wrong + "'::uuid, '" + pair.copies.get(0) + "'::uuid)";
        Superuser.tamper(
                "insert into media_match (low_media, high_media, low_agency, high_agency, algorithm, distance, transform,"
                        + " low_view, high_view, agreement)"
                        + " select least(a.id, b.id), greatest(a.id, b.id), case when a.id < b.id then a.agency_id else b.agency_id"
                        + " end, case when a.id < b.id then b.agency_id else a.agency_id end, '" + COARSE
                        + "', 9, 'original', 'whole', 'whole', 80 from media_item a, media_item b where a.id = '"
                        + wrong
                        + "' and b.id = '" + pair.copies.get(0) + "'",
                "update signature set value = sha256(value), change_number = nextval('signature_change') where algorithm = '"
                        + COARSE + "' and media_id in ('" + wrong + "', '" + pair.originals.get(1) + "')",
                "insert into media_step (media_id, agency_id, step) select id, agency_id, 'DEEP' from media_item where id in ('"
                        + wrong + "', '" + pair.originals.get(1) + "')");
        scene.settle(pair.nl.caseId(), pair.fr.caseId());
        assertEquals(List.of(), Superuser.column("select algorithm from media_match where " + isWrong));
        assertEquals(
                "1",
                Superuser.value(
                        "select count(*) from media_match where ? in (low_media, high_media) and ? in (low_media, high_media)",
                        pair.originals.get(1).value(),
                        pair.copies.get(1).value()),
                "found again");
    }

    private void again(Pair pair, String step) throws Exception {
        Superuser.tamper("insert into media_step (media_id, agency_id, step) select id, agency_id, '" + step
                + "' from media_item where id in ('" + pair.originals.get(0) + "', '" + pair.copies.get(0) + "')");
        scene.settle(pair.nl.caseId(), pair.fr.caseId());
    }

    @Test
    void theIntakeWaitsForNothingInTheBackground() throws Exception {
        Seizure nl = seizure(NL_INVESTIGATOR, Sensitivity.CONTACT);
        MediaId item = evidence.receive(nl, "a.png", Landscape.random().png()).mediaId();
        // kept from its turn: leased by a server that does not come back during the test
        Superuser.tamper(
                "insert into media_step (media_id, agency_id, step, leased_by, leased_until) select id, agency_id, due,"
                        + " 'elsewhere', now() + interval '1 hour' from media_item, unnest(array['DEEP', 'CHECK', 'RESIGN']) as due"
                        + " where id = '" + item + "' on conflict do nothing");
        assertEquals(1, evidence.finish(nl).files().compared());
        Superuser.tamper("delete from media_step where media_id = '" + item + "'");
    }

    @Test
    void bothIndexesAgreeWithTheTable() throws Exception {
        pair(Sensitivity.CONTACT, List.of(Landscape::framed));
        IndexReport report = acting.as(PLATFORM_ADMIN, () -> verification.verify());
        assertTrue(report.agrees(), report.toString());
        long coarse = Long.parseLong(Superuser.value(
                "select sum(length(value)) / 32 from signature where algorithm = 'CROSSCASE-COARSE' and not removed"));
        assertTrue(report.inIndex() >= coarse, report + " holds the " + coarse + " of the deep search as well");
        acting.as(PLATFORM_ADMIN, () -> verification.rebuild());
        pair(Sensitivity.CONTACT, List.of(Landscape::cropped));
        IndexReport rebuilt = acting.as(PLATFORM_ADMIN, () -> verification.verify());
        assertTrue(rebuilt.agrees(), rebuilt.toString());
    }

    private Pair pair(Sensitivity ofFr, List<UnaryOperator<Landscape>> changes) {
        Seizure nl = seizure(NL_INVESTIGATOR, Sensitivity.CONTACT);
        Seizure fr = seizure(FR_INVESTIGATOR, ofFr);
        List<MediaId> originals = new ArrayList<>();
        List<MediaId> copies = new ArrayList<>();
        for (UnaryOperator<Landscape> change : changes) {
            Landscape picture = drawn(change);
            String name = "picture-" + copies.size() + ".png";
            originals.add(evidence.receive(nl, name, picture.png()).mediaId());
            copies.add(evidence.receive(fr, name, change.apply(picture).png()).mediaId());
        }
        evidence.finish(nl);
        evidence.finish(fr);
        scene.settle(nl.caseId(), fr.caseId());
        return new Pair(nl, originals, fr, copies);
    }

    /** Where PDQ finds a copy nothing is left for the deep search: one of those that it loses, if it loses any of them. */
    private static Landscape drawn(UnaryOperator<Landscape> change) {
        return Stream.generate(Landscape::random)
                .limit(DRAWN)
                .filter(picture -> picture.isLost(change.apply(picture)))
                .findFirst()
                .orElseGet(Landscape::random);
    }

    private Seizure seizure(TestOfficer officer, Sensitivity sensitivity) {
        CaseId caseId = scene.openCase(officer, sensitivity);
        return evidence.beginIn(officer, caseId, "E-01");
    }

    private LinkDetails link(TestOfficer officer, Seizure seizure) {
        List<LinkSummary> found = scene.linksOf(officer, seizure.caseId());
        assertEquals(1, found.size(), officer.toString());
        return acting.as(officer, () -> links.getLink(found.get(0).id()));
    }

    private static List<String> chain(MediaId item) throws Exception {
        return Superuser.column(
                "select action from custody_event where subject_id = ? order by position", item.value());
    }

    private static String isOf(Pair pair) {
        return "low_media in ('" + pair.originals.get(0) + "', '" + pair.copies.get(0) + "') and high_media in ('"
                + pair.originals.get(0) + "', '" + pair.copies.get(0) + "')";
    }

    private static List<String> matches(Pair pair) throws Exception {
        return Superuser.column("select algorithm || ' ' || distance from media_match where " + isOf(pair));
    }

    private static List<String> sides(UUID link) throws Exception {
        return Superuser.column(
                "select agency_id || ' ' || strength || ' ' || shared from link_side where link_id = ? order by agency_id",
                link);
    }

    private static String ids(List<MediaId> media) {
        return media.stream().map(MediaId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
