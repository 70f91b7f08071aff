package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A submit that fails says so: the dialog stays, what was typed stays, and nothing looks done that is not. */
class FailedCallsPageIT {
    private static final String SUMMARY = "Two telephones, one of them locked. Élan \"quoted\" <b>";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void withoutConnectionTheDialogStaysAndTheNextTrySaves() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            new CaseWork(nl).openCase("OFF-" + run, "Offline " + run, "CONTACT");
            Page page = nl.page();
            write(page, SUMMARY);

            nl.offline(true);
            page.locator("[id='edit:do']").click();
            Locator dialog = page.locator("dialog[data-name=edit]");
            assertThat(dialog.locator("[data-call-failed]")).containsText("No answer from Crosscase");
            assertThat(dialog.locator("[data-call-failed]")).isFocused();
            assertThat(page.locator("[id='edit:summary']")).hasValue(SUMMARY);
            assertThat(page.locator("[id='edit:do']")).isEnabled();
            nl.look("failed-offline");

            nl.offline(false);
            page.locator("[id='edit:do']").click();
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(page.locator("main .lines").first()).hasText(SUMMARY);
        }
    }

    @Test
    void whateverTheServerAnswersNothingLooksDone() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            new CaseWork(nl).openCase("BAD-" + run, "Failing " + run, "CONTACT");
            Page page = nl.page();
            makeCovert(page);
            Locator dialog = page.locator("dialog[data-name=sensitivity]");
            for (int status : new int[] {500, 503, 403, 404, 200}) {
                page.route("**/case.xhtml*", route -> {
                    if (route.request().method().equals("POST")) {
                        route.fulfill(new Route.FulfillOptions()
                                .setStatus(status)
                                .setContentType("text/html")
                                .setBody("<html>not what was asked for</html>"));
                    } else {
                        route.resume();
                    }
                });
                page.locator("[id='sensitivity:f:do']").click();
                assertThat(dialog.locator("[data-call-failed]")).containsText("not certain that this was saved");
                assertThat(page.locator("[id='sensitivity:f:do']")).isEnabled();
                assertThat(dialog).isVisible();
                page.unroute("**/case.xhtml*");
                page.evaluate("document.querySelectorAll('[data-call-failed]').forEach((note) => note.remove())");
            }
            page.locator("[id='sensitivity:f:do']").click();
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(page.locator(".head .bdg").first()).containsText("COVERT");
        }
    }

    @Test
    void aPageWithTwentyFiveOthersOpenedAfterItStillWorks() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            String caseId = new CaseWork(nl).openCase("TAB-" + run, "Many tabs " + run, "CONTACT");
            nl.openInOtherTabs("app/case.xhtml?id=" + caseId, 25);
            makeCovert(nl.page());
            nl.page().locator("[id='sensitivity:f:do']").click();
            assertThat(nl.page().locator("dialog[open]")).hasCount(0);
            assertThat(nl.page().locator(".head .bdg").first()).containsText("COVERT");
        }
    }

    @Test
    void aPageThatWasLetGoComesBackWithWhatWasChosenAndSaysThatNothingWasSaved() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            String caseId = new CaseWork(nl).openCase("GONE-" + run, "Too many tabs " + run, "CONTACT");
            nl.openInOtherTabs("app/case.xhtml?id=" + caseId, 62);
            Page page = nl.page();
            makeCovert(page);
            page.locator("[id='sensitivity:f:do']").click();

            Locator dialog = page.locator("dialog[data-name=sensitivity]");
            assertThat(dialog.locator("[data-call-failed]")).containsText("Nothing was saved yet");
            assertThat(dialog.locator("input[value=COVERT]")).isChecked();
            assertThat(page.locator("[id='sensitivity:f:reason']")).hasValue("undercover work begins today");
            assertThat(page.locator(".head .bdg").first()).containsText("CONTACT");
            nl.look("failed-expired");
            page.locator("[id='sensitivity:f:do']").click();
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(page.locator(".head .bdg").first()).containsText("COVERT");
        }
    }

    @Test
    void whatWasTypedStandsThereAgainWhenTheSessionHadEnded() {
        for (boolean providerToo : new boolean[] {false, true}) {
            try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
                String reference = "END-" + providerToo + run;
                Page page = nl.page();
                nl.go("app/open-case.xhtml");
                page.locator("[id='open:reference']").fill(reference);
                page.locator("[id='open:title']").fill("Kept " + run);
                page.locator("[id='open:summary']").fill(SUMMARY);
                page.locator("input[type=radio][value=COVERT]").check();
                page.waitForTimeout(500);
                nl.endSession(providerToo);
                page.locator("[id='open:do']").click();
                if (providerToo) {
                    nl.signIn("nl.investigator");
                }

                assertThat(page.locator("#main [data-call-failed]")).containsText("Nothing was saved yet");
                assertThat(page.locator("[id='open:reference']")).hasValue(reference);
                assertThat(page.locator("[id='open:title']")).hasValue("Kept " + run);
                assertThat(page.locator("[id='open:summary']")).hasValue(SUMMARY);
                assertThat(page.locator("input[type=radio][value=COVERT]")).isChecked();
                nl.look("kept-" + providerToo);
                page.locator("[id='open:do']").click();
                assertThat(page.locator("h1")).hasText("Kept " + run);
                assertThat(page.locator(".head .bdg").first()).containsText("COVERT");
            }
        }
    }

    @Test
    void anotherOfficerAtTheSameBrowserFindsNothingOfIt() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = nl.page();
            nl.go("app/open-case.xhtml");
            page.locator("[id='open:title']").fill("Not for others " + run);
            nl.endSession(true);
            page.locator("[id='open:do']").click();
            nl.signIn("nl.analyst");
            assertThat(page.locator("[id='open:title']")).hasValue("");
            assertEquals(null, page.evaluate("sessionStorage.getItem('cc-kept')"));
        }
    }

    private static void write(Page page, String summary) {
        page.locator("[data-dialog=edit]").click();
        page.locator("[id='edit:summary']").fill(summary);
    }

    private static void makeCovert(Page page) {
        page.locator("[data-dialog=sensitivity]").click();
        page.locator("dialog[data-name=sensitivity] input[value=COVERT]").check();
        page.locator("[id='sensitivity:f:reason']").fill("undercover work begins today");
    }
}
