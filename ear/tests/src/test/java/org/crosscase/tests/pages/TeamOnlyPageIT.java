package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.crosscase.tests.api.Steps.newReference;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case is opened for its team only; a colleague finds nothing, until it is for the agency. */
class TeamOnlyPageIT {
    @Test
    void aColleagueFindsItWhenItIsForTheAgency() {
        String reference = newReference();
        try (OfficerBrowser lead = OfficerBrowser.signedIn("nl.investigator");
                OfficerBrowser colleague = OfficerBrowser.signedIn("nl.analyst")) {
            Page page = lead.page();
            lead.go("app/open-case.xhtml");
            page.locator("[id$=':reference']").fill(reference);
            page.locator("[id$=':title']").fill("Quiet Orchard");
            page.locator("[id$=':teamOnly']").check();
            page.locator("[id$=':do']").click();
            assertThat(page.locator("[data-team-only]")).isVisible();
            lead.look("case-team-only");
            String address = "app/case.xhtml?id=" + page.url().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");

            colleague.page().navigate(lead.page().url());
            String denied = colleague.page().locator("main").innerText();
            colleague.page().navigate(page.url().replaceAll("id=[0-9a-f-]{36}", "id=" + UUID.randomUUID()));
            assertEquals(colleague.page().locator("main").innerText(), denied);
            colleague.go("app/cases.xhtml?q=" + reference);
            assertThat(colleague.page().locator("#main")).not().containsText("Quiet Orchard");

            lead.go(address);
            page.locator("[data-dialog=teamOnly]").click();
            page.locator("dialog[data-name=teamOnly] textarea").fill("the arrest is made");
            page.locator("dialog[data-name=teamOnly] .pri").click();
            assertThat(page.locator("[data-team-only]")).hasCount(0);
            colleague.go(address);
            assertThat(colleague.page().locator("#main")).containsText("Quiet Orchard");
        }
    }
}
