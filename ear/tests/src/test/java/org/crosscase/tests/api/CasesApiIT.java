package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.newReference;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.openCase;
import static org.crosscase.tests.api.Steps.refused;
import static org.crosscase.tests.api.Steps.sameAsMissing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.crosscase.launcher.demo.ApiClient;
import org.junit.jupiter.api.Test;

class CasesApiIT {
    private final ApiClient nl = as("nl.investigator");
    private final ApiClient fr = as("fr.investigator");

    @Test
    void aCaseIsOpenedReadAndFound() {
        String reference = newReference();
        HttpResponse<String> opened = nl.post("cases", object("reference", reference, "title", "Tall Reed"));
        assertEquals(201, opened.statusCode());
        JsonObject made = ApiClient.parse(opened.body());
        String id = made.getString("id");
        assertTrue(opened.headers().firstValue("Location").orElse("").endsWith("/api/v1/cases/" + id));
        assertEquals("CONTACT", made.getString("sensitivity"), "the default");
        assertTrue(made.getString("openedAt").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d\\dZ"));

        HttpResponse<String> read = nl.get("cases/" + id);
        assertEquals("\"v0\"", read.headers().firstValue("ETag").orElse(""));
        assertEquals(reference, ApiClient.parse(read.body()).getString("reference"));

        JsonObject found = ApiClient.json(nl.get("cases?status=OPEN&q=" + reference));
        assertEquals(1, found.getInt("total"));
        assertEquals(id, items(found).get(0).getString("id"));
        assertEquals(
                0, ApiClient.json(nl.get("cases?status=CLOSED&q=" + reference)).getInt("total"));
    }

    @Test
    void aReferenceIsOpenedOnceInAnAgencyAndSaysNothingToOthers() {
        String reference = newReference();
        JsonObject body = object("reference", reference, "title", "Still Canal");
        assertEquals(201, nl.post("cases", body).statusCode());
        refused(
                409,
                "case-reference-taken",
                nl.post("cases", object("reference", reference.toLowerCase(), "title", "X")));
        assertEquals(201, fr.post("cases", body).statusCode());
    }

    @Test
    void aReferenceThatReadsAlikeIsTakenAndAnyPartOfItIsFound() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        String id = ApiClient.json(
                        nl.post("cases", object("reference", "R-\u00e9-2026-" + word, "title", "Stra\u00dfe")))
                .getString("id");
        refused(
                409,
                "case-reference-taken",
                nl.post("cases", object("reference", "r-e\u0301-2026-" + word + "\u00a0", "title", "X")));
        refused(
                422,
                "field-has-control-characters",
                nl.post("cases", object("reference", "R\u202e" + word, "title", "X")));
        for (String part : List.of("26-" + word, "R-e\u0301-2026-" + word)) {
            JsonObject found = ApiClient.json(
                    nl.get("cases?q=" + java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8)));
            assertEquals(id, items(found).get(0).getString("id"), part);
            assertEquals(1, found.getInt("total"), part);
        }
    }

    @Test
    void theTrailNamesNobodyWhoDidNotLook() {
        String id = openCase(nl, "CONTACT").getString("id");
        ApiClient.json(nl.send("PATCH", "cases/" + id, object("title", "Amber Lock"), "If-Match", "*"));
        ApiClient.json(nl.get("cases/" + id));
        assertEquals(List.of("case.edit", "case.open"), actions(as("nl.auditor").get("audit?objectId=" + id)));
        ApiClient.json(as("nl.analyst").get("cases/" + id));
        ApiClient.json(as("nl.analyst").get("cases/" + id));
        HttpResponse<String> history = nl.get("cases/" + id + "/history");
        assertEquals(
                List.of("case.view", "case.view", "case.edit", "case.open"), actions(history), "two officers looked");
        sameAsMissing(fr.get("cases/" + id + "/history"), fr.get("cases/" + UUID.randomUUID() + "/history"));
    }

    private static List<String> actions(HttpResponse<String> entries) {
        return items(ApiClient.json(entries)).stream()
                .map(entry -> entry.getString("action"))
                .toList();
    }

    @Test
    void whatIsWrongIsNamed() {
        JsonObject problem = refused(422, "field-missing", nl.post("cases", object("reference", newReference())));
        assertEquals("title", problem.getString("field"));
        problem = refused(
                422,
                "field-unknown",
                nl.post("cases", object("reference", newReference(), "title", "X", "sensitvity", "COVERT")));
        assertEquals("sensitvity", problem.getString("field"));
        problem = refused(
                422,
                "value-unknown",
                nl.post("cases", object("reference", newReference(), "title", "X", "sensitivity", "SECRET")));
        assertEquals("sensitivity", problem.getString("field"));
        assertTrue(problem.getString("title").contains("COVERT"), problem.getString("title"));
        problem = refused(
                422,
                "field-wrong-type",
                nl.post(
                        "cases",
                        Json.createObjectBuilder()
                                .add("reference", 5)
                                .add("title", "X")
                                .build()));
        assertEquals("reference", problem.getString("field"));
        refused(422, "field-too-long", nl.post("cases", object("reference", "x".repeat(65), "title", "X")));
        refused(422, "number-out-of-range", nl.get("cases?size=0"));
        refused(422, "value-unknown", nl.get("cases?status=LOST"));
        refused(
                415,
                "media-type",
                nl.send(nl.request("cases")
                        .header("Content-Type", "text/plain")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("hello"))));
        refused(
                400,
                "unreadable-body",
                nl.send(nl.request("cases")
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"reference\":"))));
        refused(405, "not-supported", nl.send("DELETE", "cases", null));
    }

    @Test
    void aChangeNamesTheVersionThatWasRead() {
        String path = "cases/" + openCase(nl, "CONTACT").getString("id");
        JsonObject change = object("title", "Amber Lock");
        refused(428, "if-match-missing", nl.send("PATCH", path, change));
        refused(412, "changed-meanwhile", nl.send("PATCH", path, change, "If-Match", "\"v7\""));
        HttpResponse<String> changed = nl.send("PATCH", path, change, "If-Match", "\"v0\"");
        assertEquals("Amber Lock", ApiClient.json(changed).getString("title"));
        assertEquals("\"v1\"", changed.headers().firstValue("ETag").orElse(""));
        refused(412, "changed-meanwhile", nl.send("PATCH", path, change, "If-Match", "\"v0\""));
    }

    @Test
    void severalChangesTakeEffectTogetherOrNotAtAll() {
        String path = "cases/" + openCase(nl, "CONTACT").getString("id");
        JsonObject withoutReason = object("title", "Fern Bridge", "sensitivity", "OPEN");
        refused(422, "reason-too-short", nl.send("PATCH", path, withoutReason, "If-Match", "*"));
        assertEquals("Test Meadow", ApiClient.json(nl.get(path)).getString("title"));
        JsonObject whole =
                object("title", "Fern Bridge", "sensitivity", "OPEN", "reason", "agreed with the prosecutor");
        JsonObject changed = ApiClient.json(nl.send("PATCH", path, whole, "If-Match", "*"));
        assertEquals("Fern Bridge", changed.getString("title"));
        assertEquals("OPEN", changed.getString("sensitivity"));
    }

    @Test
    void aCaseIsClosedAndReopenedWithAReason() {
        String path = "cases/" + openCase(nl, "CONTACT").getString("id");
        refused(422, "reason-too-short", nl.post(path + "/close", object("reason", "done")));
        JsonObject closed = ApiClient.json(nl.post(path + "/close", object("reason", "sentence was passed")));
        assertEquals("CLOSED", closed.getString("status"));
        refused(409, "case-closed", nl.post(path + "/exhibits", object("number", "1", "kind", "PHONE")));
        refused(409, "case-closed", nl.send("PATCH", path, object("title", "X"), "If-Match", "*"));
        JsonObject open = ApiClient.json(nl.post(path + "/reopen", object("reason", "a new witness came")));
        assertEquals("OPEN", open.getString("status"));
    }

    @Test
    void aForeignCaseAnswersLikeOneThatDoesNotExist() {
        String foreign = "cases/" + openCase(fr, "OPEN").getString("id");
        String missing = "cases/" + UUID.randomUUID();
        for (String path : List.of("", "/exhibits", "/media")) {
            sameAsMissing(nl.get(foreign + path), nl.get(missing + path));
        }
        JsonObject reason = object("reason", "to see what is there");
        sameAsMissing(nl.post(foreign + "/close", reason), nl.post(missing + "/close", reason));
        JsonObject change = object("title", "Mine now");
        sameAsMissing(
                nl.send("PATCH", foreign, change, "If-Match", "*"), nl.send("PATCH", missing, change, "If-Match", "*"));
        JsonObject exhibit = object("number", "1", "kind", "PHONE");
        sameAsMissing(nl.post(foreign + "/exhibits", exhibit), nl.post(missing + "/exhibits", exhibit));
        JsonObject signatures = Json.createObjectBuilder()
                .add("items", Json.createArrayBuilder().add(object("md5", "0".repeat(31) + "1")))
                .build();
        sameAsMissing(nl.post(foreign + "/signatures", signatures), nl.post(missing + "/signatures", signatures));
        sameAsMissing(nl.get("cases/no-id"), nl.get(missing));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        String word = "Pages" + UUID.randomUUID().toString().substring(0, 8);
        Set<String> opened = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            JsonObject body = object("reference", newReference(), "title", word + " " + i);
            opened.add(ApiClient.json(nl.post("cases", body)).getString("id"));
        }
        Set<String> counted = new HashSet<>();
        for (int page = 0; page < 3; page++) {
            JsonObject list = ApiClient.json(nl.get("cases?q=" + word + "&size=3&page=" + page));
            assertEquals(7, list.getInt("total"));
            items(list).forEach(item -> assertTrue(counted.add(item.getString("id"))));
        }
        assertEquals(opened, counted);
        Set<String> followed = new HashSet<>();
        String after = "";
        do {
            JsonObject list = ApiClient.json(nl.get("cases?q=" + word + "&size=3" + after));
            items(list).forEach(item -> assertTrue(followed.add(item.getString("id"))));
            after = list.containsKey("next")
                    ? "&after="
                            + java.net.URLEncoder.encode(
                                    list.getString("next"), java.nio.charset.StandardCharsets.UTF_8)
                    : null;
        } while (after != null);
        assertEquals(opened, followed);
    }

    @Test
    void aRepeatedRequestHasOneEffectAndOneAnswer() {
        String key = UUID.randomUUID().toString();
        JsonObject body = object("reference", newReference(), "title", "Winter Jetty");
        HttpResponse<String> first = nl.post("cases", body, "Idempotency-Key", key);
        HttpResponse<String> again = nl.post("cases", body, "Idempotency-Key", key);
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.body(), again.body());
        assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
        JsonObject other = object("reference", newReference(), "title", "Winter Jetty");
        JsonObject problem = refused(422, "idempotency-key-reused", nl.post("cases", other, "Idempotency-Key", key));
        assertEquals("Idempotency-Key", problem.getString("field"));
        assertEquals(201, fr.post("cases", body, "Idempotency-Key", key).statusCode(), "keys are an officer's own");
    }

    @Test
    void copiesThatArriveTogetherHaveOneEffect() {
        String key = UUID.randomUUID().toString();
        JsonObject body = object("reference", newReference(), "title", "Copper Tram");
        List<CompletableFuture<HttpResponse<String>>> copies = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> nl.post("cases", body, "Idempotency-Key", key)))
                .toList();
        Set<String> answers = new HashSet<>();
        copies.forEach(copy -> {
            assertEquals(201, copy.join().statusCode(), copy.join().body());
            answers.add(copy.join().body());
        });
        assertEquals(1, answers.size());
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        String key = UUID.randomUUID().toString();
        refused(422, "field-missing", nl.post("cases", object("reference", "x"), "Idempotency-Key", key));
        JsonObject body = object("reference", newReference(), "title", "North Dune");
        assertEquals(201, nl.post("cases", body, "Idempotency-Key", key).statusCode());
    }
}
