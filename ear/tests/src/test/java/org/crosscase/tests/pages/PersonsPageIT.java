package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.crosscase.tests.api.Steps.newReference;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person is recorded in a case with an identifier; a victim shows in no list by name. */
class PersonsPageIT {
    @Test
    void aPersonIsRecordedAndWhatCannotBeReadIsRefusedWithAHint() {
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = officer.page();
            String caseId = new CaseWork(officer).openCase(newReference(), "Harbour Lantern", "CONTACT");
            record(officer, caseId, "SUSPECT", "harbour_fox");
            assertThat(page.locator("h1")).hasText("harbour_fox");

            page.keyboard().press("e");
            page.locator("[id='identifier:type']").selectOption("EMAIL");
            page.locator("[id='identifier:value']").fill("harbour_fox");
            officer.look("person-add-identifier");
            page.locator("[id='identifier:do']").click();
            assertThat(page.locator("[id='identifier:value'] ~ .ui-message")).containsText("choose the type Username");
            assertThat(page.locator("[id='identifier:value']")).hasValue("harbour_fox");
            officer.look("person-identifier-refused");
            page.locator("[id='identifier:value']").fill("Fox@Harbour.Example");
            page.locator("[id='identifier:do']").click();
            assertThat(page.locator("main")).containsText("Fox@harbour.example");

            page.locator("[data-dialog=note]").first().click();
            page.locator("[id='note:body']").fill("Rents the boat at the second pier.");
            page.locator("[id='note:do']").click();
            assertThat(page.locator("main")).containsText("Rents the boat");
            officer.look("person");

            officer.go("app/case-persons.xhtml?id=" + caseId);
            assertThat(page.locator(".tabs .on")).hasText(Pattern.compile("Persons\\s+1"));
            assertThat(page.locator(".tbl")).containsText("Fox@harbour.example");
        }
    }

    @Test
    void aVictimHasANumberInListsAndNoNameInTheTitle() {
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator");
                OfficerBrowser colleague = OfficerBrowser.signedIn("nl.analyst")) {
            Page page = officer.page();
            String caseId = new CaseWork(officer).openCase(newReference(), "Quiet Quay", "CONTACT");
            record(officer, caseId, "VICTIM", "Her Name");
            assertThat(page.locator("main .note")).containsText("those who work on a case");
            assertFalse(page.title().contains("Her Name"), page.title());
            officer.look("person-victim");

            officer.go("app/case-persons.xhtml?id=" + caseId);
            assertThat(page.locator(".tbl")).containsText("Victim 1");
            assertThat(page.locator(".tbl")).containsText("hidden");
            assertThat(page.locator("#main")).not().containsText("Her Name");
            officer.look("case-persons");

            colleague.go("app/case-persons.xhtml?id=" + caseId);
            assertThat(colleague.page().locator("#main")).containsText("No person is recorded");
        }
    }

    private static void record(OfficerBrowser officer, String caseId, String capacity, String name) {
        Page page = officer.page();
        officer.go("app/case-persons.xhtml?id=" + caseId + "&add=true");
        page.locator("[id='add:capacity']").selectOption(capacity);
        page.locator("[id='add:name']").fill(name);
        officer.look("person-add");
        page.locator("[id='add:do']").click();
        page.waitForURL(Pattern.compile(".*/app/person\\.xhtml.*"));
    }
}
