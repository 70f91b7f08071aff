package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.openCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crosscase.launcher.demo.ApiClient;
import org.junit.jupiter.api.Test;

/** Persons found, compared, merged and parted again by REST. */
class FindingApiIT {
    private static final String WHY = "decided in the test";

    private final ApiClient nl = as("nl.investigator");
    private final ApiClient colleague = as("nl.analyst");
    private final ApiClient fr = as("fr.investigator");
    private final String surname =
            "Q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "").toLowerCase(Locale.ROOT) + "ov";

    private String person(String caseId, String name) {
        HttpResponse<String> answer =
                nl.post("cases/" + caseId + "/persons", object("name", name, "capacity", "SUSPECT"));
        assertEquals(201, answer.statusCode(), answer.body());
        return ApiClient.parse(answer.body()).getString("id");
    }

    private static JsonObject search(ApiClient officer, String text) {
        return ApiClient.json(officer.get("search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }

    private JsonObject decide(String one, String other, String decision) {
        HttpResponse<String> answer =
                nl.post("persons/" + one + "/decisions", object("other", other, "decision", decision, "reason", WHY));
        assertEquals(200, answer.statusCode(), answer.body());
        return ApiClient.parse(answer.body());
    }

    private int undo(ApiClient officer, String merge) {
        return officer.post("merges/" + merge + "/undo", object("reason", WHY)).statusCode();
    }

    @Test
    void whatIsFoundIsFoundByTheAgencyAndNobodyElse() {
        String id = person(openCase(nl, "CONTACT").getString("id"), "Ruud " + surname);

        JsonObject found = search(colleague, surname);
        assertEquals(1, found.getInt("total"));
        assertEquals(id, items(found).get(0).getString("id"));
        assertEquals(1, found.getJsonObject("facets").getInt("PERSON"));
        assertEquals(0, search(fr, surname).getInt("total"));
        assertEquals(422, colleague.get("search?q=").statusCode());
        assertEquals(422, colleague.get("search?q=a&kind=HOUSE").statusCode());
    }

    @Test
    void recordsAreSuggestedMergedAndPartedAgain() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        String one = person(caseId, "Ruud " + surname);
        String other = person(caseId, "Ruud " + surname + "a");
        for (String known : List.of(one, other)) {
            JsonObject mail = object("type", "EMAIL", "value", surname + "@post.example");
            assertEquals(201, nl.post("persons/" + known + "/identifiers", mail).statusCode());
        }
        JsonObject suggested =
                items(ApiClient.json(nl.get("persons/" + one + "/suggestions"))).get(0);
        assertEquals(other, suggested.getJsonObject("person").getString("id"));
        int points = suggested.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                .mapToInt(part -> part.getInt("points"))
                .sum();
        assertEquals(suggested.getInt("score"), points);

        assertFalse(decide(one, other, "UNSURE").containsKey("mergeId"));
        String merge = decide(one, other, "SAME").getString("mergeId");
        assertTrue(
                items(ApiClient.json(nl.get("persons/" + one + "/suggestions"))).isEmpty());
        assertEquals(404, undo(fr, merge));
        assertEquals(404, undo(fr, UUID.randomUUID().toString()));
        assertEquals(204, undo(colleague, merge));
        assertEquals(204, undo(nl, merge), "taken back twice is taken back");
        assertTrue(items(ApiClient.json(nl.get("persons/" + one + "/merges"))).isEmpty());
        assertEquals(404, fr.get("persons/" + one + "/suggestions").statusCode());
    }
}
