package org.crosscase.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void encodesWhatOfficersType() {
        assertEquals(
                "/app/cases.xhtml?q=a%26b%3Dc+%C3%A9&status=OPEN",
                Address.of("/app/cases.xhtml")
                        .with("q", "a&b=c é")
                        .with("status", "OPEN")
                        .toString());
    }

    @Test
    void leavesOutWhatIsNotSet() {
        assertEquals(
                "/app/cases.xhtml",
                Address.of("/app/cases.xhtml")
                        .with("q", null)
                        .with("status", "")
                        .toString());
    }

    @Test
    void takesAPartAwayAgainAndLeavesTheFirstAddressAsItWas() {
        Address filtered = Address.of("/app/links.xhtml").with("state", "NEW");

        assertEquals("/app/links.xhtml", filtered.with("state", null).toString());
        assertEquals("/app/links.xhtml?state=NEW", filtered.toString());
    }
}
