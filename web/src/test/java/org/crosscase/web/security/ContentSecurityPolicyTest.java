package org.crosscase.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {
    private final ContentSecurityPolicy policy = new ContentSecurityPolicy("https://id.example:8443");

    @Test
    void nothingComesFromElsewhereAndNobodyFramesUs() {
        Map<String, String> directives = directives(policy.withoutNonce());
        assertEquals("'self'", directives.get("default-src"));
        assertEquals("'none'", directives.get("object-src"));
        assertEquals("'self'", directives.get("base-uri"));
        assertEquals("'none'", directives.get("frame-ancestors"));
        assertEquals("'self'", directives.get("script-src"));
        assertEquals("'self'", directives.get("style-src"));
    }

    @Test
    void formsLeadHereAndToTheIdentityProviderOnly() {
        assertEquals(
                "'self' https://id.example:8443",
                directives(policy.withoutNonce()).get("form-action"));
        assertEquals(
                "'self' https://id.example:8443",
                directives(policy.withoutNonce()).get("connect-src"),
                "a page that sends files signs in again by a call");
    }

    @Test
    void aPagesNonceReplacesThePlainScriptRule() {
        String header = policy.with("script-src 'self' 'nonce-abc';");
        assertEquals("'self' 'nonce-abc'", directives(header).get("script-src"));
        assertEquals(1, header.split("script-src ", -1).length - 1);
        assertFalse(directives(header).get("script-src").contains("unsafe"));
    }

    @Test
    void dataMayDoNothing() {
        assertTrue(ContentSecurityPolicy.FOR_DATA.startsWith("default-src 'none'"));
    }

    private static Map<String, String> directives(String header) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(" ", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }
}
