package org.crosscase.tests.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, for every capacity that is led to other things, in both themes, on a desk and on a telephone: no barrier that
 * axe-core knows, and nothing that is cut off, runs together or is too small to hit. Each page is loaded once; theme and
 * width change in place.
 */
class EveryPageIT {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final List<Integer> WIDTHS = List.of(DESK, 1100, 1024, 900, 768, PHONE);
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");
    private static final String AXE = resource("/axe.min.js");
    private static final String BARRIERS = resource("barriers.js");
    private static final String LAYOUT = resource("layout.js");

    /** The names of those that were looked at: they are the same for all officers. */
    private static final Set<Object> DIALOGS = new HashSet<>();

    private final List<String> faults = new ArrayList<>();

    @Test
    void noPageIsForgotten() throws IOException {
        Path webapp = Path.of(System.getProperty("crosscase.root"), "web/src/main/webapp");
        Set<String> there;
        try (Stream<Path> files = Files.walk(webapp)) {
            there = files.map(file -> webapp.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(there, SitePage.ALL.stream().map(SitePage::file).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void thePageBeforeTheSignIn() {
        try (OfficerBrowser stranger = OfficerBrowser.stranger()) {
            look(stranger.page(), stranger.open("index.xhtml"), "index.xhtml");
            look(stranger.page(), stranger.open("app/settings.xhtml"), "identity provider with the rules");
            look(stranger.page(), stranger.open("app/?rules=accepted"), "identity provider");
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SitePage.AUDITOR,
                SitePage.COORDINATOR,
                SitePage.PLATFORM_AUDITOR,
                SitePage.PLATFORM_ADMIN,
                SitePage.ADMIN,
                SitePage.INVESTIGATOR
            })
    void everyPageOf(String officer) {
        PageScene scene = PageScene.get();
        try (OfficerBrowser browser = OfficerBrowser.signedIn(officer)) {
            for (SitePage page : SitePage.of(officer)) {
                look(browser.page(), browser.open(scene.address(page)), officer + " " + page);
                marked(browser.page(), page);
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Their words are longer than the English ones. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl"})
    void everyPageIn(String language) {
        PageScene scene = PageScene.get();
        try (OfficerBrowser browser = OfficerBrowser.signedIn(SitePage.INVESTIGATOR, language)) {
            for (SitePage page : SitePage.of(SitePage.INVESTIGATOR)) {
                browser.open(scene.address(page));
                layout(browser.page(), language + " " + page);
            }
        }
        assertEquals(List.of(), faults);
    }

    private void look(Page page, Response answer, String where) {
        if (answer.status() != 200) {
            faults.add(where + " answers " + answer.status());
            return;
        }
        page.evaluate(AXE);
        layout(page, where);
        barriers(page, List.of(), where + " at " + PHONE);
        theme(page, "dark");
        barriers(page, OF_COLOUR, where + " at " + PHONE + ", dark");
        page.setViewportSize(DESK, 900);
        barriers(page, OF_COLOUR, where + ", dark");
        theme(page, "light");
        barriers(page, List.of(), where);
        for (Object name : (List<?>) page.evaluate(
                "Array.from(document.querySelectorAll('dialog[data-name]'), (box) => box.dataset.name)")) {
            if (DIALOGS.add(name)) {
                page.evaluate("(name) => window.crosscase.open(name)", name);
                barriers(page, List.of(), where + ", dialog " + name);
                page.keyboard().press("Escape");
            }
        }
    }

    /** Leaves the page at the width of a telephone. */
    private void layout(Page page, String where) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (Object fault : (List<?>) page.evaluate(LAYOUT)) {
                faults.add(where + " at " + width + ": " + fault);
            }
        }
    }

    private void barriers(Page page, List<String> rules, String where) {
        for (Object barrier : (List<?>) page.evaluate(BARRIERS, rules)) {
            faults.add(where + ": " + barrier);
        }
    }

    private void marked(Page page, SitePage expected) {
        Object marked = page.evaluate(
                "Array.from(document.querySelectorAll('nav.nav [aria-current=page]'), (link) => link.pathname).join()");
        assertEquals(
                expected.place() == null ? "" : "/app/" + expected.place() + ".xhtml", marked, "marked on " + expected);
    }

    private static void theme(Page page, String theme) {
        page.evaluate("""
                (theme) => {
                  document.documentElement.dataset.theme = theme;
                  return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                }
                """, theme);
    }

    private static String resource(String name) {
        try (InputStream stream = EveryPageIT.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
