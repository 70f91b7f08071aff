package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The auditor's pages. */
class AuditPageIT {
    /** Two lines of text, with the cell's padding. */
    private static final double TWO_LINES = 56;

    @Test
    void entriesAreFoundAndTakenAway() throws IOException {
        String reference = "AUD-" + UUID.randomUUID().toString().substring(0, 8);
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            new CaseWork(nl).openCase(reference, "Harbour", "CONTACT");
        }
        try (OfficerBrowser auditor = OfficerBrowser.signedIn("nl.auditor")) {
            Page page = auditor.page();
            auditor.go("app/audit.xhtml");
            page.locator("input[name=to]").fill(reference.toLowerCase());
            page.locator("input[name=to]").press("Enter");
            Locator rows = page.locator(".trail tbody tr");
            assertThat(rows.first()).containsText(reference);
            for (int i = 0; i < rows.count(); i++) {
                double height = rows.nth(i).boundingBox().height;
                assertTrue(
                        height <= TWO_LINES,
                        "a row of " + height + " pixels: " + rows.nth(i).innerText());
            }
            page.locator("a.chip")
                    .filter(new Locator.FilterOptions().setHasText("Pictures seen"))
                    .click();
            assertThat(page.locator("main")).containsText("Nothing found");
            page.locator("a.chip.on")
                    .filter(new Locator.FilterOptions().setHasText("Pictures seen"))
                    .click();
            page.locator("a.chip")
                    .filter(new Locator.FilterOptions().setHasText("Today"))
                    .click();
            assertThat(rows.first()).containsText(reference);
            auditor.look("audit-found");

            Download extract = page.waitForDownload(() -> page.locator("a")
                    .filter(new Locator.FilterOptions().setHasText("Signed extract"))
                    .click());
            assertTrue(Files.readString(extract.path()).startsWith("crosscase-audit-extract-v1\n"));
        }
    }

    @Test
    void headsOfAllLogsStandOnThePageOfVerification() throws IOException {
        try (OfficerBrowser auditor = OfficerBrowser.signedIn("nl.auditor")) {
            Page page = auditor.page();
            auditor.go("app/verification.xhtml");
            assertThat(page.locator("main .tbl")).containsText("nl-demo");
            page.locator("[id='verify:do']").click();
            assertThat(page.locator(".ver")).containsText("The trail is whole");
            auditor.look("verification");
            Download program = page.waitForDownload(
                    () -> page.locator("a[href$='/app/audit/verifier']").click());
            assertTrue(Files.readString(program.path()).contains("public final class CheckTrail"));
            Download head = page.waitForDownload(
                    () -> page.locator("a[href$='head?agency=nl-demo']").click());
            assertTrue(Files.readString(head.path()).startsWith("crosscase.local/audit/nl-demo\n"));
        }
    }
}
