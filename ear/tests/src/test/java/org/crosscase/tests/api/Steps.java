package org.crosscase.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.crosscase.launcher.demo.PlannedFile;
import org.crosscase.tests.system.RunningSystem;

/** What tests do again and again at the REST interface, as a forensic tool would. */
public final class Steps {
    /** By the last two bits of the seed. One in fifty of the mountains and gardens is taken for a written page, and compared as one. */
    private static final long HOUSES = 1;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Steps() {}

    public static ApiClient as(String username) {
        return RunningSystem.get().as(username);
    }

    /** A reference that no other test has. */
    public static String newReference() {
        return "T-" + UUID.randomUUID();
    }

    /** A picture that no other test has. */
    public static GeneratedPicture newPicture() {
        return GeneratedPicture.of(UUID.randomUUID().getMostSignificantBits() & ~3L | HOUSES, 320, 240);
    }

    /** @param pairs name and text by turns */
    public static JsonObject object(String... pairs) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            object.add(pairs[i], pairs[i + 1]);
        }
        return object.build();
    }

    public static JsonObject openCase(ApiClient officer, String sensitivity) {
        HttpResponse<String> answer = officer.post(
                "cases", object("reference", newReference(), "title", "Test Meadow", "sensitivity", sensitivity));
        assertEquals(201, answer.statusCode(), answer.body());
        return ApiClient.parse(answer.body());
    }

    public static String addExhibit(ApiClient officer, String caseId) {
        HttpResponse<String> answer = officer.post(
                "cases/" + caseId + "/exhibits",
                object("number", newReference(), "description", "a telephone", "kind", "PHONE"));
        assertEquals(201, answer.statusCode(), answer.body());
        return ApiClient.parse(answer.body()).getString("id");
    }

    public static PlannedFile file(String path, byte[] content) {
        return new PlannedFile(path, () -> content);
    }

    /** Opens a case with these files in an exhibit, and waits until they are compared. */
    public static String caseWith(ApiClient officer, String sensitivity, PlannedFile... files) {
        String caseId = openCase(officer, sensitivity).getString("id");
        takeIn(officer, caseId, files);
        return caseId;
    }

    /** As an exhibit of its own, and waits until they are compared. */
    static void takeIn(ApiClient officer, String caseId, PlannedFile... files) {
        JsonObject intake = ApiClient.json(officer.upload(addExhibit(officer, caseId), List.of(files)));
        awaitDone(officer, intake.getString("id"));
    }

    /** @return the intake when it is done */
    public static JsonObject awaitDone(ApiClient officer, String intakeId) {
        return await(
                "intake " + intakeId + " is done",
                () -> Stream.of(ApiClient.json(officer.get("intakes/" + intakeId)))
                        .filter(intake -> List.of("DONE", "INCOMPLETE").contains(intake.getString("state")))
                        .toList());
    }

    /** @return the link of these two cases as that officer sees it, when it is there */
    public static JsonObject awaitLink(ApiClient officer, String caseId, String otherAgency) {
        return await(
                "a link of " + caseId + " with " + otherAgency,
                () -> links(officer, caseId).stream()
                        .filter(link -> link.getJsonObject("other")
                                .getJsonObject("agency")
                                .getString("code")
                                .equals(otherAgency))
                        .toList());
    }

    public static List<JsonObject> links(ApiClient officer, String caseId) {
        return items(ApiClient.json(officer.get("links?size=200&case=" + caseId)));
    }

    public static List<JsonObject> items(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonValue::asJsonObject);
    }

    public static <T> T await(String what, Supplier<List<T>> question) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<T> found = question.get();
            if (!found.isEmpty()) {
                return found.get(0);
            }
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return fail("never: " + what);
    }

    /** Checks form and slug of a refusal. */
    static JsonObject refused(int status, String slug, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        JsonObject problem = ApiClient.parse(answer.body());
        assertEquals(slug, problem.getString("type"));
        assertEquals(status, problem.getInt("status"));
        String title = problem.getString("title");
        if (title.isBlank() || title.contains("??") || title.contains("{")) {
            fail("no text for " + slug + ": " + title);
        }
        return problem;
    }

    /** That which may not be seen answers as that which does not exist, byte for byte. */
    static void sameAsMissing(HttpResponse<String> denied, HttpResponse<String> missing) {
        assertEquals(404, missing.statusCode(), missing.body());
        assertEquals(missing.statusCode(), denied.statusCode(), denied.body());
        assertEquals(missing.body(), denied.body());
        assertEquals(names(missing), names(denied));
    }

    private static List<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream()
                .filter(name -> !name.equalsIgnoreCase("date"))
                .sorted()
                .toList();
    }
}
