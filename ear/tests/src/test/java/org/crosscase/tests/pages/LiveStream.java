package org.crosscase.tests.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.crosscase.tests.system.RunningSystem;

/** A connection by which a page waits for news, in the session of a browser. */
final class LiveStream {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpRequest request;
    private final HttpResponse<InputStream> answer;
    private final CompletableFuture<String> all;

    private LiveStream(String cookie) throws IOException, InterruptedException {
        request = quietly(cookie).header("X-Crosscase-Quiet", "true").build();
        answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/event-stream",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        all = CompletableFuture.supplyAsync(() -> read(answer.body()));
    }

    static LiveStream of(OfficerBrowser officer) throws IOException, InterruptedException {
        return new LiveStream(officer.sessionCookie());
    }

    /** Without the header that no page of another site can send. */
    static HttpRequest.Builder quietly(String cookie) {
        return HttpRequest.newBuilder(RunningSystem.get().web().resolve("app/live"))
                .header("Cookie", cookie)
                .header("Sec-Fetch-Dest", "empty");
    }

    /** When it asks to be asked again, since it did not find a place to wait; empty when it waits. */
    String retryAfter() {
        return answer.headers().firstValue("Retry-After").orElse("");
    }

    /** Ends by the server, having said nothing but what kinds changed. */
    void requireEndedBySelf(Duration latest) throws Exception {
        String said = all.get(latest.toSeconds(), TimeUnit.SECONDS);
        assertTrue(said.matches("(: open|: none|data: (bell|links|intakes| )+|\\s)*"), said);
    }

    /** @return the status of a new connection of the same session */
    int askAgain() throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            return "";
        }
    }
}
