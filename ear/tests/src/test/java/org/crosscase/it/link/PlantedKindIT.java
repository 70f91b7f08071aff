package org.crosscase.it.link;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.planted.SerialNumbers.SERIAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.link.Board;
import org.crosscase.link.BoardLinkDetails;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.Notifications;
import org.crosscase.planted.SerialNumbers;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.ReasonKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** A kind that the house knows nothing of links cases by its source alone; its words are tested with the pages and REST. */
@ArquillianTest
class PlantedKindIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private SerialNumbers serials;

    @Inject
    private Links links;

    @Inject
    private Board board;

    @Inject
    private Notifications notifications;

    @Test
    void itLinksTellsAndGoesLikeAPicture() throws Exception {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.OPEN);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        String number = "X100-" + UUID.randomUUID();
        serials.add(nl, number);
        serials.add(fr, number);
        scene.settle(nl, fr);

        LinkId id = scene.linksOf(FR_INVESTIGATOR, fr).get(0).id();
        LinkReason ofFr = only(FR_INVESTIGATOR, id);
        assertEquals(number, ofFr.things().otherIdentity(), "of an OPEN case");
        assertNull(only(NL_INVESTIGATOR, id).things().otherIdentity(), "of a CONTACT case");
        BoardLinkDetails onBoard = acting.as(EU_COORDINATOR, () -> board.getLink(id));
        assertEquals(SERIAL, onBoard.reasons().get(0).kind());
        assertEquals(counts(), onBoard.link().counts());
        assertEquals(1, told(NL_INVESTIGATOR, id, NotificationKind.of("LINK_FOUND")));
        assertEquals(1, told(FR_INVESTIGATOR, id, NotificationKind.of("LINK_FOUND")));

        scene.changeSensitivity(NL_INVESTIGATOR, nl, Sensitivity.COVERT);
        assertEquals(List.of(), scene.linksOf(FR_INVESTIGATOR, fr));
        assertEquals(0, told(FR_INVESTIGATOR, id, NotificationKind.of("LINK_FOUND")));
        scene.settle(nl, fr);
        assertEquals(
                List.of(), acting.as(EU_COORDINATOR, () -> board.getLink(id)).reasons());

        serials.remove(fr);
        scene.settle(nl, fr);
        assertEquals(
                LinkState.WITHDRAWN,
                acting.as(NL_INVESTIGATOR, () -> links.getLink(id)).state());
    }

    @Test
    void itAddsToWhatPicturesSay() {
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        String file = LinkScene.sha256();
        scene.addFile(NL_INVESTIGATOR, nl, file);
        scene.addFile(FR_INVESTIGATOR, fr, file);
        String number = "X100-" + UUID.randomUUID();
        serials.add(nl, number);
        serials.add(fr, number);
        scene.settle(nl, fr);
        LinkSummary link = scene.linksOf(NL_INVESTIGATOR, nl).get(0);
        assertEquals(85, link.strength(), "0.70 and 0.50");
        assertEquals(2, link.counts().size());
        assertEquals(1, KindCount.adding(link.counts(), ReasonKind.MEDIA));
    }

    private LinkReason only(TestOfficer officer, LinkId id) {
        LinkDetails link = acting.as(officer, () -> links.getLink(id));
        assertEquals(50, link.strength());
        assertEquals(counts(), link.summary().counts());
        LinkReason reason = link.reasons().get(0);
        assertEquals(SERIAL, reason.kind());
        assertEquals(50, reason.points());
        assertEquals(new PlainExplanation(Map.of("model", "X100")), reason.explanation());
        return reason;
    }

    private static List<KindCount> counts() {
        return List.of(new KindCount(SERIAL, 1, 0));
    }

    private long told(TestOfficer officer, LinkId id, NotificationKind kind) {
        return acting.as(officer, () -> notifications.list(null, 200)).items().stream()
                .filter(news -> id.value().equals(news.linkId()) && news.kind().equals(kind))
                .count();
    }
}
