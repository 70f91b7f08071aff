package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The intake page of a new exhibit, as its officer sees it over a line that may be bad. */
final class IntakePage {
    private static final double PATIENCE = 60_000;

    /** How the line to the server is, for this page alone. */
    enum Line {
        GOOD(false, -1),
        /** Some twenty small files take ten seconds: there is a middle to interrupt. */
        SLOW(false, 100_000),
        CUT(true, 0);

        private final boolean offline;
        private final int bytesPerSecond;

        Line(boolean offline, int bytesPerSecond) {
            this.offline = offline;
            this.bytesPerSecond = bytesPerSecond;
        }
    }

    private final Page page;
    private final String caseId;
    private final CDPSession browser;
    private final AtomicInteger sendings = new AtomicInteger();

    /** Opens a case with an exhibit. */
    IntakePage(OfficerBrowser officer) {
        page = officer.page();
        String run = UUID.randomUUID().toString().substring(0, 8);
        caseId = new CaseWork(officer).openCase("INT-" + run, "Intake " + run, "CONTACT");
        officer.go("app/exhibits.xhtml?id=" + caseId + "&add=true");
        page.locator("[id='add:number']").fill("E-01");
        page.locator("[id='add:do']").click();
        page.waitForURL(Pattern.compile(".*/app/intake\\.xhtml.*"));
        browser = page.context().newCDPSession(page);
        page.onRequest(request -> {
            if (request.method().equals("PATCH")) {
                sendings.incrementAndGet();
            }
        });
    }

    String caseId() {
        return caseId;
    }

    void line(Line line) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", line.offline);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", line.bytesPerSecond);
        browser.send("Network.emulateNetworkConditions", conditions);
    }

    void send(Path... files) {
        page.locator("#files").setInputFiles(files);
    }

    void sendFolder(Path folder) {
        page.locator("#folder").setInputFiles(folder);
    }

    void send(FilePayload... files) {
        page.locator("#files").setInputFiles(files);
    }

    /** Until some of the files are sent and others are not. */
    void awaitTheMiddle() {
        awaitCount("^([3-9]|1\\d) of 24 files sent");
    }

    void awaitCount(String pattern) {
        assertThat(page.locator("[data-intake-count]")).containsText(Pattern.compile(pattern), soon());
    }

    void says(String pattern) {
        assertThat(page.locator("[data-intake-status]")).containsText(Pattern.compile(pattern), soon());
        assertThat(page.locator("#progress")).not().containsText("100 %");
    }

    /** Every sentence about the sending that the page shows from now on. */
    List<String> sentences() {
        List<String> said = new CopyOnWriteArrayList<>();
        page.exposeFunction("sentenceOfIntake", words -> said.add(String.valueOf(words[0])));
        page.evaluate("() => { const status = document.querySelector('[data-intake-status]');"
                + " new MutationObserver(() => window.sentenceOfIntake(status.textContent))"
                + ".observe(status, { childList: true, characterData: true, subtree: true }); }");
        return said;
    }

    /** The progress on the server is asked for again and again: in the end it has all that the page has sent. */
    void progressFollows() {
        page.waitForFunction("() => {"
                + " const number = (of) => parseInt((document.querySelector(of)?.innerText || '').replace(/^\\D*/, ''), 10);"
                + " return number('#progress .grow') >= number('[data-intake-status]'); }");
    }

    /** @return the number in what the page says of an intake that waits */
    int waitingFor() {
        Locator waiting = page.locator("[data-intake-waiting]");
        assertThat(waiting).containsText(Pattern.compile("still waits for \\d+ of 24 files"));
        Matcher number = Pattern.compile("waits for (\\d+)").matcher(waiting.innerText());
        if (!number.find()) {
            throw new AssertionError(waiting.innerText());
        }
        return Integer.parseInt(number.group(1));
    }

    /** How many times a file was sent, or a part of one, since this was last asked. */
    int sendings() {
        return sendings.getAndSet(0);
    }

    void pause() {
        page.locator("[data-intake-pause]").click();
    }

    /** @param part by its name in the script */
    Locator part(String part) {
        return page.locator("[data-intake-" + part + "]");
    }

    void endWithoutTheRest() {
        part("end").click();
        part("cancel").click();
    }

    /** @param files that the page has to say are compared */
    void isComplete(int files) {
        isComplete(files, PATIENCE);
    }

    /** @param patience in milliseconds */
    void isComplete(int files, double patience) {
        assertThat(page.locator("#progress .share"))
                .hasText("100 %", new LocatorAssertions.HasTextOptions().setTimeout(patience));
        assertThat(page.locator("#progress")).containsText(files + " of " + files + " files done");
        assertThat(page.locator("#unread")).hasText("");
    }

    /** @return id of the intake that the page shows */
    String intake() {
        return page.url().replaceAll(".*[?&]intake=([0-9a-f-]{36}).*", "$1");
    }

    static LocatorAssertions.HasTextOptions within() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }
}
