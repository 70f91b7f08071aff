package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.crosscase.tests.api.Steps.awaitLink;
import static org.crosscase.tests.api.Steps.caseWith;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** Pages follow what others do, for the price of one connection a browser. */
class LivePageIT {
    private static final double PATIENCE = 60_000;
    private static final String LIVE = "/app/live";

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
            URI live = RunningSystem.get().web().resolve("app/live");
            HttpRequest.Builder request = HttpRequest.newBuilder(live)
                    .header("Cookie", officer.sessionCookie())
                    .header("Sec-Fetch-Dest", "empty");
            HttpClient client = HttpClient.newHttpClient();
            assertEquals(
                    400,
                    client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode(),
                    "who does not say that it is quiet is none of our pages");
            HttpResponse<InputStream> answer = client.send(
                    request.header("X-Crosscase-Quiet", "true").build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            assertEquals(
                    "text/event-stream",
                    answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
            CompletableFuture<String> all = CompletableFuture.supplyAsync(() -> read(answer.body()));

            officer.page().locator("details.menu summary").click();
            officer.page().locator("#sign-out").click();
            assertThat(officer.page().locator("#accept")).isVisible();
            String said = all.get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
            assertTrue(said.matches("(: open|data: (bell|links|intakes| )+|data: elsewhere|\\s)*"), said);
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
                        jakarta.json.Json.createObjectBuilder()
                                .add("state", "CONFIRMED")
                                .add("reason", "the same garden")
                                .build())
                .statusCode();
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            return "";
        }
    }
}
