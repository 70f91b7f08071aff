package org.crosscase.it.matching;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.MediaId;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.evidence.EvidenceScene;
import org.crosscase.it.evidence.EvidenceScene.Seizure;
import org.crosscase.it.link.LinkScene;
import org.crosscase.link.LinkSummary;
import org.crosscase.signature.cli.layouts.LayoutPictures;
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
    private LinkScene scene;

    @Inject
    private EvidenceScene evidence;

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
