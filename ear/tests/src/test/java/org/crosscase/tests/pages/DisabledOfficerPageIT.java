package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosscase.tests.identity.KeycloakClient;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** Who may no longer act in the realm loses the pages too, also in the middle of work. Waits a minute, as the officer does. */
class DisabledOfficerPageIT {
    /** The life of an access token, and time to notice. */
    private static final Duration LATEST = Duration.ofSeconds(90);

    private final KeycloakClient keycloak = new KeycloakClient(RunningSystem.get());

    @Test
    void theNextCallAfterAMinuteEndsTheSessionAndAColleaguesGoesOn() throws Exception {
        String name = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
        String administrator = keycloak.administratorToken();
        String account = keycloak.createOfficer(administrator, name);
        keycloak.giveRole(administrator, account, "investigator");
        String mover = "mover-" + UUID.randomUUID().toString().substring(0, 8);
        String moversAccount = keycloak.createOfficer(administrator, mover);
        keycloak.giveRole(administrator, moversAccount, "analyst");
        try (OfficerBrowser leaver = OfficerBrowser.signedIn(name);
                OfficerBrowser leaversOther = OfficerBrowser.signedIn(name);
                OfficerBrowser withoutRole = OfficerBrowser.signedIn(mover);
                OfficerBrowser colleague = OfficerBrowser.signedIn("nl.analyst")) {
            new CaseWork(leaver).openCase("LV-" + name, "Last Case " + name, "CONTACT");
            leaver.page().locator("[data-dialog=edit]").click();
            LiveStream leavers = waitingAlone(leaversOther);
            LiveStream movers = waitingAlone(withoutRole);
            keycloak.disable(administrator, account);
            keycloak.takeRole(administrator, moversAccount, "analyst");

            // by the dialog's Ajax call, which no ordinary redirect would get out of
            Instant end = Instant.now().plus(LATEST);
            do {
                leaver.page().waitForTimeout(3_000);
                leaver.page().locator("[id='edit:summary']").fill("written at " + Instant.now());
                leaver.page().locator("[id='edit:do']").click();
                leaver.page().waitForTimeout(2_000);
                reopen(leaver.page());
            } while (isInside(leaver.page()) && Instant.now().isBefore(end));
            assertTrue(!isInside(leaver.page()), "a disabled officer still works after " + LATEST);

            for (LiveStream stream : List.of(leavers, movers)) {
                stream.requireEndedBySelf(LATEST);
                assertNotEquals(200, stream.askAgain(), "nor is a new one opened");
            }
            leaver.go("app/cases.xhtml");
            assertThat(leaver.page().locator("#username")).isVisible();
            colleague.go("app/cases.xhtml?view=agency");
            assertThat(colleague.page().locator("h1")).hasText("Cases");
        }
    }

    /** Without the page's own connection, which would take the place of this one. */
    private static LiveStream waitingAlone(OfficerBrowser officer) throws Exception {
        officer.page().navigate("about:blank");
        return LiveStream.of(officer);
    }

    private static void reopen(Page page) {
        if (page.locator("[data-dialog=edit]").isVisible()
                && !page.locator("dialog[data-name=edit]").isVisible()) {
            page.locator("[data-dialog=edit]").click();
        }
    }

    private static boolean isInside(Page page) {
        return page.locator("#main").count() > 0;
    }
}
