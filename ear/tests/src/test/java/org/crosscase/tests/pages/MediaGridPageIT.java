package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.crosscase.tests.api.Steps.awaitLink;
import static org.crosscase.tests.api.Steps.caseWith;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** The grid sorted, narrowed and by folders, and a picture large enough to judge, from the grid and from a link. */
class MediaGridPageIT {
    private final ApiClient nl = RunningSystem.get().as("nl.investigator");
    private final ApiClient fr = RunningSystem.get().as("fr.investigator");

    @Test
    void theGridIsSortedNarrowedAndShownByFolder() {
        String caseId = caseWith(
                nl,
                "CONTACT",
                file("DCIM/Camera/zebra.png", newPicture().png()),
                file("DCIM/apple.png", newPicture().png()),
                file("Download/notes.txt", "some words of this test".getBytes()));
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = officer.page();
            officer.go("app/media.xhtml?id=" + caseId);
            assertThat(page.locator("[data-look-before]")).isVisible();
            page.locator("select[name=sort]").selectOption("NAME");
            page.locator(".order-by button").click();
            assertEquals(List.of("apple.png", "notes.txt", "zebra.png"), names(page));
            page.locator("select[name=order]").selectOption("desc");
            page.locator(".order-by button").click();
            assertEquals(List.of("zebra.png", "notes.txt", "apple.png"), names(page));

            page.locator(".narrow-by summary").click();
            page.locator(".narrow-form input[name=q]").fill("CAMERA");
            page.locator(".narrow-form .pri").click();
            assertEquals(List.of("zebra.png"), names(page));

            officer.go("app/exhibits.xhtml?id=" + caseId);
            page.locator("a[href*='media.xhtml']:visible")
                    .filter(new Locator.FilterOptions().setHasText("3"))
                    .last()
                    .click();
            page.locator("[data-folder=DCIM]").click();
            assertEquals(List.of("apple.png", "zebra.png"), names(page));
            page.locator("[data-folder='DCIM/Camera']").click();
            assertEquals(List.of("zebra.png"), names(page));
            officer.look("media-folder");

            page.locator("button[name=tiles][value=L]").click();
            assertThat(page.locator(".tiles-grid")).hasClass(Pattern.compile(".*tiles-L.*"));
            officer.go("app/media.xhtml?id=" + caseId);
            assertThat(page.locator(".tiles-grid")).hasClass(Pattern.compile(".*tiles-L.*"));
            page.locator("button[name=tiles][value=S]").click();
        }
    }

    @Test
    void onAPhonePicturesStayBlurred() {
        String caseId = caseWith(nl, "CONTACT", file("one.png", newPicture().png()));
        try (OfficerBrowser officer = OfficerBrowser.onPhone("nl.investigator")) {
            Page page = officer.page();
            officer.go("app/media.xhtml?id=" + caseId);
            Locator tile = page.locator("[data-picture=true]").first();
            String item = tile.getAttribute("data-tile");
            tile.click();
            assertThat(page.locator("[data-look-facts]")).containsText("On phones pictures stay blurred");
            assertThat(page.locator("[data-look-reveal]")).isHidden();
            page.keyboard().press("v");
            assertThat(page.locator("dialog[data-name=purpose]")).isHidden();
            for (String asked : List.of("reveal", "original")) {
                assertEquals(
                        "409 pictures-not-on-phones",
                        page.evaluate("""
                                async (path) => {
                                  const answer = await fetch(path, { method: "POST" });
                                  return answer.status + " " + (await answer.json()).type.replace(/.*[/:]/, "");
                                }""", "media/" + item + "/" + asked + "?case=" + caseId));
            }
            officer.go("app/media-item.xhtml?id=" + item);
            assertThat(page.locator("#main").getByText("On phones pictures stay blurred"))
                    .isVisible();
        }
    }

    @Test
    void fromALinkOurCopyIsOneStepAwayLargeAndWithZoomAndThePurposeIsAskedOnce() {
        GeneratedPicture picture = newPicture();
        String ours = caseWith(nl, "CONTACT", file("ours.png", picture.png()));
        caseWith(fr, "CONTACT", file("theirs.jpg", picture.jpeg(0.85)));
        String link = awaitLink(nl, ours, "fr-demo").getString("id");
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = officer.page();
            officer.go("app/link.xhtml?id=" + link);
            page.locator(".copies [data-view]").first().click();
            page.locator("dialog[data-name=purpose] input[value=CONFIRM_MATCH]").check();
            page.locator("[id='purpose:f:do']").click();
            assertThat(page.locator("dialog[data-name=purpose]")).isHidden();
            Locator frame = page.locator("[data-viewer-frame]");
            assertThat(frame).isVisible();
            assertThat(page.locator("[data-viewer-frame].clear")).hasCount(0);

            page.keyboard().press("+");
            page.keyboard().press("+");
            assertThat(page.locator("[data-viewer-factor]")).hasText("200 %");
            page.keyboard().down("v");
            assertThat(page.locator("[data-viewer-frame].clear img")).isVisible();
            assertTrue(frame.boundingBox().height > 400, "large enough to judge");
            assertTrue(frame.locator("img").getAttribute("style").contains("scale(2)"));
            officer.page().keyboard().up("v");
            assertThat(page.locator("[data-viewer-frame].clear")).hasCount(0);

            page.keyboard().press("Escape");
            page.locator(".copies [data-view]").first().click();
            assertThat(page.locator("dialog[data-name=purpose]")).isHidden();
            assertThat(frame).isVisible();
        }
    }

    private static List<String> names(Page page) {
        page.locator(".tiles-grid").waitFor();
        return page.locator("[data-tile]").evaluateAll("tiles => tiles.map(one => one.dataset.name.split('/').pop())")
                        instanceof List<?> all
                ? all.stream().map(Object::toString).toList()
                : List.of();
    }
}
