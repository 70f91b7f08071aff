package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.crosscase.tests.api.Steps.awaitLink;
import static org.crosscase.tests.api.Steps.caseWith;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.crosscase.tests.identity.KeycloakClient;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** Pages follow what others do, for the price of one connection a browser. */
class LivePageIT {
    private static final double PATIENCE = 60_000;
    private static final String LIVE = "/app/live";
    private static final int MOST_OF_ONE_OFFICER = 4;

    private final ApiClient nl = RunningSystem.get().as("nl.investigator");
    private final ApiClient fr = RunningSystem.get().as("fr.investigator");

    @Test
    void aCopyTakenInElsewhereMakesTheBellCountAndADecisionChangesTheLinkWithoutAReload() {
        GeneratedPicture picture = newPicture();
        String ours = caseWith(nl, "CONTACT", file("a.png", picture.png()));
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = officer.page();
            officer.go("app/links.xhtml");
            page.evaluate("() => { window.notReloaded = true; }");
            int before = unread(page);

            String theirs = caseWith(fr, "CONTACT", file("b.jpg", picture.jpeg(0.8)));
            String link = awaitLink(nl, ours, "fr-demo").getString("id");
            page.waitForCondition(() -> unread(page) > before, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
            assertThat(page.locator("a[href$='link.xhtml?id=" + link + "']").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            assertEquals(Boolean.TRUE, page.evaluate("() => window.notReloaded === true"));

            officer.go("app/link.xhtml?id=" + link);
            assertThat(page.locator("#link-other-decision")).not().containsText("confirmed");
            assertEquals(200, confirm(awaitLink(fr, theirs, "nl-demo").getString("id")));
            assertThat(page.locator("#link-other-decision"))
                    .containsText("confirmed", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        }
    }

    /** What a page asks for by itself is nobody's attempt, and what may not be known any more does not stay in sight. */
    @Test
    void anOpenLinkThatIsHiddenGivesWayToWhatAMissingOneShows() {
        GeneratedPicture picture = newPicture();
        String ours = caseWith(nl, "CONTACT", file("a.png", picture.png()));
        String theirs = caseWith(fr, "CONTACT", file("b.jpg", picture.jpeg(0.8)));
        String link = awaitLink(nl, ours, "fr-demo").getString("id");
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            officer.go("app/link.xhtml?id=" + link);
            Instant start = Instant.now();
            hide(theirs);
            assertGaveWay(officer.page());
            assertThat(officer.page().locator("body")).not().containsText("Valcourt");
            JsonObject denials = ApiClient.json(
                    RunningSystem.get().as("nl.auditor").get("audit?outcome=DENIED&from=" + start + "&size=1"));
            assertEquals(0, denials.getInt("total"), denials.toString());
        }
    }

    /** The tab whose page gave way may be the one that carries news to the officer's other tabs. */
    @Test
    void aTabWhosePageGaveWayGoesOnCarryingNewsToTheOthers() {
        GeneratedPicture picture = newPicture();
        GeneratedPicture later = newPicture();
        String ours = caseWith(nl, "CONTACT", file("a.png", picture.png()));
        String alsoOurs = caseWith(nl, "CONTACT", file("c.png", later.png()));
        String theirs = caseWith(fr, "CONTACT", file("b.jpg", picture.jpeg(0.8)));
        String link = awaitLink(nl, ours, "fr-demo").getString("id");
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            officer.go("app/more.xhtml");
            officer.page().waitForRequest("**" + LIVE, () -> officer.go("app/link.xhtml?id=" + link));
            Page second = officer.openTab("app/links.xhtml");
            AtomicInteger ownConnections = new AtomicInteger();
            second.onRequest(request -> ownConnections.addAndGet(request.url().endsWith(LIVE) ? 1 : 0));
            hide(theirs);
            assertGaveWay(officer.page());

            caseWith(fr, "CONTACT", file("d.jpg", later.jpeg(0.8)));
            String news = awaitLink(nl, alsoOurs, "fr-demo").getString("id");
            assertThat(second.locator("a[href$='link.xhtml?id=" + news + "']").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            assertEquals(0, ownConnections.get(), "it came through the tab that gave way");
            assertGaveWay(officer.page());
        }
    }

    private void hide(String caseOfFr) {
        HttpResponse<String> hidden = fr.send(
                "PUT",
                "cases/" + caseOfFr + "/sensitivity",
                Json.createObjectBuilder()
                        .add("sensitivity", "COVERT")
                        .add("reason", "an informant is at risk")
                        .build(),
                "If-Match",
                "*");
        assertEquals(200, hidden.statusCode(), hidden.body());
    }

    private static void assertGaveWay(Page page) {
        assertThat(page.locator("main.last-resort h1"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    @Test
    void twentyTabsHoldOneConnectionAndWhenItsTabClosesAnotherTakesOver() {
        AtomicInteger begun = new AtomicInteger();
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.analyst")) {
            Page first = officer.page();
            first.context().onRequest(request -> begun.addAndGet(request.url().endsWith(LIVE) ? 1 : 0));
            officer.go("app/more.xhtml");
            first.waitForCondition(() -> begun.get() > 0);
            int before = begun.get();
            long from = System.nanoTime();
            Page last = first;
            for (int i = 1; i < 20; i++) {
                last = officer.openTab("app/more.xhtml");
            }
            last.waitForTimeout(2_000);
            // one tab's connection is opened anew when it has lived its fifty seconds
            long renewed = 1 + Duration.ofNanos(System.nanoTime() - from).toSeconds() / 45;
            assertTrue(begun.get() - before <= renewed, (begun.get() - before) + " connections of nineteen tabs");

            int held = begun.get();
            first.close();
            last.waitForCondition(() -> begun.get() > held, new Page.WaitForConditionOptions().setTimeout(20_000));
        }
    }

    @Test
    void theConnectionEndsWithTheSessionAndCarriesNothing() throws Exception {
        try (OfficerBrowser officer = OfficerBrowser.signedIn("us.investigator")) {
            assertEquals(
                    400,
                    HttpClient.newHttpClient()
                            .send(
                                    LiveStream.quietly(officer.sessionCookie()).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode(),
                    "who does not say that it is quiet is none of our pages");
            // the page's own connection would take the place of this one
            officer.page()
                    .context()
                    .route("**" + LIVE, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
            officer.page().reload();
            LiveStream stream = LiveStream.of(officer);
            officer.page().locator("details.menu summary").click();
            officer.page().locator("#sign-out").click();
            assertThat(officer.page().locator("#accept")).isVisible();
            stream.requireEndedBySelf(Duration.ofMinutes(1));
        }
    }

    @Test
    void whoWaitsInTooManyBrowsersIsAskedToComeAgainAndIsToldThatWay() throws Exception {
        KeycloakClient keycloak = new KeycloakClient(RunningSystem.get());
        String name = "waiting-" + UUID.randomUUID().toString().substring(0, 8);
        String administrator = keycloak.administratorToken();
        keycloak.giveRole(administrator, keycloak.createOfficer(administrator, name), "analyst");
        List<OfficerBrowser> browsers = new ArrayList<>();
        try {
            for (int i = 0; i < MOST_OF_ONE_OFFICER; i++) {
                browsers.add(OfficerBrowser.signedIn(name));
                assertEquals("", LiveStream.of(browsers.get(i)).retryAfter(), "place " + i);
            }
            OfficerBrowser oneMore = OfficerBrowser.signedIn(name);
            browsers.add(oneMore);
            LiveStream turnedAway = LiveStream.of(oneMore);
            assertEquals("30", turnedAway.retryAfter());
            turnedAway.requireEndedBySelf(Duration.ofSeconds(5));
        } finally {
            browsers.forEach(OfficerBrowser::close);
        }
    }

    private static int unread(Page page) {
        String shown = page.locator("[data-bell] .dot").count() == 0
                ? "0"
                : page.locator("[data-bell] .dot").innerText().replaceAll("[^0-9]", "");
        return Integer.parseInt(shown);
    }

    private int confirm(String link) {
        return fr.post(
                        "links/" + link + "/state",
                        Json.createObjectBuilder()
                                .add("state", "CONFIRMED")
                                .add("reason", "the same garden")
                                .build())
                .statusCode();
    }
}
