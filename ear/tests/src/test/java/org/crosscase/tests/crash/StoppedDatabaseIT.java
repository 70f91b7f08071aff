package org.crosscase.tests.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.crosscase.launcher.WholeSystem;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** PostgreSQL stopped, not closed: its connections stand, and nobody ever answers on them. */
class StoppedDatabaseIT {
    /** A request is answered within ten seconds; the rest is for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** More than the connections of the pool, and than all requests that the server takes at once. */
    private static final int REQUESTS = 80;

    private final RunningSystem system = RunningSystem.get();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyRequestGetsItsAnswerAndWhatNeedsNoDatabaseGoesOn() throws Exception {
        WholeSystem own = system.own().orElse(null);
        assumeTrue(own != null, "the system was not started by this run");
        ApiClient officer = system.as("nl.investigator");
        assertEquals(200, officer.get("cases").statusCode());
        awaitReadiness(200);

        signal("STOP", own.postgres().pid());
        try {
            List<CompletableFuture<HttpResponse<String>>> requests = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                requests.add(client.sendAsync(
                        officer.request("cases").timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString()));
            }
            for (CompletableFuture<HttpResponse<String>> request : requests) {
                HttpResponse<String> answer = request.join();
                assertEquals(503, answer.statusCode(), answer.body());
                assertEquals("10", answer.headers().firstValue("Retry-After").orElse(""));
                assertTrue(answer.body().contains("\"type\":\"unavailable\""), answer.body());
            }
            awaitReadiness(503);
            assertEquals(200, get("health/live").statusCode());
            assertEquals(200, get("").statusCode(), "the first page");
        } finally {
            signal("CONT", own.postgres().pid());
        }
        awaitReadiness(200);
        assertEquals(200, officer.get("cases").statusCode());
    }

    private void awaitReadiness(int status) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        HttpResponse<String> answer = get("health/ready");
        while (answer.statusCode() != status) {
            assertTrue(System.nanoTime() < end, answer.body());
            Thread.sleep(200);
            answer = get("health/ready");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = system.web().resolve(path);
        return client.send(
                HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** To the server and all its own processes, one of which serves each connection. */
    private static void signal(String name, long postgres) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        ProcessHandle server = ProcessHandle.of(postgres).orElseThrow();
        Stream.concat(Stream.of(server), server.descendants())
                .map(process -> Long.toString(process.pid()))
                .forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }
}
