package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.openCase;
import static org.crosscase.tests.api.Steps.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

class AccessApiIT {
    private static final List<String> OFFICERS = List.of(
            "nl.investigator",
            "nl.analyst",
            "nl.admin",
            "eu.coordinator",
            "nl.auditor",
            "platform.auditor",
            "platform.admin");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void withoutAValidTokenNothingIsAnswered() throws Exception {
        String token = as("nl.investigator").token();
        for (String path : List.of("me", "cases", "links", "audit", "no-such-thing")) {
            for (String header :
                    List.of("", "Bearer nonsense", "Bearer " + token.substring(0, token.length() - 6) + "AAAAAA")) {
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(URI.create(RunningSystem.get().api() + "/" + path));
                if (!header.isEmpty()) {
                    request.header("Authorization", header);
                }
                HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                refused(401, "not-signed-in", answer);
                assertTrue(answer.headers()
                        .firstValue("WWW-Authenticate")
                        .orElse("")
                        .startsWith("Bearer"));
            }
        }
    }

    @Test
    void theTokenSaysWhoTheCallerIs() {
        JsonObject me = ApiClient.json(as("fr.analyst").get("me"));
        assertEquals("fr.analyst", me.getJsonObject("officer").getString("username"));
        assertEquals("fr-demo", me.getJsonObject("agency").getString("code"));
        assertEquals("Valcourt Brigade", me.getJsonObject("agency").getString("name"));
        assertEquals("FR", me.getJsonObject("agency").getString("country"));
        assertEquals("analyst", me.getJsonArray("roles").getString(0));
    }

    @Test
    void everyOfficerSeesTheDirectory() {
        for (String officer : OFFICERS) {
            Set<String> codes = items(ApiClient.json(as(officer).get("agencies"))).stream()
                    .map(agency -> agency.getString("code"))
                    .collect(Collectors.toSet());
            assertTrue(codes.containsAll(Set.of("nl-demo", "fr-demo", "us-demo", "eu-coord")), officer + ": " + codes);
        }
    }

    @Test
    void eachCallIsForTheRolesThatNeedIt() {
        Map<String, Set<String>> allowed = Map.of(
                "cases", Set.of("nl.investigator", "nl.analyst", "nl.admin"),
                "links", Set.of("nl.investigator", "nl.analyst", "nl.admin", "eu.coordinator"),
                "notifications",
                        Set.of(
                                "nl.investigator",
                                "nl.analyst",
                                "nl.admin",
                                "eu.coordinator",
                                "nl.auditor",
                                "platform.auditor"),
                "audit", Set.of("nl.auditor", "platform.auditor"),
                "audit/verification", Set.of("nl.auditor", "platform.auditor"));
        allowed.forEach((path, expected) -> {
            Set<String> answered = new TreeSet<>();
            for (String officer : OFFICERS) {
                HttpResponse<String> answer = as(officer).get(path);
                if (answer.statusCode() == 200) {
                    answered.add(officer);
                } else {
                    refused(403, "forbidden", answer);
                }
            }
            assertEquals(new TreeSet<>(expected), answered, path);
        });
    }

    @Test
    void aRoleThatMayNotIsRefusedAlikeWhetherTheThingExistsOrNot() {
        String id = openCase(as("nl.investigator"), "CONTACT").getString("id");
        for (String officer : List.of("eu.coordinator", "nl.auditor", "platform.admin")) {
            HttpResponse<String> existing = as(officer).get("cases/" + id);
            HttpResponse<String> missing = as(officer).get("cases/00000000-0000-4000-8000-000000000000");
            refused(403, "forbidden", existing);
            assertEquals(missing.body(), existing.body(), officer);
        }
        refused(
                403,
                "forbidden",
                as("nl.analyst").post("cases/" + id + "/close", object("reason", "an analyst may not do this")));
        refused(403, "forbidden", as("nl.admin").post("cases", object("reference", "x", "title", "y")));
    }

    @Test
    void anUnknownAddressIsNotFound() {
        refused(404, "not-found", as("nl.investigator").get("no-such-thing"));
    }

    @Test
    void answersAreNotKeptByBrowsersOrProxies() {
        HttpResponse<String> answer = as("nl.investigator").get("me");
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), "REST keeps no session");
    }

    @Test
    void theTrailTellsWhoDidWhatAndIsWhole() {
        String id = openCase(as("nl.investigator"), "CONTACT").getString("id");
        as("fr.investigator").get("cases/" + id);
        ApiClient auditor = as("nl.auditor");
        JsonObject opened = Steps.await(
                "the opening is on record",
                () -> items(ApiClient.json(auditor.get("audit?action=case.open&objectId=" + id))).stream()
                        .filter(entry -> entry.containsKey("position"))
                        .toList());
        assertEquals("nl.investigator", opened.getString("username"));
        assertEquals("investigator", opened.getString("capacity").toLowerCase());
        JsonObject verification = ApiClient.json(auditor.get("audit/verification"));
        assertTrue(verification.getBoolean("whole"), verification.toString());
        assertEquals(
                "nl-demo", verification.getJsonArray("logs").getJsonObject(0).getString("agency"));
        refused(422, "time-unreadable", auditor.get("audit?from=yesterday"));
    }

    @Test
    void theDescriptionIsServedAndComplete() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(RunningSystem.get().web().resolve("openapi"))
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        JsonObject paths = ApiClient.parse(answer.body()).getJsonObject("paths");
        for (String path : List.of(
                "/me",
                "/agencies",
                "/cases",
                "/cases/{id}",
                "/cases/{id}/exhibits",
                "/exhibits/{id}/media",
                "/intakes/{id}",
                "/cases/{id}/media",
                "/media/{id}/content",
                "/cases/{id}/signatures",
                "/cases/{id}/history",
                "/lookups",
                "/links",
                "/links/{id}",
                "/notifications",
                "/audit",
                "/audit/verification")) {
            assertTrue(paths.containsKey("/api/v1" + path), path + " is not in " + paths.keySet());
        }
        assertFalse(paths.getJsonObject("/api/v1/cases")
                .getJsonObject("post")
                .getString("summary")
                .isBlank());
    }
}
