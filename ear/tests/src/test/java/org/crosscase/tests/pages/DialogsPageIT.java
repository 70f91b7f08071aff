package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a dialog saves shows on the page behind it; what it is refused stands in it. */
class DialogsPageIT {
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatIsSavedShowsOnThePageBehind() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = nl.page();
            new CaseWork(nl).openCase("DLG-" + run, "Before " + run, "CONTACT");

            edit(page, "After " + run, "A summary of two lines");
            assertThat(page.locator("h1")).hasText("After " + run);
            assertThat(page.locator("main .lines").first()).hasText("A summary of two lines");

            page.locator("[data-dialog=sensitivity]").click();
            page.locator("dialog[data-name=sensitivity] input[value=COVERT]").check();
            page.locator("[id='sensitivity:f:reason']").fill("undercover work begins today");
            page.locator("[id='sensitivity:f:do']").click();
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(page.locator(".head .bdg").first()).containsText("COVERT");
        }
    }

    @Test
    void whoSavesSecondIsToldInTheDialogAndLosesNothing() {
        try (OfficerBrowser first = OfficerBrowser.signedIn("nl.investigator");
                OfficerBrowser second = OfficerBrowser.signedIn("nl.investigator")) {
            String caseId = new CaseWork(first).openCase("CFL-" + run, "Twice " + run, "CONTACT");
            second.go("app/case.xhtml?id=" + caseId);
            edit(first.page(), "Twice " + run, "The first writer");

            Page page = second.page();
            edit(page, "Twice " + run, "The second writer");
            Locator dialog = page.locator("dialog[data-name=edit]");
            assertThat(dialog.locator("[data-refusal]")).containsText("Somebody else changed the case");
            assertThat(dialog.locator("[data-refusal]")).isFocused();
            assertThat(page.locator("main [data-problems]")).hasCount(0);
            second.look("conflict");

            page.locator("[id='edit:now']").click();
            assertThat(dialog.locator("[data-now=summary]")).containsText("The first writer");
            assertThat(dialog.locator("[data-now=title]")).hasCount(0);
            assertThat(page.locator("[id='edit:summary']")).hasValue("The second writer");
            page.locator("[id='edit:do']").click();
            assertThat(page.locator("main .lines").first()).hasText("The second writer");
        }
    }

    @Test
    void aRefusalIsGoneWhenTheDialogIsOpenedAgain() {
        try (OfficerBrowser first = OfficerBrowser.signedIn("nl.investigator");
                OfficerBrowser second = OfficerBrowser.signedIn("nl.investigator")) {
            String caseId = new CaseWork(first).openCase("RFS-" + run, "Refused " + run, "CONTACT");
            second.go("app/case.xhtml?id=" + caseId);
            edit(first.page(), "Refused " + run, "The first writer");

            Page page = second.page();
            page.locator("[data-dialog=close]").click();
            page.locator("[id='close:f:reason']").fill("too");
            page.locator("[id='close:f:do']").click();
            assertThat(page.locator("dialog[data-name=close] .ui-message-error-detail"))
                    .isVisible();
            page.keyboard().press("Escape");
            edit(page, "Refused " + run, "The second writer");
            assertThat(page.locator("dialog[data-name=edit] [data-refusal]")).isVisible();
            page.keyboard().press("Escape");
            page.locator("[data-dialog=edit]").click();
            assertThat(page.locator("dialog[data-name=edit]")).isVisible();
            assertThat(page.locator("dialog[data-name=edit] [data-refusal]")).hasCount(0);
        }
    }

    /** Loading a page again is offered where it shows something new, and not where another value is needed. */
    @Test
    void aPageIsOnlyToBeLoadedAgainWhereThatRepairsSomething() {
        try (OfficerBrowser first = OfficerBrowser.signedIn("nl.investigator");
                OfficerBrowser second = OfficerBrowser.signedIn("nl.investigator")) {
            String caseId = new CaseWork(first).openCase("RLD-" + run, "Reload " + run, "CONTACT");
            second.go("app/case.xhtml?id=" + caseId);
            Page page = first.page();
            for (int i = 0; i < 2; i++) {
                first.go("app/exhibits.xhtml?id=" + caseId + "&add=true");
                page.locator("[id='add:number']").fill("E-01");
                page.locator("[id='add:do']").click();
                page.waitForCondition(() -> page.url().contains("/intake.xhtml")
                        || page.locator("dialog .ui-message-error-detail").count() > 0);
            }
            assertThat(page.locator("[id='add:number'] ~ .ui-message")).containsText("E-01");
            assertThat(page.locator("dialog [data-reload]")).hasCount(0);
            page.keyboard().press("Escape");

            first.go("app/case.xhtml?id=" + caseId);
            page.locator("[data-dialog=close]").click();
            page.locator("[id='close:f:reason']").fill("nothing more to be done here");
            page.locator("[id='close:f:do']").click();
            assertThat(page.locator("dialog[open]")).hasCount(0);

            Page late = second.page();
            late.locator("[data-dialog=close]").click();
            late.locator("[id='close:f:reason']").fill("nothing more to be done here");
            late.locator("[id='close:f:do']").click();
            late.locator("dialog[data-name=close] [data-reload]").click();
            assertThat(late.locator("[data-dialog=reopen]")).isVisible();
        }
    }

    private static void edit(Page page, String title, String summary) {
        page.locator("[data-dialog=edit]").click();
        page.locator("[id='edit:title']").fill(title);
        page.locator("[id='edit:summary']").fill(summary);
        page.locator("[id='edit:do']").click();
    }
}
