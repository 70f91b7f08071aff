package org.crosscase.tests.pages;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.tests.system.RunningSystem;

/** Sends files as the intake page does, with the page's session. */
final class PageUploads {
    private final HttpClient http;
    private final RunningSystem system;
    private final String cookie;
    private final String username;
    private String intake;

    PageUploads(HttpClient http, RunningSystem system, String cookie, String username) {
        this.http = http;
        this.system = system;
        this.cookie = cookie;
        this.username = username;
    }

    void begin() throws IOException, InterruptedException {
        ApiClient officer = system.as(username);
        String reference = "MANY-" + UUID.randomUUID();
        String caseId = ApiClient.json(officer.post(
                        "cases", object("reference", reference, "title", "Many officers", "sensitivity", "CONTACT")))
                .getString("id");
        String exhibit = ApiClient.json(officer.post(
                        "cases/" + caseId + "/exhibits",
                        object("number", "E-01", "description", "a disk", "kind", "DISK")))
                .getString("id");
        intake = list("begin", object("exhibit", exhibit)).getString("intake");
    }

    /** Names the file first, then sends its bytes, by the tus protocol. */
    HttpResponse<String> send(String path, byte[] content) throws IOException, InterruptedException {
        JsonArrayBuilder file = Json.createArrayBuilder().add(path).add(content.length);
        JsonObject named = list("files", files(Json.createArrayBuilder().add(file), false));
        String id = named.getJsonArray("files").getJsonObject(0).getString("id");
        return http.send(
                request("uploads/" + id)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(content))
                        .build(),
                BodyHandlers.ofString());
    }

    void finish() throws IOException, InterruptedException {
        list("files", files(Json.createArrayBuilder(), true));
    }

    private JsonObject files(JsonArrayBuilder files, boolean all) {
        return Json.createObjectBuilder()
                .add("intake", intake)
                .add("files", files)
                .add("all", all)
                .build();
    }

    private JsonObject list(String call, JsonObject body) throws IOException, InterruptedException {
        return ApiClient.json(http.send(
                request("intake/" + call)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(system.web().resolve("app/" + path))
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Dest", "empty");
    }

    private static JsonObject object(String... pairs) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            object.add(pairs[i], pairs[i + 1]);
        }
        return object.build();
    }
}
