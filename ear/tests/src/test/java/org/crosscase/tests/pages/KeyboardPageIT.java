package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.caseWith;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.crosscase.tests.api.Steps;
import org.junit.jupiter.api.Test;

/** What an officer does without a mouse, and where the focus is meanwhile: what no check of a page's markup sees. */
class KeyboardPageIT {
    private static final int STOPS = 60;
    private static final double PATIENCE = 120_000;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aNewCaseBeginsInItsFirstFieldAndRadiosShowTheFocus() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = nl.page();
            nl.go("app/open-case.xhtml");
            assertThat(page.locator("[id='open:reference']")).isFocused();
            Locator radio = page.locator("input[type=radio]:checked");
            tabTo(page, radio);
            ringed(radio);
            page.keyboard().press("ArrowDown");
            ringed(page.locator("input[type=radio]:checked"));
        }
    }

    @Test
    void aDialogBeginsWithTheSensitivityThatHolds() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            for (String sensitivity : List.of("OPEN", "CONTACT", "COVERT")) {
                new CaseWork(nl).openCase("KBD-" + sensitivity + run, "Begins with " + sensitivity, sensitivity);
                Locator opener = nl.page().locator("[data-dialog=sensitivity]");
                tabTo(nl.page(), opener);
                nl.page().keyboard().press("Enter");
                Locator held = nl.page().locator("dialog[data-name=sensitivity] input[value=" + sensitivity + "]");
                assertThat(held).isChecked();
                assertThat(held).isFocused();
                ringed(held);
            }
        }
    }

    @Test
    void escapeLeadsBackToWhereTheFocusWas() {
        PageScene scene = PageScene.get();
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = nl.page();
            nl.go("app/case.xhtml?id=" + scene.names().get("case"));
            for (String name : List.of("edit", "team", "sensitivity", "close")) {
                Locator opener = page.locator("[data-dialog=" + name + "]");
                opener.focus();
                page.keyboard().press("Enter");
                assertThat(page.locator("dialog[data-name=" + name + "]")).isVisible();
                page.keyboard().press("Escape");
                assertThat(page.locator("dialog[open]")).hasCount(0);
                assertThat(opener).isFocused();
            }

            Locator tab = page.locator(".tabs a.on");
            tab.focus();
            page.keyboard().press("?");
            assertThat(page.locator("dialog[data-name=shortcuts]")).isVisible();
            page.keyboard().press("Escape");
            assertThat(tab).isFocused();

            Locator menu = page.locator("details.menu summary");
            menu.focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Escape");
            assertThat(page.locator("details.menu[open]")).hasCount(0);
            assertThat(menu).isFocused();

            // opened by its key, while nothing had the focus
            nl.go("app/link.xhtml?id=" + scene.names().get("link"));
            page.keyboard().press("n");
            assertThat(page.locator("dialog[data-name=reject]")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-dialog=reject]")).isFocused();
        }
    }

    @Test
    void theSheetNamesEveryKeyOfThePage() {
        PageScene scene = PageScene.get();
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            for (SitePage at : SitePage.of("nl.investigator")) {
                nl.go(scene.address(at));
                nl.page().locator("#main").focus();
                nl.page().keyboard().press("?");
                Object missing = nl.page().evaluate("""
                                () => {
                                  const sheet = document.querySelector("dialog[data-name=shortcuts][open]");
                                  const named = Array.from(sheet.querySelectorAll("kbd"), (one) => one.textContent.trim());
                                  const keys = Array.from(document.querySelectorAll("#main [data-key]"))
                                    .filter((one) => one.offsetParent)
                                    .map((one) => one.dataset.key)
                                    .concat(Array.from(document.querySelectorAll("#main .keys kbd"), (one) => one.textContent))
                                    .concat(Array.from(document.querySelectorAll("nav [data-go]"), (one) => one.dataset.go).filter(Boolean).map((key) => "G then " + key))
                                    .concat("/", "?", "H", "Esc", "F", "X", "Enter");
                                  const unsaid = Array.from(sheet.querySelectorAll("kbd + span")).filter((does) => !does.textContent.trim());
                                  return keys.filter((key) => !named.includes(key)).concat(unsaid.map((does) => "words for " + does.previousSibling.textContent)).join();
                                }
                                """);
                assertEquals("", missing, "not on the sheet of " + at);
            }
        }
    }

    @Test
    void aCaseFromSignInToDecisionWithoutAMouse() {
        GeneratedPicture picture = newPicture();
        caseWith(as("fr.investigator"), "CONTACT", Steps.file("held elsewhere.png", picture.png()));
        try (OfficerBrowser nl = OfficerBrowser.stranger()) {
            Page page = nl.page();
            signIn(nl);
            openCase(page);
            addExhibit(page);
            takeIn(page, picture);
            reveal(page);
            decide(page);
        }
    }

    private void signIn(OfficerBrowser officer) {
        Page page = officer.page();
        officer.go("");
        tabTo(page, page.locator("#accept"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type("nl.investigator");
        page.keyboard().press("Tab");
        page.keyboard().type("crosscase-demo");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/app/dashboard\\.xhtml"));
    }

    private void openCase(Page page) {
        go(page, "c", "cases");
        page.keyboard().press("c");
        assertThat(page.locator("[id='open:reference']")).isFocused();
        page.keyboard().type("KEYS-" + run);
        page.keyboard().press("Tab");
        page.keyboard().type("By keys " + run);
        tabTo(page, page.locator("[id='open:do']"));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/app/case\\.xhtml.*"));
        assertThat(page.locator("h1")).hasText("By keys " + run);
    }

    private void addExhibit(Page page) {
        page.keyboard().press("e");
        assertThat(page.locator("[id='add:number']")).isFocused();
        page.keyboard().type("E-01");
        tabTo(page, page.locator("[id='add:do']"));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/app/intake\\.xhtml.*"));
    }

    private void takeIn(Page page, GeneratedPicture picture) {
        // from before the key is pressed: the browser is told only some time after it is asked for to hand its choosers
        // over,
        // and one that it opens until then is seen by nobody
        List<FileChooser> choosers = new ArrayList<>();
        page.onFileChooser(choosers::add);
        tabTo(page, page.locator("#files"));
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !choosers.isEmpty());
        choosers.get(0).setFiles(new FilePayload("IMG_0001.png", "image/png", picture.png()));
        page.waitForURL(Pattern.compile(".*[?&]intake=.*"));
        assertThat(page.locator("#progress .share"))
                .hasText("100 %", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    /** The purpose is asked for once; then a picture is clear for as long as Space is held on the button. */
    private void reveal(Page page) {
        tabTo(page, page.locator("main a[href*='/media.xhtml']"));
        page.keyboard().press("Enter");
        page.locator("[data-look]").waitFor();
        page.keyboard().press("ArrowRight");
        Locator button = page.locator("[data-look-reveal]");
        tabTo(page, button);
        page.keyboard().press("Space");
        Locator prompt = page.locator("dialog[data-name=purpose]");
        assertThat(prompt).isVisible();
        page.keyboard().press("Space");
        tabTo(page, page.locator("[id='purpose:f:do']"));
        page.keyboard().press("Enter");
        assertThat(prompt).isHidden();
        assertThat(button).isFocused();
        page.keyboard().down("Space");
        assertThat(page.locator("[data-look-frame].clear img")).isVisible();
        page.keyboard().up("Space");
        assertThat(page.locator("[data-look-frame].clear")).hasCount(0);
    }

    private void decide(Page page) {
        tabTo(page, page.locator(".tabs a[href*='/case-links.xhtml']"));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/app/case-links\\.xhtml.*"));
        Locator link = page.locator(".tbl a.m");
        for (long end = System.currentTimeMillis() + (long) PATIENCE; link.count() == 0; page.reload()) {
            if (System.currentTimeMillis() > end) {
                fail("no link");
            }
            page.waitForTimeout(500);
        }
        page.keyboard().press("j");
        assertThat(link.first()).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/app/link\\.xhtml.*"));
        page.keyboard().press("y");
        assertThat(page.locator("[id='confirm:note']")).isFocused();
        tabTo(page, page.locator("[id='confirm:do']"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".decision").first()).containsText("Noor Elzinga");
    }

    private static void go(Page page, String key, String place) {
        page.keyboard().press("g");
        page.keyboard().press(key);
        page.waitForURL(Pattern.compile(".*/app/" + place + "\\.xhtml.*"));
    }

    /** Presses Tab until it is reached, as one does who sees the page. */
    private static void tabTo(Page page, Locator target) {
        for (int i = 0; i < STOPS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) target.first().evaluate("(element) => element === document.activeElement")) {
                return;
            }
        }
        fail("not reached by Tab: " + target);
    }

    private static void ringed(Locator focused) {
        assertThat(focused).isFocused();
        assertThat(focused).hasCSS("outline-style", "solid");
        assertThat(focused).hasCSS("outline-width", "2px");
    }
}
