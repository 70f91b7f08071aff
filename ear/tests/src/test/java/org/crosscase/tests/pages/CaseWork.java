package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** What an officer does on the pages of cases, in their words. */
final class CaseWork {
    private static final double PATIENCE = 120_000;

    private final OfficerBrowser officer;
    private final Page page;

    CaseWork(OfficerBrowser officer) {
        this.officer = officer;
        page = officer.page();
    }

    /** @return id of the case */
    String openCase(String reference, String title, String sensitivity) {
        officer.go("app/open-case.xhtml");
        page.locator("[id='open:reference']").fill(reference);
        page.locator("[id='open:title']").fill(title);
        page.locator("input[type=radio][value=" + sensitivity + "]").check();
        page.locator("[id='open:do']").click();
        page.waitForURL(Pattern.compile(".*/app/case\\.xhtml\\?.*id=.*"));
        assertThat(page.locator("h1")).hasText(title);
        return page.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }

    /** Adds an exhibit and takes files in, until all are compared. */
    void takeIn(String caseId, String number, FilePayload... files) {
        officer.go("app/exhibits.xhtml?id=" + caseId + "&add=true");
        page.locator("[id='add:number']").fill(number);
        page.locator("[id='add:description']").fill("Phone, black, cracked glass");
        page.locator("[id='add:do']").click();
        page.waitForURL(Pattern.compile(".*/app/intake\\.xhtml.*"));
        page.locator("#files").setInputFiles(files);
        page.waitForURL(Pattern.compile(".*[?&]intake=.*"));
        assertThat(page.locator("#progress .share")).hasText("100 %", within());
    }

    /** Opens the link of this case with that agency; the page is asked again until it is there. */
    void openLink(String caseId, String otherAgency) {
        Locator link = page.locator(".tbl a.m", new Page.LocatorOptions().setHasText(otherAgency));
        long end = System.currentTimeMillis() + (long) PATIENCE;
        do {
            officer.go("app/case-links.xhtml?id=" + caseId);
            if (link.count() > 0) {
                link.first().click();
                page.locator(".sides").waitFor();
                return;
            }
            page.waitForTimeout(500);
        } while (System.currentTimeMillis() < end);
        throw new AssertionError("no link with " + otherAgency + " on the case's page");
    }

    private static LocatorAssertions.HasTextOptions within() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }
}
