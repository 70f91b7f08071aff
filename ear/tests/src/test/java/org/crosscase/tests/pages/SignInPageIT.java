package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** From the page before the sign-in to the identity provider's and back: one look, one language, the rules once. */
class SignInPageIT {
    @Test
    void whatWasChosenHoldsOnTheNextPageToo() {
        try (OfficerBrowser stranger = OfficerBrowser.stranger()) {
            Page page = stranger.page();
            stranger.prefer("theme", "dark");
            stranger.go("");
            page.locator("button[value=nl]").click();
            assertThat(page.locator("#rules")).hasText("Voordat u zich aanmeldt");
            page.locator("#accept").click();

            inDutchDarkWithoutRules(page);
            stranger.look("identity-provider-dark");
            // a wrong password changes nothing of it; given for somebody whom no other test needs, for it counts
            page.locator("#username").fill("us.analyst");
            page.locator("#password").fill("not this one");
            page.locator("#kc-login").click();
            assertThat(page.locator("#input-error")).isVisible();
            inDutchDarkWithoutRules(page);

            stranger.signIn("nl.investigator");
            assertThat(page.locator("html")).hasAttribute("lang", "nl");
        }
    }

    @Test
    void whoComesStraightToAPageIsAskedThere() {
        try (OfficerBrowser stranger = OfficerBrowser.stranger()) {
            Page page = stranger.page();
            stranger.go("app/settings.xhtml");
            assertThat(page.locator(".rules")).isVisible();
            assertThat(page.locator("#kc-login")).hasText("I accept the rules, sign in", visibleText());
            assertThat(page.locator("html")).hasAttribute("data-theme", "light");
            stranger.look("identity-provider");
            stranger.signIn("nl.investigator");
            assertThat(page.locator("h1")).hasText("Settings");
        }
    }

    private static void inDutchDarkWithoutRules(Page page) {
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(16, 21, 26)");
        Locator button = page.locator("#kc-login");
        assertThat(button).hasText("Aanmelden", visibleText());
        assertThat(page.locator(".rules")).isHidden();
    }

    private static LocatorAssertions.HasTextOptions visibleText() {
        return new LocatorAssertions.HasTextOptions().setUseInnerText(true);
    }
}
