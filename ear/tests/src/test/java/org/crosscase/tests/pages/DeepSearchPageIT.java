package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.junit.jupiter.api.Test;

/** What a deep search found is told in a sentence that each reader can follow. */
class DeepSearchPageIT {
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    /**
     * Two pictures of houses: mountains and gardens are taken for a written page at times. Always the same two: of one in ten
     * the sky is as plain as a border, and the sentence tells of that as well.
     */
    private static final int HOUSES = 702_001;

    private static final GeneratedPicture CROPPED = GeneratedPicture.of(HOUSES, 640, 480);
    private static final GeneratedPicture FRAMED = GeneratedPicture.of(HOUSES + 4, 640, 480);

    @Test
    void eachSideAndTheCoordinatorReadWhatWasDoneToTheCopy() {
        String nlCase;
        String nlReference = "PRP-" + RUN;
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            CaseWork work = new CaseWork(nl);
            nlCase = work.openCase(nlReference, "Low Tide " + RUN, "CONTACT");
            work.takeIn(nlCase, "E-01", jpeg("a.jpg", CROPPED), jpeg("b.jpg", FRAMED));
        }
        try (OfficerBrowser us = OfficerBrowser.signedIn("us.investigator")) {
            CaseWork work = new CaseWork(us);
            String usCase = work.openCase("NSP-" + RUN, "Tin Whistle " + RUN, "CONTACT");
            work.takeIn(
                    usCase, "1A", jpeg("c.jpg", CROPPED.cropped(0.03, 0.07, 0.9)), jpeg("d.jpg", FRAMED.framed(0.1)));
            work.openLink(usCase, "Polder Region Police");
            Locator told = reloadedUntilBoth(us.page());
            assertThat(told.filter(with("our copy shows a crop of"))).hasCount(1);
            assertThat(told.filter(with("ours has a border around it"))).hasCount(1);
            assertThat(told.first()).containsText(Pattern.compile("\\d+\\s% of the details agree"));
            us.look("link-deep");
        }
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            new CaseWork(nl).openLink(nlCase, "Northlake State Police");
            Locator told = reloadedUntilBoth(nl.page());
            assertThat(told.filter(with("their copy shows a crop of"))).hasCount(1);
            assertThat(told.filter(with("theirs has a border around it"))).hasCount(1);
            assertFalse(nl.page().content().contains("NSP-" + RUN), "a CONTACT case gives no reference away");
        }
        try (OfficerBrowser eu = OfficerBrowser.signedIn("eu.coordinator")) {
            eu.go("app/board.xhtml");
            Locator row = eu.page().locator("tr", new Page.LocatorOptions().setHasText(nlReference));
            row.locator("a").first().click();
            assertThat(eu.page().locator(".rs .how").filter(with("shows a crop of")))
                    .hasCount(1);
            eu.look("board-link-deep");
        }
    }

    /** The two pictures are searched for one after the other, and the link grows a moment later. */
    private static Locator reloadedUntilBoth(Page page) {
        Locator told = page.locator(".rs .how");
        for (int i = 0; i < 120 && told.count() < 2; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(told).hasCount(2);
        return told;
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static FilePayload jpeg(String name, GeneratedPicture picture) {
        return new FilePayload(name, "image/jpeg", picture.jpeg(0.85));
    }
}
