package org.crosscase.tests.pages;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
        intake = ApiClient.parse(post("begin?exhibit=" + exhibit, BodyPublishers.noBody())
                        .body())
                .getString("intake");
    }

    HttpResponse<String> send(String path, BodyPublisher content) throws IOException, InterruptedException {
        return post("upload?intake=" + intake + "&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8), content);
    }

    void finish() throws IOException, InterruptedException {
        post("finish?intake=" + intake, BodyPublishers.noBody());
    }

    private HttpResponse<String> post(String call, BodyPublisher body) throws IOException, InterruptedException {
        URI address = system.web().resolve("app/intake/" + call);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Dest", "empty")
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonObject object(String... pairs) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            object.add(pairs[i], pairs[i + 1]);
        }
        return object.build();
    }
}
