package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.openCase;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.UUID;
import org.crosscase.launcher.demo.ApiClient;
import org.junit.jupiter.api.Test;

/** The search box finds a person by a misspelt name in another script, for those who may read the person. */
class SearchPageIT {
    private final String surname =
            "Q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "").toLowerCase(Locale.ROOT) + "ov";

    @Test
    void aMisspeltNameFindsThePerson() {
        ApiClient api = as("nl.investigator");
        String caseId = openCase(api, "CONTACT").getString("id");
        assertEquals(
                201,
                api.post("cases/" + caseId + "/persons", object("name", "Ярослав Ковтуненко", "capacity", "SUSPECT"))
                        .statusCode());
        assertEquals(
                201,
                api.post("cases/" + caseId + "/persons", object("name", "Roos " + surname, "capacity", "VICTIM"))
                        .statusCode());
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator");
                OfficerBrowser other = OfficerBrowser.signedIn("fr.investigator")) {
            Page page = officer.page();
            page.keyboard().press("/");
            page.locator("#search").fill("Jaroslav Kovtunenco");
            page.locator("#search").press("Enter");
            assertThat(page.locator("#main tbody")).containsText("Ярослав Ковтуненко");
            officer.look("search");

            officer.go("app/search.xhtml?q=" + surname);
            assertThat(page.locator("#main tbody tr")).hasCount(1);
            assertThat(page.locator("#main")).not().containsText("Roos");
            other.go("app/search.xhtml?q=Kovtunenko");
            assertThat(other.page().locator("#main tbody")).hasCount(0);
        }
    }
}
