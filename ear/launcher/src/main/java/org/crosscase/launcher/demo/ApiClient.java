package org.crosscase.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One officer of the demonstration realm at the REST interface. Gets a token with the officer's password (which the
 * demonstration realm alone allows) and a new one before it expires.
 */
public final class ApiClient {
    /** Of every user of the demonstration realm. */
    public static final String PASSWORD = "crosscase-demo";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final URI api;
    private final URI realm;
    private final String username;
    private String token;
    private Instant renewAt = Instant.EPOCH;

    /**
     * @param api root of the REST interface, ending in {@code /api/v1}
     * @param realm the issuer of tokens
     */
    public ApiClient(URI api, URI realm, String username) {
        this.api = api;
        this.realm = realm;
        this.username = username;
    }

    public String username() {
        return username;
    }

    /** @param path relative to the root, such as {@code cases?size=10} */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** @param headers name and value by turns */
    public HttpResponse<String> post(String path, JsonObject body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** @param headers name and value by turns */
    public HttpResponse<String> send(String method, String path, JsonObject body, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())));
    }

    /** Uploads files into an exhibit, each made at the moment when it is sent. */
    public HttpResponse<String> upload(String exhibitId, List<PlannedFile> files, String... headers) {
        MultipartBody body = new MultipartBody(files);
        return upload(exhibitId, body.contentType(), BodyPublishers.ofInputStream(body::open), headers);
    }

    /** As above, with a body of the caller's own making. */
    public HttpResponse<String> upload(String exhibitId, String contentType, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                request("exhibits/" + exhibitId + "/media").header("Content-Type", contentType);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(body));
    }

    /** A request to which the caller adds what it needs; the token is there already. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + "/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The body of an answer.
     *
     * @throws IllegalStateException when the status is not of the 200s
     */
    public static JsonObject json(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " answered "
                    + answer.statusCode() + ": " + answer.body());
        }
        return parse(answer.body());
    }

    /** Any JSON object, that of a refusal too. */
    public static JsonObject parse(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** Valid for half a minute at least. */
    public synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            String form = "grant_type=password&client_id=crosscase-cli&username="
                    + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password=" + PASSWORD;
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            JsonObject answer = json(send(request));
            token = answer.getString("access_token");
            renewAt = Instant.now().plusSeconds(answer.getInt("expires_in") - 30L);
        }
        return token;
    }
}
