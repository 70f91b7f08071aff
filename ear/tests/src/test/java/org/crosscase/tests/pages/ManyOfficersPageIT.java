package org.crosscase.tests.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight officers at once, of four agencies and in four roles: whoever has signed in is never refused, and nobody's trail
 * says so. Before the container was told the roles with each request, about one page in a hundred failed here.
 */
class ManyOfficersPageIT {
    private static final int PAGES_EACH = Integer.getInteger("officers.pages", 1_250);
    private static final int FILES_EACH = Integer.getInteger("officers.files", 500);
    private static final int THREADS_EACH = 2;
    private static final int FOLDER = 25;
    private static final double PATIENCE = 240_000;
    private static final List<String> SENDERS =
            List.of("nl.investigator", "fr.investigator", "us.investigator", "nl.analyst");

    private static final Map<String, List<String>> OFFICERS = new LinkedHashMap<>();

    static {
        List<String> police =
                List.of("notifications.xhtml", "agencies.xhtml", "notifications.xhtml", "cases.xhtml", "links.xhtml");
        for (String username : List.of(
                "nl.investigator", "nl.analyst", "fr.investigator", "fr.analyst", "us.investigator", "us.analyst")) {
            OFFICERS.put(username, police);
        }
        OFFICERS.put("eu.coordinator", List.of("notifications.xhtml", "agencies.xhtml", "board.xhtml"));
        OFFICERS.put("nl.auditor", List.of("agencies.xhtml", "agencies.xhtml", "audit.xhtml"));
    }

    @TempDir
    private Path place;

    private final RunningSystem system = RunningSystem.get();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger served = new AtomicInteger();

    @Test
    void noneIsRefusedAndNoDenialIsOnRecord() throws Exception {
        Map<String, String> sessions = new LinkedHashMap<>();
        for (String username : OFFICERS.keySet()) {
            try (OfficerBrowser officer = OfficerBrowser.signedIn(username)) {
                sessions.put(username, officer.sessionCookie());
            }
        }
        Instant start = Instant.now();
        List<Callable<Void>> work = new ArrayList<>();
        sessions.forEach((username, cookie) -> {
            for (int i = 0; i < THREADS_EACH; i++) {
                work.add(() -> ask(username, cookie));
            }
        });
        for (String username : SENDERS) {
            PageUploads uploads = new PageUploads(http, system, sessions.get(username), username);
            work.add(() -> send(uploads));
        }
        ExecutorService officers = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Void> each : officers.invokeAll(work)) {
                each.get();
            }
        } finally {
            officers.shutdownNow();
        }
        assertEquals(List.of(), List.copyOf(refused), refused.size() + " refused");
        assertEquals(OFFICERS.size() * PAGES_EACH + 4 * FILES_EACH, served.get());
        requireNoDenialSince(start);
    }

    /** Each drops a folder at the same time as the others. */
    @Test
    void foldersThatAreDroppedAtOnceArriveWholeAndOnce() throws Exception {
        Path folder = folder();
        Instant start = Instant.now();
        Map<String, OfficerBrowser> officers = new LinkedHashMap<>();
        Map<String, IntakePage> intakes = new LinkedHashMap<>();
        try {
            for (String username : SENDERS) {
                officers.put(username, OfficerBrowser.signedIn(username));
                intakes.put(username, new IntakePage(officers.get(username)));
            }
            intakes.values().forEach(intake -> intake.sendFolder(folder));
            intakes.values().forEach(intake -> intake.isComplete(FOLDER, PATIENCE));
            intakes.forEach(this::holdsTheFolderOnce);
        } finally {
            officers.values().forEach(OfficerBrowser::close);
        }
        requireNoDenialSince(start);
    }

    /** No pictures: nothing is decoded. Each officer's copies are the agency's own; within one agency they are known ones. */
    private Path folder() throws IOException {
        Path folder = Files.createDirectory(place.resolve("DCIM"));
        for (int i = 0; i < FOLDER; i++) {
            byte[] bytes = (UUID.randomUUID() + "\n").repeat(50).getBytes(StandardCharsets.UTF_8);
            bytes[0] = 0;
            Files.write(folder.resolve("IMG_" + i + ".bin"), bytes);
        }
        return folder;
    }

    private void holdsTheFolderOnce(String username, IntakePage intake) {
        ApiClient officer = system.as(username);
        JsonObject told = ApiClient.json(officer.get("intakes/" + intake.intake()));
        assertEquals("DONE", told.getString("state"), told.toString());
        assertEquals(FOLDER, told.getJsonObject("files").getInt("received"), told.toString());
        assertEquals(0, told.getJsonObject("files").getInt("rejected"), told.toString());
        List<String> paths = ApiClient.json(officer.get("cases/" + intake.caseId() + "/media?size=" + 2 * FOLDER))
                .getJsonArray("items")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .flatMap(item -> item.getJsonArray("occurrences").getValuesAs(JsonValue::asJsonObject).stream())
                .map(occurrence -> occurrence.getString("path"))
                .sorted()
                .toList();
        assertEquals(
                IntStream.range(0, FOLDER)
                        .mapToObj(i -> "DCIM/IMG_" + i + ".bin")
                        .sorted()
                        .toList(),
                paths,
                username);
    }

    private void requireNoDenialSince(Instant start) {
        for (String auditor : List.of("nl.auditor", "platform.auditor")) {
            JsonObject denials =
                    ApiClient.json(system.as(auditor).get("audit?outcome=DENIED&from=" + start + "&size=1"));
            assertEquals(0, denials.getInt("total"), denials.toString());
        }
    }

    private Void ask(String username, String cookie) throws IOException, InterruptedException {
        List<String> pages = OFFICERS.get(username);
        for (int i = 0; i < PAGES_EACH / THREADS_EACH; i++) {
            URI page = system.web().resolve("app/" + pages.get(i % pages.size()));
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(page).header("Cookie", cookie).build(), BodyHandlers.ofString());
            judge(answer.statusCode() == 200 && answer.body().contains("class=\"app\""), username + " " + page, answer);
        }
        return null;
    }

    private Void send(PageUploads uploads) throws IOException, InterruptedException {
        uploads.begin();
        for (int i = 0; i < FILES_EACH; i++) {
            HttpResponse<String> answer = uploads.send("many/" + i + ".bin", "a file".getBytes(StandardCharsets.UTF_8));
            judge(answer.statusCode() == 204 || answer.statusCode() == 422, "file " + i, answer);
        }
        uploads.finish();
        return null;
    }

    private void judge(boolean good, String what, HttpResponse<String> answer) {
        if (good) {
            served.incrementAndGet();
        } else {
            refused.add(what + ": " + answer.statusCode());
        }
    }
}
