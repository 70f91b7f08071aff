package org.crosscase.it.matching;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.PLATFORM_ADMIN;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeState;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.SignatureItem;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.link.LinkScene;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.matching.IndexReport;
import org.crosscase.matching.IndexVerification;
import org.crosscase.matching.internal.sign.Renewals;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.Notifications;
import org.crosscase.shared.Nearness;
import org.crosscase.shared.Rarity;
import org.crosscase.signature.pdq.PdqHash;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** From a media item to a link, through the workers as they run. */
@ArquillianTest
class MatchingIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private Exhibits exhibits;

    @Inject
    private Intakes intakes;

    @Inject
    private Links links;

    @Inject
    private Notifications notifications;

    @Inject
    private IndexVerification verification;

    @Inject
    private Renewals renewals;

    /** All steps become due in one commit, so that the workers compare both sides of many pairs at the same moment. */
    @Test
    void itemsThatBecomeDueAtTheSameMomentFindEachOther() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        List<PdqHash> pictures = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            PdqHash picture = LinkScene.picture();
            pictures.add(picture);
            scene.addPicture(NL_INVESTIGATOR, nl, picture);
            scene.addPicture(FR_INVESTIGATOR, fr, LinkScene.copy(picture, i % 32));
        }
        scene.settle(nl, fr);
        Superuser.tamper(
                "delete from media_match where low_media in (" + mediaOf(nl) + ") or high_media in (" + mediaOf(nl)
                        + ")",
                "insert into media_step (media_id, agency_id, step) select media_id, agency_id, 'MATCH' from case_media"
                        + " where case_id in ('" + nl + "', '" + fr + "') order by md5(media_id::text)");
        scene.settle(nl, fr);
        assertEquals(
                "60",
                Superuser.value("select count(*) from media_match where low_media in (" + mediaOf(nl)
                        + ") or high_media in (" + mediaOf(nl) + ")"));
        assertEquals(
                60, KindCount.adding(scene.linksOf(FR_INVESTIGATOR, fr).get(0).counts()));
    }

    @Test
    void atThirtyOneBitsItMatchesAndAtThirtyTwoItDoesNot() {
        for (int distance : new int[] {31, 32}) {
            PdqHash picture = LinkScene.picture();
            CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
            CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
            scene.addPicture(NL_INVESTIGATOR, nl, picture);
            scene.addPicture(FR_INVESTIGATOR, fr, LinkScene.copy(picture, distance));
            scene.settle(nl, fr);
            assertEquals(
                    distance == 31 ? 1 : 0, scene.linksOf(NL_INVESTIGATOR, nl).size(), distance + " bits");
        }
    }

    @Test
    void photoDnaValuesAreComparedWithinTheirThreshold() {
        byte[] value = new byte[144];
        new Random().nextBytes(value);
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        scene.add(NL_INVESTIGATOR, nl, photoDna(value));
        scene.add(FR_INVESTIGATOR, fr, photoDna(further(value)));
        scene.settle(nl, fr);
        LinkSummary link = scene.linksOf(NL_INVESTIGATOR, nl).get(0);
        var reason = acting.as(NL_INVESTIGATOR, () -> links.getLink(link.id()))
                .reasons()
                .get(0)
                .picture()
                .orElseThrow();
        assertEquals("PHOTODNA", reason.algorithm());
        assertNull(reason.distance());
        assertEquals(Nearness.POSSIBLE_COPY, reason.nearness());
    }

    /** Two items may match in several ways: an equal file says more than a near picture, and PDQ's more than PhotoDNA's. */
    @Test
    void ofSeveralMatchesOfTwoItemsTheOneThatSaysMostIsKept() {
        String md5 = LinkScene.sha256().substring(32);
        PdqHash picture = LinkScene.picture();
        assertEquals(
                Nearness.SAME_FILE,
                kept(
                        new SignatureItem(null, null, null, md5, picture.hex(), null),
                        new SignatureItem(
                                null,
                                null,
                                null,
                                md5,
                                LinkScene.copy(picture, 4).hex(),
                                null)));

        PdqHash another = LinkScene.picture();
        byte[] value = new byte[144];
        new Random().nextBytes(value);
        assertEquals(
                Nearness.NEAR_COPY,
                kept(
                        new SignatureItem(null, null, null, null, another.hex(), base64(value)),
                        new SignatureItem(
                                null,
                                null,
                                null,
                                null,
                                LinkScene.copy(another, 4).hex(),
                                base64(further(value)))));
    }

    private Nearness kept(SignatureItem ofNl, SignatureItem ofFr) {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        scene.add(NL_INVESTIGATOR, nl, ofNl);
        scene.add(FR_INVESTIGATOR, fr, ofFr);
        scene.settle(nl, fr);
        LinkSummary link = scene.linksOf(NL_INVESTIGATOR, nl).get(0);
        return acting.as(NL_INVESTIGATOR, () -> links.getLink(link.id()))
                .reasons()
                .get(0)
                .picture()
                .orElseThrow()
                .nearness();
    }

    /** Within PhotoDNA's threshold, in the further half of it. */
    private static byte[] further(byte[] value) {
        byte[] further = value.clone();
        for (int i = 0; i < 40; i++) {
            further[i] += (further[i] & 0xff) < 128 ? 20 : -20;
        }
        return further;
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }

    /** Two documents of which a page each is a copy, and another page likewise: one picture, found by its parts. */
    @Test
    void itemsMatchByTheirParts() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(NL_INVESTIGATOR, nl, LinkScene.picture());
        scene.addPicture(FR_INVESTIGATOR, fr, LinkScene.picture());
        scene.settle(nl, fr);
        assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, nl));
        PdqHash page = LinkScene.picture();
        PdqHash other = LinkScene.picture();
        Superuser.tamper(
                addPart(nl, 2, page),
                addPart(nl, 3, other),
                addPart(fr, 7, LinkScene.copy(page, 5)),
                addPart(fr, 9, LinkScene.copy(other, 6)),
                "insert into media_step (media_id, agency_id, step) select media_id, agency_id, 'MATCH' from case_media"
                        + " where case_id = '" + nl + "'");
        scene.settle(nl, fr);
        assertEquals(
                List.of("2 7 5", "3 9 6"),
                Superuser.column(
                        "select least(low_part, high_part) || ' ' || greatest(low_part, high_part) || ' ' || distance"
                                + " from media_match where low_media in (" + mediaOf(nl) + ") or high_media in ("
                                + mediaOf(nl)
                                + ") order by 1"));
        List<LinkSummary> links = scene.linksOf(FR_INVESTIGATOR, fr);
        assertEquals(1, links.size());
        assertEquals(1, KindCount.adding(links.get(0).counts()));
    }

    private static String addPart(CaseId caseId, int part, PdqHash hash) {
        return "insert into signature (agency_id, media_id, algorithm, exact, part, value, quality, change_number)"
                + " select agency_id, media_id, 'PDQ', false, " + part + ", decode('"
                + HexFormat.of().formatHex(hash.bytes())
                + "', 'hex'), null, nextval('signature_change') from case_media"
                + " where case_id = '" + caseId + "'";
    }

    private static SignatureItem photoDna(byte[] value) {
        return new SignatureItem(null, null, null, null, null, base64(value));
    }

    @Test
    void stepsThatRunTwiceGiveTheSame() throws Exception {
        PdqHash picture = LinkScene.picture();
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.OPEN);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.OPEN);
        scene.addPicture(NL_INVESTIGATOR, nl, picture);
        scene.addPicture(FR_INVESTIGATOR, fr, LinkScene.copy(picture, 6));
        scene.settle(nl, fr);
        UUID link = scene.linkId(nl, fr);
        List<String> before = rowsOf(link);
        Superuser.tamper(
                "insert into media_step (media_id, agency_id, step) select media_id, agency_id, 'MATCH' from case_media"
                        + " where case_id in ('" + nl + "', '" + fr + "')",
                "insert into link_step (low_case, high_case) select low_case, high_case from link where id = '" + link
                        + "' on conflict do nothing");
        scene.settle(nl, fr);
        assertEquals(before, rowsOf(link));
    }

    private static List<String> rowsOf(UUID link) throws Exception {
        List<String> rows = new ArrayList<>();
        rows.addAll(Superuser.column("select row(l.*)::text from link l where id = ?", link));
        rows.addAll(Superuser.column("select row(s.*)::text from link_side s where link_id = ? order by id", link));
        rows.addAll(Superuser.column(
                "select row(r.*)::text from link_side_reason r join link_side s on s.id = r.side_id"
                        + " where s.link_id = ? order by r.side_id, r.position",
                link));
        rows.addAll(Superuser.column(
                "select row(c.*)::text from link_side_count c join link_side s on s.id = c.side_id"
                        + " where s.link_id = ? order by c.side_id, c.kind",
                link));
        rows.addAll(Superuser.column(
                "select row(r.*)::text from link_reason r where r.link_id = ? order by r.position", link));
        rows.addAll(
                Superuser.column("select row(n.*)::text from notification n where subject_id = ? order by id", link));
        return rows;
    }

    @Test
    void aMirroredPictureIsFoundAndAWithdrawnExhibitTakesTheLinkBack() throws Exception {
        BufferedImage picture = landscape();
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        takeIn(NL_INVESTIGATOR, nl, picture);
        ExhibitId exhibit = takeIn(FR_INVESTIGATOR, fr, mirrored(picture));
        scene.settle(nl, fr);
        LinkSummary link = scene.linksOf(NL_INVESTIGATOR, nl).get(0);
        var reason = acting.as(NL_INVESTIGATOR, () -> links.getLink(link.id()))
                .reasons()
                .get(0)
                .picture()
                .orElseThrow();
        assertEquals("flipY", reason.transform());
        assertNull(reason.distance(), reason.toString());

        acting.as(FR_INVESTIGATOR, () -> exhibits.withdrawExhibit(exhibit, "returned to its owner"));
        scene.settle(nl, fr);
        assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, nl));
        LinkSummary withdrawn = acting.as(
                        NL_INVESTIGATOR, () -> links.listLinks(new LinkQuery(nl, LinkState.WITHDRAWN, 0, null, 0, 10)))
                .items()
                .get(0);
        assertEquals(link.id(), withdrawn.id());
        assertEquals(0, withdrawn.strength());
        for (TestOfficer told : List.of(NL_INVESTIGATOR, FR_INVESTIGATOR, EU_COORDINATOR)) {
            assertEquals(
                    List.of(NotificationKind.of("LINK_WITHDRAWN"), NotificationKind.of("LINK_FOUND")),
                    acting.as(told, () -> notifications.list(null, 200)).items().stream()
                            .filter(n -> link.id().value().equals(n.linkId()))
                            .map(n -> n.kind())
                            .toList(),
                    told.toString());
        }
    }

    /** The operator's list grows while the system runs: what is on record is reached, and told once. */
    @Test
    void aFileThatComesOnTheListLaterLinksNobodyAnyMore() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        BufferedImage picture = landscape();
        takeIn(NL_INVESTIGATOR, nl, picture);
        takeIn(FR_INVESTIGATOR, fr, picture);
        scene.settle(nl, fr);
        LinkSummary link = scene.linksOf(NL_INVESTIGATOR, nl).get(0);
        assertEquals(70, link.strength());
        String sha256 = Superuser.value(
                "select encode(m.sha256, 'hex') from media_item m join case_media c on c.media_id = m.id where c.case_id = ?",
                nl.value());

        Path list = Path.of(System.getenv("CROSSCASE_COMMON_FILES"));
        Files.writeString(list, sha256 + "  wallpaper\n");
        LinkScene.await(() -> setAside(nl) && setAside(fr));
        scene.settle(nl, fr);
        for (int look = 0; look < 2; look++) {
            assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, nl));
            assertEquals(List.of(), scene.linksOf(FR_INVESTIGATOR, fr));
            assertEquals(
                    "0",
                    Superuser.value("select count(*) from media_match where low_media in (" + mediaOf(nl)
                            + ") or high_media in (" + mediaOf(nl) + ")"));
            assertEquals(
                    List.of("fr-demo", "nl-demo"),
                    Superuser.column(
                            "select a.code from audit_entry e join agency a on a.id = e.agency_id"
                                    + " where e.action = 'link.withdraw' and e.object_id = ?"
                                    + " and e.fact = 'set-aside'"
                                    + " order by a.code",
                            link.id().toString()));
            for (TestOfficer told : List.of(NL_INVESTIGATOR, FR_INVESTIGATOR, EU_COORDINATOR)) {
                assertEquals(
                        List.of(NotificationKind.of("LINK_WITHDRAWN"), NotificationKind.of("LINK_FOUND")),
                        newsOf(told, link),
                        told.toString());
            }
            // signed once more, it changes nothing
            Superuser.tamper(
                    "insert into media_step (media_id, agency_id, step) select media_id, agency_id, 'RESIGN' from case_media"
                            + " where case_id in ('" + nl + "', '" + fr + "')");
            scene.settle(nl, fr);
        }
    }

    /** As after an upgrade of a decoder that had read a picture wrongly: what rested on that ends, what is right is found. */
    @Test
    void aMatchThatRestedOnAWrongSignatureEndsWhenTheItemIsSignedAnew() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId us = scene.openCase(US_INVESTIGATOR, Sensitivity.CONTACT);
        BufferedImage picture = landscape();
        takeIn(NL_INVESTIGATOR, nl, picture);
        takeIn(FR_INVESTIGATOR, fr, landscape());
        scene.settle(nl, fr);
        assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, nl), "two pictures");
        String right = pdqOf(nl);
        Superuser.tamper(
                "update signature s set value = o.value, orientations = o.orientations,"
                        + " change_number = nextval('signature_change') from signature o"
                        + " where s.algorithm = 'PDQ' and o.algorithm = 'PDQ' and s.media_id in (" + mediaOf(nl)
                        + ") and o.media_id in (" + mediaOf(fr) + ")",
                "insert into media_step (media_id, agency_id, step) select media_id, agency_id, 'MATCH' from case_media"
                        + " where case_id = '" + nl + "'");
        scene.settle(nl, fr);
        LinkSummary wrong = scene.linksOf(NL_INVESTIGATOR, nl).get(0);
        takeIn(US_INVESTIGATOR, us, mirrored(picture));
        scene.settle(nl, fr, us);
        assertEquals("0", byPdq(nl, us), "as wrongly as before");

        Superuser.tamper(
                "insert into media_step (media_id, agency_id, step) select media_id, agency_id, 'RESIGN' from case_media"
                        + " where case_id = '" + nl + "'");
        LinkScene.await(() -> "0".equals(byPdq(nl, fr)) && "1".equals(byPdq(nl, us)));
        assertEquals(
                List.of(wrong.id()),
                scene.linksOf(FR_INVESTIGATOR, fr).stream().map(LinkSummary::id).toList(),
                "for ten minutes it stands, because most matches are found again");
        Superuser.tamper("update link_step set due_at = now() where (low_case, high_case) in"
                + " (select low_case, high_case from link where id = '" + wrong.id() + "')");
        LinkScene.await(() -> scene.linksOf(FR_INVESTIGATOR, fr).isEmpty());
        scene.settle(nl, fr, us);
        assertEquals(right, pdqOf(nl));
        List<LinkSummary> left = scene.linksOf(NL_INVESTIGATOR, nl);
        assertEquals(
                List.of(scene.linkId(nl, us)),
                left.stream().map(link -> link.id().value()).toList());
        assertEquals("0", byPdq(nl, fr));
        for (TestOfficer told : List.of(NL_INVESTIGATOR, FR_INVESTIGATOR, EU_COORDINATOR)) {
            assertEquals(
                    List.of(NotificationKind.of("LINK_WITHDRAWN"), NotificationKind.of("LINK_FOUND")),
                    newsOf(told, wrong),
                    told.toString());
        }
        assertEquals(
                "0",
                Superuser.value(
                        "select count(*) from audit_entry where action = 'link.withdraw' and object_id = ?",
                        wrong.id().toString()),
                "it was neither refuted nor set aside, and nobody says so");
    }

    /**
     * As after an upgrade that brings another version of PDQ: both sides of a true match, and one of a false one, were signed by the
     * version before. The true one is there all the time, and its link with it; the false one ends.
     */
    @Test
    void aNewVersionOfAnAlgorithmSignsAnewAndLosesNoMatch() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId us = scene.openCase(US_INVESTIGATOR, Sensitivity.CONTACT);
        BufferedImage picture = landscape();
        takeIn(NL_INVESTIGATOR, nl, picture);
        takeIn(FR_INVESTIGATOR, fr, mirrored(picture));
        takeIn(US_INVESTIGATOR, us, landscape());
        scene.settle(nl, fr, us);
        String right = pdqOf(nl);
        LinkSummary link = scene.linksOf(NL_INVESTIGATOR, nl).get(0);
        Superuser.tamper(
                "update signature set algorithm_version = 0, revision = 1, value = sha256(value) where algorithm = 'PDQ'"
                        + " and media_id in (" + mediaOf(nl) + ")",
                "update signature set algorithm_version = 0, value = sha256(value) where algorithm = 'PDQ'"
                        + " and media_id in (" + mediaOf(fr) + ")",
                "update media_match set algorithm_version = 0, distance = 30 where low_media in (" + mediaOf(nl)
                        + ") or high_media in (" + mediaOf(nl) + ")",
                "insert into media_match (low_media, high_media, low_agency, high_agency, algorithm, algorithm_version, distance,"
                        + " transform) select least(a.id, b.id), greatest(a.id, b.id), a.agency_id, a.agency_id, 'PDQ', 0, 29,"
                        + " 'original' from media_item a, media_item b where a.id in (" + mediaOf(nl)
                        + ") and b.id in ("
                        + mediaOf(us) + ")");
        acting.as(PLATFORM_ADMIN, () -> verification.rebuild());

        renewAll();
        LinkScene.await(() -> right.equals(pdqOf(nl)));
        scene.settle(nl, fr, us);
        assertEquals("1 0", versionsOf(nl), "made by the present version");
        assertEquals("0 30", matchOf(nl, fr), "kept, for the other side is of the version before");
        assertEquals("0", byPdq(nl, us), "no side of the false one is of the version before");

        Superuser.tamper("update signature set revision = 1 where media_id in (" + mediaOf(fr) + ")");
        renewAll();
        LinkScene.await(() -> matchOf(nl, fr).startsWith("1 "));
        scene.settle(nl, fr, us);
        assertEquals("1 0", versionsOf(fr));
        assertTrue(Integer.parseInt(matchOf(nl, fr).substring(2)) < 30, matchOf(nl, fr));
        LinkSummary after = scene.linksOf(NL_INVESTIGATOR, nl).get(0);
        assertEquals(link.id(), after.id());
        assertEquals(link.strength(), after.strength());
        assertEquals(List.of(NotificationKind.of("LINK_FOUND")), newsOf(FR_INVESTIGATOR, link), "nobody heard of it");
    }

    /** A hash that an agency handed in was made by the version of its day; nobody here can make it anew. */
    @Test
    void whatWasHandedInKeepsItsVersion() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(NL_INVESTIGATOR, nl, LinkScene.picture());
        scene.settle(nl);
        Superuser.tamper(
                "update signature set algorithm_version = 0, revision = 1, change_number = nextval('signature_change')"
                        + " where algorithm = 'PDQ' and media_id in (" + mediaOf(nl) + ")");
        acting.as(PLATFORM_ADMIN, () -> verification.rebuild());
        for (String step : List.of("SIGN", "RESIGN")) {
            queue(nl, step);
            assertEquals("0 1", versionsOf(nl), step);
        }
    }

    /** Beside this server a newer one runs while it is upgraded: what that one made is neither made again nor taken away. */
    @Test
    void whatANewerServerSignedStays() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        takeIn(NL_INVESTIGATOR, nl, landscape());
        scene.settle(nl);
        Superuser.tamper("update signature set revision = 99, value = sha256(value), orientations = null,"
                + " change_number = nextval('signature_change') where algorithm = 'PDQ' and media_id in (" + mediaOf(nl)
                + ")");
        String newer = pdqOf(nl);
        scene.addPicture(FR_INVESTIGATOR, fr, PdqHash.ofBytes(HexFormat.of().parseHex(newer)));
        scene.settle(nl, fr);
        assertEquals("1", byPdq(nl, fr));
        queue(nl, "RESIGN");
        assertEquals(newer, pdqOf(nl));
        assertEquals(
                "99",
                Superuser.value("select revision from signature where algorithm = 'PDQ' and media_id in (" + mediaOf(nl)
                        + ")"));
        assertEquals("1", byPdq(nl, fr));
    }

    /** As after an upgrade of a decoder that saw a page where there is none. */
    @Test
    void aMatchOfAPartThatIsThereNoMoreEnds() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        takeIn(NL_INVESTIGATOR, nl, landscape());
        PdqHash page = LinkScene.picture();
        scene.addPicture(FR_INVESTIGATOR, fr, page);
        scene.settle(nl, fr);
        Superuser.tamper(addPart(nl, 5, LinkScene.copy(page, 3)));
        queue(nl, "MATCH");
        assertEquals("1", byPdq(nl, fr));
        queue(nl, "RESIGN");
        assertEquals("0", byPdq(nl, fr));
    }

    /** It left no signature that could be outdated: what refused it then may read it now. */
    @Test
    void aPictureThatTheDeepSearchRefusedIsTriedAgainWithTheNextUpgrade() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId upgraded = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        takeIn(NL_INVESTIGATOR, nl, landscape());
        takeIn(NL_INVESTIGATOR, upgraded, landscape());
        scene.settle(nl, upgraded);
        String coarse =
                "select count(*) from signature where algorithm = 'CROSSCASE-COARSE' and not removed and media_id in ("
                        + mediaOf(nl) + ")";
        assertEquals("1", Superuser.value(coarse));
        Superuser.tamper("update signature set removed = true, change_number = nextval('signature_change')"
                + " where algorithm = 'CROSSCASE-COARSE' and media_id in (" + mediaOf(nl) + ")");
        renewAll();
        scene.settle(nl);
        assertEquals("0", Superuser.value(coarse), "nothing is made again, and it is not either");
        Superuser.tamper("update signature set revision = 1 where algorithm = 'MD5' and media_id in ("
                + mediaOf(upgraded) + ")");
        renewAll();
        LinkScene.await(() -> "1".equals(Superuser.value(coarse)));
        scene.settle(nl, upgraded);
    }

    private void queue(CaseId caseId, String step) throws Exception {
        Superuser.tamper("insert into media_step (media_id, agency_id, step) select media_id, agency_id, '" + step
                + "' from case_media where case_id = '" + caseId + "'");
        scene.settle(caseId);
    }

    /** As a server does once in its life. */
    private void renewAll() {
        for (Optional<UUID> at = Optional.of(new UUID(0, 0)); at.isPresent(); ) {
            at = renewals.queueOutdated(at.get(), 100);
        }
    }

    private static String versionsOf(CaseId caseId) throws Exception {
        return Superuser.value("select count(*) filter (where algorithm_version = 1) || ' '"
                + " || count(*) filter (where algorithm_version <> 1) from signature"
                + " where algorithm = 'PDQ' and not removed and media_id in (" + mediaOf(caseId) + ")");
    }

    private static String matchOf(CaseId one, CaseId other) throws Exception {
        return Superuser.value("select algorithm_version || ' ' || distance from media_match where low_media in ("
                + mediaOf(one) + ") and high_media in (" + mediaOf(other) + ") or low_media in (" + mediaOf(other)
                + ") and high_media in (" + mediaOf(one) + ")");
    }

    private static String byPdq(CaseId one, CaseId other) throws Exception {
        return Superuser.value(
                "select count(*) from media_match where algorithm = 'PDQ' and (low_media in (" + mediaOf(one)
                        + ") and high_media in (" + mediaOf(other) + ") or low_media in (" + mediaOf(other)
                        + ") and high_media in (" + mediaOf(one) + "))");
    }

    private static String pdqOf(CaseId caseId) throws Exception {
        return Superuser.value("select encode(value, 'hex') from signature where algorithm = 'PDQ' and not removed"
                + " and media_id in (" + mediaOf(caseId) + ")");
    }

    private static boolean setAside(CaseId caseId) throws Exception {
        return "COMMON_FILE"
                .equals(Superuser.value(
                        "select m.set_aside from media_item m join case_media c on c.media_id = m.id where c.case_id = ?",
                        caseId.value()));
    }

    private List<NotificationKind> newsOf(TestOfficer told, LinkSummary link) {
        return acting.as(told, () -> notifications.list(null, 200)).items().stream()
                .filter(news -> link.id().value().equals(news.linkId()))
                .map(news -> news.kind())
                .toList();
    }

    /** Many files of one picture in few cases are wallpaper; what a covert case holds of it moves no figure of others. */
    @Test
    void manyFilesOfOnePictureMakeItCommonAndACovertCasesAreNotCounted() throws Exception {
        PdqHash picture = LinkScene.picture();
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId covert = scene.openCase(US_INVESTIGATOR, Sensitivity.COVERT);
        scene.addPicture(NL_INVESTIGATOR, nl, picture);
        scene.addPicture(FR_INVESTIGATOR, fr, picture);
        scene.settle(nl, fr);
        LinkSummary link = scene.linksOf(NL_INVESTIGATOR, nl).get(0);
        assertEquals(new Rarity(2, 2, 1), rarity(NL_INVESTIGATOR, link));

        addCopies(US_INVESTIGATOR, covert, picture, 60);
        scene.settle(nl, fr, covert);
        assertEquals(new Rarity(2, 2, 1), rarity(NL_INVESTIGATOR, link), "of the covert case nothing is told");
        assertEquals(link.strength(), scene.linksOf(NL_INVESTIGATOR, nl).get(0).strength());

        addCopies(FR_INVESTIGATOR, fr, picture, 60);
        scene.settle(nl, fr, covert);
        assertEquals(new Rarity(2, 2, 51), rarity(NL_INVESTIGATOR, link), "its own, and 50 of 61 by the step");
        assertEquals(10, rarity(NL_INVESTIGATOR, link).counted());
        assertEquals(new Rarity(2, 2, 61), rarity(FR_INVESTIGATOR, link));
        assertTrue(scene.linksOf(NL_INVESTIGATOR, nl).get(0).strength() < link.strength(), "it says less than before");
    }

    private void addCopies(TestOfficer officer, CaseId caseId, PdqHash picture, int count) {
        for (int i = 0; i < count; i++) {
            // of the same picture and all different: signatures of one item each
            scene.add(officer, caseId, new SignatureItem(null, LinkScene.sha256(), null, null, picture.hex(), null));
        }
    }

    private Rarity rarity(TestOfficer reader, LinkSummary link) {
        return acting.as(reader, () -> links.getLink(link.id()))
                .reasons()
                .get(0)
                .rarity();
    }

    @Test
    void theIndexAgreesWithTheTable() {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(NL_INVESTIGATOR, nl, LinkScene.picture());
        scene.settle(nl);
        IndexReport report = acting.as(PLATFORM_ADMIN, () -> verification.verify());
        assertTrue(report.agrees(), report.toString());
        assertTrue(report.inIndex() > 0);
        IndexReport rebuilt = acting.as(PLATFORM_ADMIN, () -> verification.rebuild());
        assertTrue(rebuilt.agrees(), rebuilt.toString());
    }

    private ExhibitId takeIn(TestOfficer officer, CaseId caseId, BufferedImage picture) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        ExhibitId exhibit = acting.as(
                officer,
                () -> exhibits.addExhibit(new AddExhibit(caseId, "E-1", "a phone", ExhibitKind.PHONE, "room 2")));
        IntakeId intake = acting.as(officer, () -> intakes.begin(exhibit));
        acting.as(officer, () -> intakes.receive(intake, "a.png", new ByteArrayInputStream(png.toByteArray())));
        acting.as(officer, () -> intakes.finishReceiving(intake));
        LinkScene.await(
                () -> acting.as(officer, () -> intakes.getIntake(intake)).state() == IntakeState.DONE);
        return exhibit;
    }

    private static String mediaOf(CaseId caseId) {
        return "select media_id from case_media where case_id = '" + caseId + "'";
    }

    /** Soft hills and clouds at random places. */
    private static BufferedImage landscape() {
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Random random = new Random();
        Graphics2D graphics = picture.createGraphics();
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            int size = 20 + random.nextInt(90);
            graphics.fillOval(random.nextInt(320) - size / 2, random.nextInt(240) - size / 2, size, size / 2 + 5);
        }
        graphics.dispose();
        return picture;
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        BufferedImage mirrored = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = mirrored.createGraphics();
        graphics.drawImage(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
        graphics.dispose();
        return mirrored;
    }
}
