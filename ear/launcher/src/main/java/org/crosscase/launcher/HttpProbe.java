package org.crosscase.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an address until it answers 200. */
final class HttpProbe {
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI address;
    private String lastAnswer = "no connection";

    private HttpProbe(URI address) {
        this.address = address;
    }

    static HttpProbe of(String address) {
        return new HttpProbe(URI.create(address));
    }

    /**
     * Returns when the address answers 200.
     *
     * @param check run between two tries; throws when waiting has become pointless
     */
    void await(Duration patience, Runnable check) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            check.run();
            if (System.nanoTime() > deadline) {
                throw LauncherProblem.failed(
                        address + " did not answer within " + patience.toSeconds() + " s; last: " + lastAnswer);
            }
            Pause.of(PERIOD);
        }
    }

    boolean answers() {
        try {
            HttpResponse<Void> response = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            lastAnswer = "status " + response.statusCode();
            return response.statusCode() == OK;
        } catch (IOException e) {
            lastAnswer = e.toString();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LauncherProblem.failed("interrupted", e);
        }
    }
}
