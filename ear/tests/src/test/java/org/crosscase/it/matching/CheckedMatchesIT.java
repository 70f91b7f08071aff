package org.crosscase.it.matching;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.MediaId;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.evidence.EvidenceScene;
import org.crosscase.it.evidence.EvidenceScene.Seizure;
import org.crosscase.it.link.LinkScene;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.shared.Nearness;
import org.crosscase.signature.cli.layouts.LayoutPictures;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.variant.PicturePair;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Different cards of one layout, which PDQ takes for copies, are compared in detail before anybody is told of them. */
@ArquillianTest
class CheckedMatchesIT {
    private static final int BANK_CARDS = 1;

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private EvidenceScene evidence;

    @Inject
    private Exhibits exhibits;

    @Inject
    private Links links;

    @Test
    void differentCardsOfOneLayoutGiveNoLink() throws Exception {
        Seizure nl = seizure(NL_INVESTIGATOR);
        Seizure fr = seizure(FR_INVESTIGATOR);
        MediaId one = evidence.receive(nl, "one.jpg", card(1, 0.92f)).mediaId();
        MediaId other = evidence.receive(fr, "other.jpg", card(7, 0.92f)).mediaId();
        settle(nl, fr);
        assertEquals(List.of("PDQ REFUTED " + PicturePair.VERSION), matches(one, other), "PDQ joins the two");
        assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, nl.caseId()));
        assertEquals(List.of(), scene.linksOf(FR_INVESTIGATOR, fr.caseId()));
        assertEquals("0", notifications(nl.caseId()));
        assertEquals("0", notifications(fr.caseId()));
        assertEquals(
                List.of("RECEIVED", "STORED", "SIGNED", "DEEP_SEARCHED"),
                Superuser.column(
                        "select action from custody_event where subject_id = ? order by position", other.value()),
                "its own chain does not tell that there was something to be compared");
    }

    @Test
    void aCopyOfACardIsLinkedAsBefore() throws Exception {
        Seizure nl = seizure(NL_INVESTIGATOR);
        Seizure fr = seizure(FR_INVESTIGATOR);
        MediaId one = evidence.receive(nl, "one.jpg", card(3, 0.92f)).mediaId();
        MediaId copy = evidence.receive(fr, "copy.jpg", card(3, 0.6f)).mediaId();
        settle(nl, fr);
        assertEquals(List.of("PDQ CERTAIN " + PicturePair.VERSION), matches(one, copy));
        assertTrue(link(NL_INVESTIGATOR, nl).strength() >= 35);
        assertEquals("1", notifications(nl.caseId()));
    }

    @Test
    void whatCannotBeComparedWeighsNextToNothingAndIsNoNews() throws Exception {
        Seizure nl = seizure(NL_INVESTIGATOR);
        MediaId one = evidence.receive(nl, "one.jpg", card(5, 0.92f)).mediaId();
        evidence.finish(nl);
        scene.settle(nl.caseId());
        PdqHash pdq = PdqHash.ofBytes(HexFormat.of()
                .parseHex(Superuser.value("select encode(pdq, 'hex') from media_item where id = ?", one.value())));
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        MediaId atHome = scene.addPicture(FR_INVESTIGATOR, fr, LinkScene.copy(pdq, 4));
        scene.settle(nl.caseId(), fr);
        assertEquals(List.of("PDQ POSSIBLE 0"), matches(one, atHome));
        LinkSummary seen = link(NL_INVESTIGATOR, nl);
        assertTrue(seen.strength() <= 2, seen.toString());
        assertEquals(
                Nearness.POSSIBLE_COPY,
                acting.as(NL_INVESTIGATOR, () -> links.getLink(seen.id()))
                        .reasons()
                        .get(0)
                        .picture()
                        .orElseThrow()
                        .nearness());
        assertEquals("0", notifications(nl.caseId()));
        assertEquals("0", notifications(fr));
    }

    /** As after an upgrade: the match was found by an earlier version, and everybody was told. */
    @Test
    void aFalseMatchOnRecordIsWithdrawnAndTheTrailSaysWhy() throws Exception {
        Seizure nl = seizure(NL_INVESTIGATOR);
        Seizure fr = seizure(FR_INVESTIGATOR);
        MediaId one = evidence.receive(nl, "one.jpg", card(21, 0.92f)).mediaId();
        MediaId other = evidence.receive(fr, "other.jpg", card(22, 0.92f)).mediaId();
        settle(nl, fr);
        String pair = "low_media = least('" + one + "'::uuid, '" + other + "'::uuid) and high_media = greatest('" + one
                + "'::uuid, '" + other + "'::uuid)";
        Superuser.tamper(
                "delete from media_match where " + pair,
                "insert into media_match (low_media, high_media, low_agency, high_agency, algorithm, distance, transform)"
                        + " select least(a.id, b.id), greatest(a.id, b.id), case when a.id < b.id then a.agency_id else b.agency_id"
                        + " end, case when a.id < b.id then b.agency_id else a.agency_id end, 'PDQ', 29, 'original'"
                        + " from media_item a, media_item b where a.id = '" + one + "' and b.id = '" + other + "'",
                "insert into link_step (low_case, high_case) values (least('" + nl.caseId() + "'::uuid, '" + fr.caseId()
                        + "'::uuid), greatest('" + nl.caseId() + "'::uuid, '" + fr.caseId() + "'::uuid))");
        scene.settle(nl.caseId(), fr.caseId());
        assertTrue(link(NL_INVESTIGATOR, nl).strength() >= 35, "as it was told before");

        Superuser.tamper(
                "insert into media_step (media_id, agency_id, step) select id, agency_id, 'RESIGN' from media_item"
                        + " where id = '" + one + "'");
        scene.settle(nl.caseId(), fr.caseId());
        assertEquals(List.of("PDQ REFUTED " + PicturePair.VERSION), matches(one, other));
        assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, nl.caseId()));
        assertEquals(List.of(), scene.linksOf(FR_INVESTIGATOR, fr.caseId()));
        for (Seizure side : List.of(nl, fr)) {
            LinkScene.await(() -> "1"
                    .equals(Superuser.value(
                            "select count(*) from audit_entry where action = 'link.withdraw' and fact = 'refuted'"
                                    + " and agency_id = (select agency_id from case_file where id = ?) and object_id = ?",
                            side.caseId().value(),
                            scene.linkId(nl.caseId(), fr.caseId()).toString())));
        }
    }

    /** Two of their cards were refuted, and that is not why the link goes. */
    @Test
    void aLinkThatGoesForAnotherReasonIsNotSaidToBeRefuted() throws Exception {
        Seizure nl = seizure(NL_INVESTIGATOR);
        Seizure fr = seizure(FR_INVESTIGATOR);
        byte[] shared = EvidenceScene.picture();
        // the cards of the first test, saved anew: the same pictures in files of their own
        MediaId one = evidence.receive(nl, "one.jpg", card(1, 0.91f)).mediaId();
        MediaId other = evidence.receive(fr, "other.jpg", card(7, 0.91f)).mediaId();
        evidence.receive(fr, "shared.png", shared);
        settle(nl, fr);
        Seizure more = evidence.beginIn(NL_INVESTIGATOR, nl.caseId(), "E-02");
        evidence.receive(more, "shared.png", shared);
        evidence.finish(more);
        scene.settle(nl.caseId(), fr.caseId());
        assertEquals(List.of("PDQ REFUTED " + PicturePair.VERSION), matches(one, other));
        assertEquals(70, strengthBetween(nl, fr));

        acting.as(NL_INVESTIGATOR, () -> exhibits.withdrawExhibit(more.exhibit(), "returned to its owner"));
        scene.settle(nl.caseId(), fr.caseId());
        assertEquals(0, strengthBetween(nl, fr));
        assertEquals(
                "0",
                Superuser.value(
                        "select count(*) from audit_entry where action = 'link.withdraw' and object_id = ?",
                        scene.linkId(nl.caseId(), fr.caseId()).toString()));
    }

    /** Its pages are written where the document is, and so possible at most: they cannot be laid over others. */
    @Test
    void thePagesOfAWrittenDocumentAreWritten() throws Exception {
        Seizure nl = seizure(NL_INVESTIGATOR);
        MediaId document = evidence.receive(nl, "cards.tif", pages(43, BANK_CARDS, BANK_CARDS + 1))
                .mediaId();
        evidence.finish(nl);
        assertEquals(
                List.of("0 true", "2 true"),
                Superuser.column(
                        "select part || ' ' || written from signature where algorithm = 'PDQ' and not removed and media_id = ?"
                                + " order by part",
                        document.value()));
    }

    private static byte[] pages(int number, int... layouts) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(tiff)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int layout : layouts) {
                BufferedImage page = LayoutPictures.make(false, layout, number).image();
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return tiff.toByteArray();
    }

    private void settle(Seizure nl, Seizure fr) {
        evidence.finish(nl);
        evidence.finish(fr);
        scene.settle(nl.caseId(), fr.caseId());
    }

    private Seizure seizure(TestOfficer officer) {
        return evidence.beginIn(officer, scene.openCase(officer, Sensitivity.CONTACT), "E-01");
    }

    private LinkSummary link(TestOfficer officer, Seizure seizure) {
        List<LinkSummary> found = scene.linksOf(officer, seizure.caseId());
        assertEquals(1, found.size(), officer.toString());
        return found.get(0);
    }

    /** As it stands on record: cards of other tests may be linked with one of the two as well. */
    private int strengthBetween(Seizure nl, Seizure fr) throws Exception {
        return Integer.parseInt(Superuser.value(
                "select strength::text from link where id = ?", scene.linkId(nl.caseId(), fr.caseId())));
    }

    private static List<String> matches(MediaId one, MediaId other) throws Exception {
        return Superuser.column(
                "select algorithm || ' ' || certainty || ' ' || coalesce(compared, 0) from media_match"
                        + " where low_media = least(?, ?) and high_media = greatest(?, ?)",
                one.value(),
                other.value(),
                one.value(),
                other.value());
    }

    private static String notifications(CaseId caseId) throws Exception {
        return Superuser.value(
                "select count(*) from notification where case_id = ? and kind like 'LINK%'", caseId.value());
    }

    private static byte[] card(int number, float quality) throws IOException {
        BufferedImage image = LayoutPictures.make(false, BANK_CARDS, number).image();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
