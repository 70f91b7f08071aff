package org.crosscase.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.crosscase.web.Requests;
import org.junit.jupiter.api.Test;

class SameOriginTest {
    @Test
    void theBrowsersOwnWordDecides() {
        assertTrue(SameOrigin.holds(Requests.with(Map.of("Sec-Fetch-Site", "same-origin"))));
        assertFalse(SameOrigin.holds(Requests.with(Map.of("Sec-Fetch-Site", "cross-site"))));
        assertFalse(SameOrigin.holds(Requests.with(
                Map.of("Sec-Fetch-Site", "same-site", "Origin", "http://a.example", "Host", "a.example"))));
    }

    @Test
    void withoutItTheOriginMustBeOurs() {
        assertTrue(
                SameOrigin.holds(Requests.with(Map.of("Origin", "http://a.example:8080", "Host", "a.example:8080"))));
        assertFalse(SameOrigin.holds(Requests.with(Map.of("Origin", "http://b.example", "Host", "a.example"))));
        assertFalse(SameOrigin.holds(Requests.with(Map.of("Origin", "null", "Host", "a.example"))));
        assertFalse(SameOrigin.holds(Requests.with(Map.of("Host", "a.example"))));
    }

    @Test
    void onlyOurOwnPagesAreGoneBackTo() {
        assertEquals(
                Optional.of("/app/cases.xhtml?q=a%20b"),
                SameOrigin.referer(Requests.with(
                        Map.of("Referer", "http://a.example/app/cases.xhtml?q=a%20b", "Host", "a.example"))));
        assertEquals(
                Optional.empty(),
                SameOrigin.referer(Requests.with(Map.of("Referer", "http://b.example/app/", "Host", "a.example"))));
        assertEquals(
                Optional.empty(),
                SameOrigin.referer(
                        Requests.with(Map.of("Referer", "http://a.example//b.example/", "Host", "a.example"))));
        assertEquals(Optional.empty(), SameOrigin.referer(Requests.with(Map.of("Host", "a.example"))));
    }
}
