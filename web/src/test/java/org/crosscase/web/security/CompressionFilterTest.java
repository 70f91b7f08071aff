package org.crosscase.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompressionFilterTest {
    private static final Map<String, String> OWN =
            Map.of("Accept-Encoding", "gzip, br", "Sec-Fetch-Site", "same-origin");
    private static final Map<String, String> ELSEWHERE =
            Map.of("Accept-Encoding", "gzip", "Sec-Fetch-Site", "cross-site", "Referer", "https://elsewhere.example/");

    @Test
    void whatAnotherSiteCanMakeThePageReflectIsNotCompressed() {
        assertTrue(may("/app/cases.xhtml", "q=lantern", OWN));
        assertFalse(may("/app/cases.xhtml", "q=lantern", ELSEWHERE));
        assertFalse(
                may("/app/cases.xhtml", "q=lantern", Map.of("Accept-Encoding", "gzip")),
                "who does not say is not believed");
        assertTrue(may("/app/dashboard.xhtml", null, ELSEWHERE), "the first page after the sign-in reflects nothing");
    }

    @Test
    void evidenceAndNewsAreNeverCompressed() {
        assertFalse(may("/app/media", null, OWN));
        assertFalse(may("/app/live", null, OWN));
        assertTrue(may("/app/media.xhtml", "id=1", OWN));
    }

    @Test
    void stylesAndAnswersToTokensAre() {
        assertTrue(may("/jakarta.faces.resource/core.js.xhtml", "ln=primefaces", ELSEWHERE));
        assertTrue(may("/api", "q=1", Map.of("Accept-Encoding", "gzip")));
    }

    @Test
    void onlyWhoTakesItGetsIt() {
        assertFalse(may("/app/cases.xhtml", null, Map.of("Sec-Fetch-Site", "same-origin")));
        assertFalse(may(
                "/app/cases.xhtml", null, Map.of("Sec-Fetch-Site", "same-origin", "Accept-Encoding", "gzip;q=0, br")));
    }

    private static boolean may(String path, String query, Map<String, String> headers) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getServletPath", path);
        answers.put("getQueryString", query);
        answers.put("getMethod", "GET");
        answers.put("getPathInfo", null);
        return CompressionFilter.mayCompress((HttpServletRequest) Proxy.newProxyInstance(
                CompressionFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getHeader")
                        ? headers.get(arguments[0])
                        : answers.get(method.getName())));
    }
}
