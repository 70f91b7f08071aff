package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.openCase;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.crosscase.launcher.demo.ApiClient;
import org.junit.jupiter.api.Test;

/** Two records of one person are compared side by side, merged with a reason, and parted again. */
class SamePersonPageIT {
    private final String surname =
            "Q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "").toLowerCase(Locale.ROOT) + "ov";
    private final ApiClient api = as("nl.investigator");

    private String person(String caseId, String name) {
        HttpResponse<String> made =
                api.post("cases/" + caseId + "/persons", object("name", name, "capacity", "SUSPECT"));
        assertEquals(201, made.statusCode(), made.body());
        String id = ApiClient.parse(made.body()).getString("id");
        assertEquals(
                201,
                api.post("persons/" + id + "/identifiers", object("type", "EMAIL", "value", surname + "@post.example"))
                        .statusCode());
        return id;
    }

    @Test
    void whatIsSuggestedIsMergedAndPartedAgain() {
        String caseId = openCase(api, "CONTACT").getString("id");
        String one = person(caseId, "Sjoerd " + surname);
        person(caseId, "S. " + surname);
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = officer.page();
            officer.go("app/person.xhtml?id=" + one);
            page.locator("a[href*='person-same']").click();
            page.locator("#main tbody a").first().click();
            assertThat(page.locator("#main")).containsText("identifiers agrees");
            officer.look("person-compared");

            page.locator("[data-dialog=same]").click();
            page.locator("dialog[data-name=same] .pri").click();
            assertThat(page.locator("dialog[data-name=same] .ui-message")).containsText("Give a reason");
            page.locator("dialog[data-name=same] textarea").fill("the same address and initials");
            page.locator("dialog[data-name=same] .pri").click();
            assertThat(page.locator("#main")).containsText("Merged with");
            officer.look("person-merged");

            page.locator("[data-dialog=undo]").click();
            page.locator("dialog[data-name=undo] textarea").fill("another man of that name");
            page.locator("dialog[data-name=undo] .dan").click();
            assertThat(page.locator("#main")).not().containsText("Merged with");
            assertThat(page.locator("#main tbody").last()).containsText("not sure");
        }
    }
}
