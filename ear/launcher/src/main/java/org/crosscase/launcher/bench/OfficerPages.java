package org.crosscase.launcher.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscase.launcher.LauncherProblem;

/** The pages as a signed-in officer's browser asks for them, without drawing them. */
final class OfficerPages {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int WARM_UP = 5;
    private static final int TIMED = 25;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI web;

    OfficerPages(URI web) {
        this.web = web;
    }

    /** Signs in through Keycloak's own form. */
    void signIn(String username, String password) {
        HttpResponse<String> form = get("app/cases.xhtml");
        Matcher action = FORM.matcher(form.body());
        if (!action.find()) {
            throw LauncherProblem.failed("Keycloak showed no form at " + form.uri());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        form.uri().resolve(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username="
                        + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8)));
        send(request);
    }

    /** Milliseconds of whole answers, sorted, after some that warm up. */
    long[] time(String path) {
        for (int i = 0; i < WARM_UP; i++) {
            get(path);
        }
        long[] millis = new long[TIMED];
        for (int i = 0; i < TIMED; i++) {
            long begun = System.nanoTime();
            get(path);
            millis[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(millis);
        return millis;
    }

    private HttpResponse<String> get(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(web.resolve(path)));
        if (answer.statusCode() != 200) {
            throw LauncherProblem.failed(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw LauncherProblem.failed("no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LauncherProblem.failed("interrupted");
        }
    }
}
