package org.crosscase.tests.pages;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscase.tests.system.RunningSystem;

/**
 * One officer at one browser of their own, in English, at 1280 pixels. Every error in the console and every request that
 * leaves the machine is kept; {@link #close} fails when there was one.
 */
final class OfficerBrowser implements AutoCloseable {
    private static final String SESSION = "crosscase";
    private static final String PASSWORD = "crosscase-demo";
    /** In milliseconds: the machine that runs this may be busy with other things. */
    private static final double PATIENCE = 20_000;

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** What the browser writes down when a call fails that the page tells its officer about. */
    private static final Pattern TOLD =
            Pattern.compile("status of (4|500|503|507)|ERR_INTERNET_DISCONNECTED|Request return with error");

    private static Playwright playwright;
    private static Browser browser;

    private final BrowserContext context;
    private final Page page;
    private final URI web;
    private final List<String> complaints = new ArrayList<>();
    private boolean connectionMayBeLost;

    private OfficerBrowser(URI web, Browser.NewContextOptions device) {
        this.web = web;
        // what is looked at stands still
        context = browser().newContext(device.setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(3 * PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean expected = TOLD.matcher(message.text()).find()
                    || connectionMayBeLost && message.text().contains("net::ERR_");
            if (message.type().equals("error") && !expected) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:") && !request.url().matches("(data|blob):.*")) {
                complaints.add("a request left the machine: " + request.url());
            }
        });
    }

    /** Signs in through Keycloak, as a person does. */
    static OfficerBrowser signedIn(String username) {
        return signedIn(username, "en-GB");
    }

    static OfficerBrowser signedIn(String username, String language) {
        return signedIn(RunningSystem.get().web(), username, language);
    }

    /** @param web the first page of a system of the test's own */
    static OfficerBrowser signedIn(URI web, String username, String language) {
        return signedIn(web, username, workstation(language));
    }

    /** At a phone that is held across, which is wide enough for what a narrow page leaves out. */
    static OfficerBrowser onPhone(String username) {
        return signedIn(
                RunningSystem.get().web(),
                username,
                new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(844, PHONE)
                        .setIsMobile(true)
                        .setUserAgent(
                                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
                                        + " Mobile Safari/537.36"));
    }

    private static Browser.NewContextOptions workstation(String language) {
        return new Browser.NewContextOptions().setLocale(language).setViewportSize(WIDE, 900);
    }

    private static OfficerBrowser signedIn(URI web, String username, Browser.NewContextOptions device) {
        OfficerBrowser officer = new OfficerBrowser(web, device);
        officer.go("");
        officer.page.locator("#accept").click();
        officer.signIn(username);
        return officer;
    }

    /** At the identity provider's page. */
    void signIn(String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.locator("#main").waitFor();
    }

    /** What the browser remembers of an earlier choice on the settings page. */
    void prefer(String preference, String value) {
        context.addCookies(List.of(new Cookie("cc-" + preference, value).setUrl(web.toString())));
    }

    void offline(boolean offline) {
        context.setOffline(offline);
    }

    /** @param providerToo so that the officer has to sign in again */
    void endSession(boolean providerToo) {
        context.clearCookies(
                providerToo
                        ? new BrowserContext.ClearCookiesOptions()
                        : new BrowserContext.ClearCookiesOptions().setName(SESSION));
    }

    /** Asks for a page again and again in the session, as other tabs would. */
    void openInOtherTabs(String path, int times) {
        for (int i = 0; i < times; i++) {
            APIResponse answer = context.request().get(web.resolve(path).toString());
            if (answer.status() != 200) {
                throw new AssertionError(path + " answered " + answer.status());
            }
        }
    }

    /** The session as a request's {@code Cookie} header holds it. */
    String sessionCookie() {
        return context.cookies(web.toString()).stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .map(cookie -> cookie.name + '=' + cookie.value)
                .findFirst()
                .orElseThrow();
    }

    static OfficerBrowser stranger() {
        return new OfficerBrowser(RunningSystem.get().web(), workstation("en-GB"));
    }

    /** From here on requests that find no connection are no fault of the page. */
    BrowserContext loseConnections() {
        connectionMayBeLost = true;
        return context;
    }

    /** Signs in at a further tab, after the session has ended. */
    void signInAgain(String username) {
        Page tab = context.newPage();
        tab.navigate(web.resolve("app/dashboard.xhtml").toString());
        tab.locator("#username").fill(username);
        tab.locator("#password").fill(PASSWORD);
        tab.locator("#kc-login").click();
        tab.locator("#main").waitFor();
        tab.close();
    }

    Page page() {
        return page;
    }

    /** Another tab of the same browser, at a page. */
    Page openTab(String path) {
        Page tab = context.newPage();
        tab.navigate(web.resolve(path).toString());
        return tab;
    }

    /** Bytes over the network until a page has loaded, with nothing of it kept from before. */
    long weigh(String path) {
        AtomicLong bytes = new AtomicLong();
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.clearBrowserCache");
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(web.resolve(path).toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        page.waitForTimeout(1_000);
        network.detach();
        return bytes.get();
    }

    /** @param path within the application, without a slash in front */
    void go(String path) {
        open(path);
    }

    /** As {@link #go}, for an address that a person may type and that no URI may be. */
    void goRaw(String path) {
        page.navigate(web + path);
    }

    /** As {@link #go}, with what the server answered. */
    Response open(String path) {
        return page.navigate(web.resolve(path).toString());
    }

    /** Keeps the page as it looks at 1280 and at 390 pixels. */
    void look(String name) {
        for (int width : new int[] {WIDE, PHONE}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(150);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(WIDE, 900);
    }

    @Override
    public void close() {
        context.close();
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints));
        }
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            installed().ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    /** What {@code ./crosscase test} found or installed; without it Playwright looks for its own. */
    private static Optional<Path> installed() {
        return Stream.of(System.getenv("CROSSCASE_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
