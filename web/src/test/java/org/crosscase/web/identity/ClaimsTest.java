package org.crosscase.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscase.agency.CallerClaims;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    @Test
    void readsTheClaimsOfASession() {
        Map<String, Object> token = Map.of(
                "sub", "8e39ff3b",
                "preferred_username", "nl.investigator",
                "name", "Noor Elzinga",
                "agency", "nl-demo",
                "unit", "cybercrime",
                "roles", List.of("investigator", "analyst"));
        assertEquals(
                new CallerClaims(
                        "8e39ff3b",
                        "nl.investigator",
                        "Noor Elzinga",
                        "nl-demo",
                        Set.of("investigator", "analyst"),
                        "cybercrime"),
                Claims.of(token::get));
    }

    @Test
    void readsTheJsonClaimsOfABearerToken() {
        Map<String, Object> token = Map.of(
                "sub",
                "8e39ff3b",
                "preferred_username",
                "nl-demo-tool",
                "agency",
                Json.createValue("nl-demo"),
                "roles",
                Json.createArrayBuilder().add("partner-system").build());
        assertEquals(
                new CallerClaims("8e39ff3b", "nl-demo-tool", "nl-demo-tool", "nl-demo", Set.of("partner-system"), null),
                Claims.of(token::get));
    }

    @Test
    void whatIsMissingStaysMissing() {
        CallerClaims claims = Claims.of(Map.of("sub", "8e39ff3b", "agency", " ")::get);
        assertNull(claims.agencyCode());
        assertNull(claims.username());
        assertEquals(Set.of(), claims.roles());
    }

    @Test
    void oneRoleAsTextIsOneRole() {
        Map<String, Object> token = Map.of("sub", "s", "preferred_username", "u", "roles", "auditor");
        assertEquals(Set.of("auditor"), Claims.of(token::get).roles());
    }
}
