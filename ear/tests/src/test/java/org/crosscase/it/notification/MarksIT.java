package org.crosscase.it.notification;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.link.LinkScene;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.LinkId;
import org.crosscase.link.Links;
import org.crosscase.notification.Marks;
import org.crosscase.notification.MarksOfOfficers;
import org.crosscase.notification.Stirrings;
import org.crosscase.signature.pdq.PdqHash;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** An event is sent exactly where marks changed: so what is hidden must not move them, and what is shown must. */
@ArquillianTest
class MarksIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private Links links;

    @Inject
    private MarksOfOfficers marks;

    @Inject
    private Stirrings stirrings;

    @Inject
    private CurrentOfficer currentOfficer;

    @Test
    void aCovertHitMovesTheMarksOfItsOwnSideAndOfCoordinatorsOnly() {
        PdqHash picture = LinkScene.picture();
        CaseId theirs = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(FR_INVESTIGATOR, theirs, picture);
        CaseId covert = scene.openCase(NL_INVESTIGATOR, Sensitivity.COVERT);
        scene.settle(theirs, covert);
        Marks fr = of(FR_INVESTIGATOR);
        Marks nl = of(NL_INVESTIGATOR);
        Marks board = of(EU_COORDINATOR);
        stirrings.take();

        scene.addPicture(NL_INVESTIGATOR, covert, LinkScene.copy(picture, 4));
        scene.settle(theirs, covert);

        assertEquals(List.of(), of(FR_INVESTIGATOR).changed(fr), "nothing of it is felt");
        assertEquals(List.of("bell", "links"), of(NL_INVESTIGATOR).changed(nl));
        assertEquals(List.of("bell", "board"), of(EU_COORDINATOR).changed(board));
        assertTrue(
                stirrings.take().concerns(acting.as(FR_INVESTIGATOR, currentOfficer::get)),
                "their marks were worth a look all the same: it is the look that finds nothing");

        scene.changeSensitivity(NL_INVESTIGATOR, covert, Sensitivity.CONTACT);
        scene.settle(theirs, covert);
        assertEquals(List.of("bell", "links"), of(FR_INVESTIGATOR).changed(fr), "now it is theirs to know");

        Marks told = of(FR_INVESTIGATOR);
        scene.changeSensitivity(NL_INVESTIGATOR, covert, Sensitivity.COVERT);
        scene.settle(theirs, covert);
        assertTrue(of(FR_INVESTIGATOR).changed(told).contains("links"), "and then it is gone");
    }

    @Test
    void aDecisionOfTheOtherSideMovesTheMarksUnlessItsCaseIsCovert() throws Exception {
        PdqHash picture = LinkScene.picture();
        CaseId theirs = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId ours = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(FR_INVESTIGATOR, theirs, picture);
        scene.addPicture(NL_INVESTIGATOR, ours, LinkScene.copy(picture, 4));
        scene.settle(theirs, ours);
        UUID link = scene.linkId(ours, theirs);
        Marks fr = of(FR_INVESTIGATOR);

        acting.as(NL_INVESTIGATOR, () -> links.confirm(LinkId.of(link), DecisionSeen.ANY, "the same garden"));
        scene.settle(theirs, ours);
        assertEquals(List.of("links"), of(FR_INVESTIGATOR).changed(fr));
    }

    private Marks of(TestOfficer officer) {
        return marks.read(acting.as(officer, currentOfficer::get));
    }
}
