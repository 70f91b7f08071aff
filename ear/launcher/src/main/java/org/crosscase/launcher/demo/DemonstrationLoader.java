package org.crosscase.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.crosscase.launcher.Progress;

/**
 * Puts a plan into a running system through the REST interface, as the plan's own officers. What is there already stays
 * as it is, so it may run any number of times, and goes on where it was interrupted.
 */
public final class DemonstrationLoader {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI api;
    private final URI realm;
    private final Progress progress;
    private final Map<String, ApiClient> officers = new ConcurrentHashMap<>();

    public DemonstrationLoader(URI api, URI realm, Progress progress) {
        this.api = api;
        this.realm = realm;
        this.progress = progress;
    }

    /**
     * Returns when every file is compared, or after five minutes at the latest.
     *
     * @return files that were uploaded now; 0 when all were there
     */
    public int load(DemonstrationPlan plan) {
        List<Running> intakes = new ArrayList<>();
        int uploaded = 0;
        for (PlannedCase planned : plan.cases()) {
            ApiClient officer = officer(planned.officer());
            String caseId = findCase(officer, planned).orElseGet(() -> openCase(officer, planned));
            new PersonsLoader(officer, caseId).load(planned.persons());
            for (PlannedExhibit exhibit : planned.exhibits()) {
                Optional<String> intake = fill(officer, caseId, planned, exhibit);
                if (intake.isPresent()) {
                    uploaded += exhibit.files().size();
                    intakes.add(new Running(officer, intake.get()));
                }
            }
        }
        awaitDone(intakes);
        return uploaded;
    }

    private Optional<String> findCase(ApiClient officer, PlannedCase planned) {
        String query = URLEncoder.encode(planned.reference(), StandardCharsets.UTF_8);
        JsonObject found = ApiClient.json(officer.get("cases?size=50&q=" + query));
        return items(found).stream()
                .filter(one -> one.getString("reference").equals(planned.reference()))
                .map(one -> one.getString("id"))
                .findFirst();
    }

    private static String openCase(ApiClient officer, PlannedCase planned) {
        JsonObject body = Json.createObjectBuilder()
                .add("reference", planned.reference())
                .add("title", planned.title())
                .add("summary", planned.summary())
                .add("sensitivity", planned.sensitivity())
                .build();
        return ApiClient.json(officer.post("cases", body)).getString("id");
    }

    /** @return the intake, when anything was uploaded */
    private Optional<String> fill(ApiClient officer, String caseId, PlannedCase planned, PlannedExhibit exhibit) {
        JsonObject known = items(ApiClient.json(officer.get("cases/" + caseId + "/exhibits"))).stream()
                .filter(one -> one.getString("number").equals(exhibit.number()))
                .findFirst()
                .orElseGet(() -> addExhibit(officer, caseId, exhibit));
        if (known.getJsonNumber("fileCount").longValue() >= exhibit.files().size()) {
            return Optional.empty();
        }
        HttpResponse<String> answer = officer.upload(known.getString("id"), exhibit.files());
        progress.say(planned.reference() + " " + planned.title() + ": "
                + exhibit.files().size() + " files taken into exhibit " + exhibit.number());
        return Optional.of(ApiClient.json(answer).getString("id"));
    }

    private static JsonObject addExhibit(ApiClient officer, String caseId, PlannedExhibit exhibit) {
        JsonObject body = Json.createObjectBuilder()
                .add("number", exhibit.number())
                .add("description", exhibit.description())
                .add("kind", exhibit.kind())
                .build();
        return ApiClient.json(officer.post("cases/" + caseId + "/exhibits", body));
    }

    private void awaitDone(List<Running> intakes) {
        Instant end = Instant.now().plus(PATIENCE);
        for (Running intake : intakes) {
            while (!intake.isDone() && Instant.now().isBefore(end)) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ApiClient officer(String username) {
        return officers.computeIfAbsent(username, name -> new ApiClient(api, realm, name));
    }

    private static List<JsonObject> items(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonValue::asJsonObject);
    }

    private record Running(ApiClient officer, String id) {
        boolean isDone() {
            String state = ApiClient.json(officer.get("intakes/" + id)).getString("state");
            return state.equals("DONE") || state.equals("INCOMPLETE");
        }
    }
}
