package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.addExhibit;
import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.caseWith;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.crosscase.tests.api.Steps.newReference;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.refused;
import static org.crosscase.tests.api.Steps.sameAsMissing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.junit.jupiter.api.Test;

/** A case for its team only, asked for by a colleague who is not of the team. */
class TeamOnlyApiIT {
    private final ApiClient lead = as("nl.investigator");
    private final ApiClient colleague = as("nl.analyst");

    private JsonObject openTeamOnly() {
        HttpResponse<String> answer = lead.post(
                "cases",
                Json.createObjectBuilder(object("reference", newReference(), "title", "Quiet Orchard"))
                        .add("teamOnly", true)
                        .build());
        assertEquals(201, answer.statusCode(), answer.body());
        JsonObject opened = ApiClient.parse(answer.body());
        assertTrue(opened.getBoolean("teamOnly"));
        return opened;
    }

    @Test
    void forAColleagueItIsNotThere() {
        JsonObject opened = openTeamOnly();
        String id = opened.getString("id");
        String exhibit = addExhibit(lead, id);
        String unknown = UUID.randomUUID().toString();
        for (String path : List.of("cases/$", "cases/$/exhibits", "cases/$/media", "cases/$/history")) {
            sameAsMissing(colleague.get(path.replace("$", id)), colleague.get(path.replace("$", unknown)));
        }
        for (String path : List.of("exhibits/$", "exhibits/$/custody", "exhibits/$/folders")) {
            sameAsMissing(colleague.get(path.replace("$", exhibit)), colleague.get(path.replace("$", unknown)));
        }
        assertEquals(
                colleague.get("links?case=" + unknown).body(),
                colleague.get("links?case=" + id).body());
        JsonObject title = object("title", "Another");
        sameAsMissing(
                colleague.send("PATCH", "cases/" + id, title, "If-Match", "\"0\""),
                colleague.send("PATCH", "cases/" + unknown, title, "If-Match", "\"0\""));
        sameAsMissing(
                colleague.post("exhibits/" + exhibit + "/intakes", object()),
                colleague.post("exhibits/" + unknown + "/intakes", object()));

        String listed = "cases?q=" + opened.getString("reference");
        assertEquals(1, ApiClient.json(lead.get(listed)).getInt("total"));
        assertEquals(0, ApiClient.json(colleague.get(listed)).getInt("total"));
        refused(
                409,
                "case-reference-reserved",
                colleague.post("cases", object("reference", opened.getString("reference"), "title", "Another")));
    }

    @Test
    void whoIsNamedReadsItAndNoLonger() {
        String id = openTeamOnly().getString("id");
        colleague.get("me");
        String officer = items(ApiClient.json(lead.get("officers"))).stream()
                .filter(each -> each.getString("username").equals("nl.analyst"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        for (String way : List.of("team", "supervisors")) {
            String place = "cases/" + id + "/" + way + "/" + officer;
            assertEquals(204, lead.send("PUT", place, null).statusCode());
            assertEquals(id, ApiClient.json(colleague.get("cases/" + id)).getString("id"));
            assertEquals(204, lead.send("DELETE", place, null).statusCode());
            sameAsMissing(colleague.get("cases/" + id), colleague.get("cases/" + UUID.randomUUID()));
        }
    }

    @Test
    void whoHoldsTheSameIsToldWhomToAsk() {
        GeneratedPicture picture = newPicture();
        JsonObject opened = openTeamOnly();
        Steps.takeIn(lead, opened.getString("id"), file("hers.png", picture.png()));
        String own = caseWith(colleague, "CONTACT", file("mine.jpg", picture.jpeg(0.85)));

        JsonObject link = Steps.await(
                "the link inside the agency",
                () -> Steps.links(colleague, own).stream()
                        .filter(each -> each.getJsonObject("other").containsKey("ask"))
                        .toList());
        String told = link.getJsonObject("other").toString();
        assertTrue(told.contains("\"ask\""), told);
        for (String kept : List.of(opened.getString("id"), opened.getString("reference"), "Quiet Orchard")) {
            assertFalse(
                    ApiClient.json(colleague.get("links/" + link.getString("id")))
                            .toString()
                            .contains(kept),
                    told);
        }
        assertEquals(
                List.of(),
                items(ApiClient.json(colleague.get("cases?q=Quiet"))).stream()
                        .map(each -> each.getString("id"))
                        .filter(opened.getString("id")::equals)
                        .toList());
    }
}
