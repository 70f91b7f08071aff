package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job, as officers do it: the same picture in two agencies' cases, and who learns what of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoAgenciesOnePicturePageIT {
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final String NL_REFERENCE = "PRP-" + RUN;
    private static final String FR_REFERENCE = "VB-" + RUN;
    private static final GeneratedPicture SHARED = GeneratedPicture.of(RUN.hashCode(), 640, 480);

    private static String nlCase;

    @Test
    @Order(1)
    void bothTakeTheirPicturesIn() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            CaseWork work = new CaseWork(nl);
            nlCase = work.openCase(NL_REFERENCE, "Harbour Lantern " + RUN, "CONTACT");
            nl.look("case-empty");
            work.takeIn(
                    nlCase,
                    "E-07",
                    file("DCIM/IMG_0192.png", "image/png", SHARED.png()),
                    file(
                            "DCIM/IMG_0193.png",
                            "image/png",
                            GeneratedPicture.of(RUN.hashCode() + 1, 640, 480).png()),
                    file("notes.jpg", "image/jpeg", "not a picture".getBytes()));
            assertThat(nl.page().locator("#unread")).containsText("notes.jpg");
            nl.look("intake");
        }
        try (OfficerBrowser fr = OfficerBrowser.signedIn("fr.investigator")) {
            CaseWork work = new CaseWork(fr);
            String frCase = work.openCase(FR_REFERENCE, "Sentier " + RUN, "CONTACT");
            work.takeIn(
                    frCase,
                    "S-1",
                    file("mirrored.jpg", "image/jpeg", SHARED.mirrored().jpeg(0.85)));
            work.openLink(frCase, "Polder Region Police");

            assertThat(fr.page().locator("h1")).containsText("Sentier " + RUN);
            assertThat(fr.page().locator(".sides")).containsText("Online Child Protection");
            assertThat(fr.page().locator(".rs")).containsText("Rotated or mirrored");
            String shown = fr.page().content();
            assertFalse(shown.contains(NL_REFERENCE), "a CONTACT case gives no reference away");
            assertFalse(shown.contains("Harbour Lantern"), "a CONTACT case gives no title away");
            assertFalse(shown.contains(nlCase), "nor its id");
            fr.look("link");
        }
    }

    @Test
    @Order(2)
    void theFirstAgencyIsToldToo() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            nl.look("dashboard");
            new CaseWork(nl).openLink(nlCase, "Valcourt Brigade");
            assertFalse(nl.page().content().contains(FR_REFERENCE));

            nl.go("app/notifications.xhtml");
            assertThat(nl.page().locator(".news").first()).isVisible();
            assertFalse(nl.page().content().contains(FR_REFERENCE));
            nl.look("notifications");
            nl.go("app/links.xhtml");
            nl.look("links");
            nl.go("app/cases.xhtml?view=agency");
            nl.look("cases");
            nl.go("app/case.xhtml?id=" + nlCase);
            nl.look("case");
        }
    }

    @Test
    @Order(3)
    void theCoordinatorSeesBothReferencesAndNoMedia() {
        try (OfficerBrowser eu = OfficerBrowser.signedIn("eu.coordinator")) {
            eu.go("app/board.xhtml");
            Locator row = eu.page().locator("tr", new Page.LocatorOptions().setHasText(NL_REFERENCE));
            assertThat(row).containsText(FR_REFERENCE);
            eu.look("board");
            row.locator("a").first().click();
            assertThat(eu.page().locator(".sides")).containsText(NL_REFERENCE);
            assertEquals(0, eu.page().locator("main img").count(), "a coordinator sees no picture");
            assertFalse(eu.page().content().contains("Harbour Lantern"), "nor a title of a CONTACT case");
            eu.look("board-link");
        }
    }

    @Test
    @Order(4)
    void anotherAgencysCaseLooksLikeNone() {
        try (OfficerBrowser us = OfficerBrowser.signedIn("us.investigator")) {
            us.go("app/case.xhtml?id=" + nlCase);
            String denied = us.page().locator("main").innerText();
            us.go("app/case.xhtml?id=" + UUID.randomUUID());
            assertEquals(us.page().locator("main").innerText(), denied);
            assertThat(us.page().locator("main")).containsText("Nothing found");
        }
    }

    @Test
    @Order(5)
    void aPictureStaysBlurredUntilItIsAskedFor() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = nl.page();
            nl.go("app/media.xhtml?id=" + nlCase);
            nl.look("media");
            page.locator("[data-tile][data-picture=true] button").first().click();
            page.keyboard().press("v");
            assertThat(page.locator("dialog[data-name=purpose]")).isVisible();
            page.locator("dialog[data-name=purpose] input[value=CONFIRM_MATCH]").check();
            page.locator("[id='purpose:f:do']").click();
            assertThat(page.locator("dialog[data-name=purpose]")).isHidden();

            page.keyboard().down("v");
            assertThat(page.locator("[data-look-frame].clear img")).isVisible();
            assertTrue(page.locator("[data-look-frame] img").getAttribute("src").startsWith("blob:"));
            page.keyboard().up("v");
            assertThat(page.locator("[data-look-frame].clear")).hasCount(0);

            nl.go("app/media-item.xhtml?id="
                    + page.locator("[data-tile][data-picture=true]").first().getAttribute("data-tile"));
            assertThat(page.locator(".tl")).containsText("Viewed");
            assertThat(page.locator(".tl")).containsText("Confirm a match");
            nl.look("media-item");
        }
    }

    @Test
    @Order(6)
    void theAuditorProvesThatTheTrailIsWhole() {
        try (OfficerBrowser auditor = OfficerBrowser.signedIn("nl.auditor")) {
            Page page = auditor.page();
            auditor.go("app/audit.xhtml");
            assertThat(page.locator(".tbl")).containsText("Look at a case");
            page.locator("[id='verify:do']").click();
            assertThat(page.locator(".ver")).containsText("The trail is whole");
            auditor.look("audit");
            auditor.go("app/cases.xhtml");
            assertThat(page.locator("main")).containsText("Nothing found");
        }
    }

    @Test
    @Order(7)
    void thePagesSpeakDutchAndFrench() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator", "nl-NL")) {
            nl.go("app/cases.xhtml");
            assertThat(nl.page().locator("h1")).hasText("Zaken");
        }
        try (OfficerBrowser fr = OfficerBrowser.signedIn("fr.investigator", "fr-FR")) {
            fr.go("app/cases.xhtml");
            assertThat(fr.page().locator("h1")).hasText("Dossiers");
        }
    }

    @Test
    @Order(8)
    void afterTheSignOutNothingIsShown() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            nl.page().locator("details.menu summary").click();
            nl.page().locator("#sign-out").click();
            nl.page().waitForURL(Pattern.compile("http://127\\.0\\.0\\.1:\\d+/.*"));
            nl.go("app/cases.xhtml");
            assertThat(nl.page().locator("#username")).isVisible();
        }
    }

    @Test
    @Order(9)
    void aDarkPageIsDarkFromTheFirstByte() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            nl.page().locator("[data-theme-switch]").first().click();
            assertThat(nl.page().locator("html")).hasAttribute("data-theme", "dark");
            nl.go("app/cases.xhtml?view=agency");
            assertThat(nl.page().locator("html")).hasAttribute("data-theme", "dark");
            nl.look("cases-dark");
        }
    }

    private static FilePayload file(String name, String type, byte[] bytes) {
        return new FilePayload(name, type, bytes);
    }
}
