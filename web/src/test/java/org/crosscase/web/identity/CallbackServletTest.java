package org.crosscase.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CallbackServletTest {
    @Test
    void thePageThatWasAskedForIsGoneBackToWhateverItsAddressHolds() {
        for (String query : new String[] {"q=a|b", "q={x}", "q=%", "q=%zz", "q=a^b\\c", "q=é"}) {
            assertEquals(
                    "/app/cases.xhtml?" + query,
                    CallbackServlet.page("", "http://crosscase.example/app/cases.xhtml?" + query));
        }
    }

    @Test
    void nothingButOurOwnPagesIsGoneBackTo() {
        for (String address : new String[] {
            "http://elsewhere.example//evil.example/app/",
            "http://x.example/sign-out",
            "x",
            "",
            "http://x.example",
            "http://x.example/app/a\r\nSet-Cookie: x"
        }) {
            assertEquals("/app/", CallbackServlet.page("", address), address);
        }
    }
}
