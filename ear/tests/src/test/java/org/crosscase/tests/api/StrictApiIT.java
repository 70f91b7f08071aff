package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.newReference;
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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** Bodies, addresses and versions are read strictly: one meaning, or a refusal that says where. */
class StrictApiIT {
    private static final int RACES = 8;
    private static final List<String> ODD = List.of(
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%FF",
            "%E2%80%AE",
            "-1",
            "x",
            "99999999999999999999",
            "%27%22%3C",
            "9999999-01-01T00:00:00Z",
            "%2B999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "AAAA",
            "");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aBodyThatCouldBeReadInTwoWaysIsRefusedWithItsPlace() {
        ApiClient nl = as("nl.investigator");
        String reference = newReference();
        String good = "\"reference\": \"" + reference + "\", \"title\": \"Strict\"";
        List<byte[]> bodies = new ArrayList<>();
        for (String body : List.of(
                "{" + good + ", \"sensitivity\": \"COVERT\", \"sensitivity\": \"OPEN\"}",
                "{" + good + "} {" + good + "}",
                "{" + good + "} text",
                "{" + good + ", \"legalBasis\": \"\\ud800\"}",
                "{" + good + ", \"legalBasis\": " + "[".repeat(3_000) + "]".repeat(3_000) + "}",
                "[]",
                "")) {
            bodies.add(body.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(("{" + good + ", \"legalBasis\": \"M\u00fcller\"}").getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] body : bodies) {
            JsonObject problem = refused(
                    400,
                    "unreadable-body",
                    nl.send(nl.request("cases")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body))));
            assertFalse(problem.getString("place").isBlank(), problem.toString());
        }
        refused(400, "unreadable-body", nl.send(nl.request("cases").POST(BodyPublishers.noBody())));
        assertEquals(0, ApiClient.json(nl.get("cases?q=" + reference)).getInt("total"));
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneIsMadeAndTheOtherToldSo() throws Exception {
        ApiClient first = as("nl.investigator");
        ApiClient second = as("nl.analyst");
        first.token();
        second.token();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < RACES; i++) {
                String id = openCase(first, "CONTACT").getString("id");
                String version =
                        first.get("cases/" + id).headers().firstValue("ETag").orElseThrow();
                List<Callable<HttpResponse<String>>> both = new ArrayList<>();
                for (ApiClient each : List.of(first, second)) {
                    both.add(() -> each.send(
                            "PATCH", "cases/" + id, object("title", "By " + each.username()), "If-Match", version));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<HttpResponse<String>> each : two.invokeAll(both)) {
                    statuses.add(each.get().statusCode());
                    if (each.get().statusCode() != 200) {
                        refused(412, "changed-meanwhile", each.get());
                    }
                }
                assertEquals(List.of(200, 412), statuses.stream().sorted().toList());
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void twoCloseTheSameCaseAtTheSameMomentAndNeitherFails() throws Exception {
        ApiClient nl = as("nl.investigator");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < RACES; i++) {
                String id = openCase(nl, "CONTACT").getString("id");
                Callable<Integer> close =
                        () -> nl.post("cases/" + id + "/close", object("reason", "nothing more to be found"))
                                .statusCode();
                for (Future<Integer> each : two.invokeAll(List.of(close, close))) {
                    assertTrue(List.of(200, 409).contains(each.get()), "answered " + each.get());
                }
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void theNameOfTheSchemeIsTheSameInUpperAndLowerCaseAndNothingPassesAsNobody() throws Exception {
        String token = as("nl.investigator").token();
        for (String scheme : List.of("bearer ", "BEARER ", "bEaReR  ")) {
            assertEquals(
                    "nl.investigator",
                    ApiClient.json(me(scheme + token)).getJsonObject("officer").getString("username"));
        }
        for (String header : List.of("bearer", "bearer nonsense", "Basic " + token, "Token " + token, token)) {
            refused(401, "not-signed-in", me(header));
        }
    }

    @Test
    void noAddressMakesTheSystemFail() {
        ApiClient nl = as("nl.investigator");
        String caseId = openCase(nl, "CONTACT").getString("id");
        Map<String, ApiClient> callers =
                Map.of("nl", nl, "auditor", as("nl.auditor"), "coordinator", as("eu.coordinator"));
        List<String> failed = new ArrayList<>();
        for (String odd : ODD) {
            for (String path : List.of(
                    "cases?q=$&sort=$",
                    "cases?status=$",
                    "cases?page=$",
                    "cases?size=$",
                    "cases?after=$",
                    "cases/$",
                    "cases/" + caseId + "/media?after=$&filter=ALL",
                    "cases/" + caseId + "/media?page=$",
                    "links?case=$",
                    "links?minStrength=$",
                    "links?after=$",
                    "links?state=$",
                    "links?country=$",
                    "links/$",
                    "media/$",
                    "media/$/content?purpose=$",
                    "media/$/custody",
                    "exhibits/$",
                    "intakes/$",
                    "notifications?after=$",
                    "notifications?size=$",
                    "audit?from=$",
                    "audit?to=$",
                    "audit?after=$",
                    "audit?username=$&action=$&objectType=$&objectId=$",
                    "audit?outcome=$",
                    "audit/$",
                    "audit/$/proof")) {
                callers.forEach((name, caller) -> {
                    int status = caller.get(path.replace("$", odd)).statusCode();
                    if (status >= 500) {
                        failed.add(name + " " + path + " with " + odd + ": " + status);
                    }
                });
            }
        }
        assertEquals(List.of(), failed);
    }

    @Test
    void aFieldWithAnOddCharacterIsRefusedOrKeptAndNeverAFailure() {
        ApiClient nl = as("nl.investigator");
        List<String> failed = new ArrayList<>();
        for (String odd : List.of("\u0000", "\u0001", "\u202e", "\u200b", "\uffff", "\ud83d\ude00", "\r\n")) {
            for (String field : List.of("reference", "title", "summary", "legalBasis")) {
                var body = jakarta.json.Json.createObjectBuilder(
                        object("reference", newReference(), "title", "Odd characters"));
                int status = nl.post(
                                "cases",
                                body.add(field, "x" + odd + UUID.randomUUID()).build())
                        .statusCode();
                if (status >= 500) {
                    failed.add(field + " with " + (int) odd.charAt(0) + ": " + status);
                }
            }
        }
        assertEquals(List.of(), failed);
    }

    private HttpResponse<String> me(String authorization) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(RunningSystem.get().api() + "/me"))
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofString());
    }
}
