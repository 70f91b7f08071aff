package org.crosscase.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AjaxRedirectsTest {
    @Test
    void theAddressIsQuotedForTheAnswerOfAnAjaxCall() {
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response>"
                        + "<redirect url=\"https://id.example/logout?a=1&amp;b=%22&quot;&lt;\"/></partial-response>",
                AjaxRedirects.partialResponse("https://id.example/logout?a=1&b=%22\"<"));
    }
}
