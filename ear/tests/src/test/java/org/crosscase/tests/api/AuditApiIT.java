package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.openCase;
import static org.crosscase.tests.api.Steps.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosscase.launcher.demo.ApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What auditors find, take away and check elsewhere. */
class AuditApiIT {
    @TempDir
    private Path folder;

    @Test
    void anExtractIsCheckedWithoutTheSystem() throws Exception {
        JsonObject opened = openCase(as("nl.investigator"), "CONTACT");
        as("fr.investigator").get("cases/" + opened.getString("id"));
        ApiClient auditor = as("nl.auditor");
        String about = "audit/extract?about=" + opened.getString("reference");
        // The next checkpoint, within a minute, covers it.
        String extract = Steps.await(
                "a checkpoint covers the opening",
                () -> List.of(auditor.get(about)).stream()
                        .filter(answer ->
                                answer.statusCode() == 200 && answer.body().matches("(?s).*\nentries [2-9]\n.*"))
                        .map(answer -> answer.body())
                        .toList());
        Path program = Files.writeString(
                folder.resolve("CheckTrail.java"), auditor.get("audit/verifier").body());
        Path file = Files.writeString(folder.resolve("extract.txt"), extract);
        String key = ApiClient.json(auditor.get("audit/key")).getString("key");

        String proved = run(0, program, file, key);
        assertTrue(proved.contains(" entries of crosscase.local/audit/nl-demo, as follows"), proved);
        assertTrue(proved.contains("action: case.open"), proved);
        assertTrue(proved.contains("action: case.foreign-attempt"), proved);
        assertTrue(proved.contains(opened.getString("id")), proved);

        String altered = extract.replaceFirst("\nasked ", "\nasked not ");
        assertNotEquals(extract, altered);
        Files.writeString(file, altered);
        assertTrue(run(1, program, file, key).contains("NOT proved"));
    }

    private static String run(int status, Path program, Path file, String key)
            throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString(),
                        file.toString(),
                        key)
                .redirectErrorStream(true)
                .start();
        try (InputStream output = java.getInputStream()) {
            String told = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(status, java.waitFor(), told);
            return told;
        }
    }

    @Test
    void entriesAreFoundByWhatPeopleKnow() {
        JsonObject opened = openCase(as("nl.investigator"), "CONTACT");
        String reference = opened.getString("reference");
        ApiClient auditor = as("nl.auditor");
        for (String asked : List.of(
                "about=" + reference.toLowerCase(),
                "about=" + reference.substring(2),
                "about=" + opened.getString("id"),
                "who=INVESTIG&objectId=" + opened.getString("id"))) {
            List<JsonObject> found = items(ApiClient.json(auditor.get("audit?" + asked)));
            assertTrue(
                    found.stream().anyMatch(entry -> entry.getString("objectId").equals(opened.getString("id"))),
                    asked);
        }
        assertEquals(List.of(), items(ApiClient.json(auditor.get("audit?about=there-is-no-such-case"))));
        assertEquals(
                List.of(),
                items(ApiClient.json(as("platform.auditor").get("audit?about=" + reference))),
                "another agency's references say nothing");
        items(ApiClient.json(auditor.get("audit?pictures=true")))
                .forEach(entry ->
                        assertTrue(entry.getString("action").matches("media\\.(view|export)"), entry.toString()));
    }

    @Test
    void headsOfAllLogsAreForAuditorsAndCosignedByTheOthers() {
        openCase(as("nl.investigator"), "CONTACT");
        openCase(as("fr.investigator"), "CONTACT");
        ApiClient auditor = as("nl.auditor");
        JsonObject french = Steps.await(
                "the French head is cosigned by the Dutch agency",
                () -> array(auditor.get("audit/heads").body()).stream()
                        .map(JsonValue::asJsonObject)
                        .filter(head -> head.getString("agency").equals("fr-demo"))
                        .filter(head -> head.getJsonArray("cosigned").toString().contains("nl-demo"))
                        .toList());
        long size = french.getJsonNumber("size").longValue();
        String note = auditor.get("audit/heads/fr-demo").body();
        assertTrue(note.startsWith("crosscase.local/audit/fr-demo\n"), note);
        assertTrue(note.contains("\n\u2014 crosscase.local/witness/nl-demo "), note);
        String continuation =
                auditor.get("audit/heads/fr-demo/continuation?from=" + size).body();
        assertTrue(continuation.startsWith("old " + size + "\n"), continuation);
        assertTrue(auditor.get("audit/heads/keys").body().contains("crosscase.local/witness/fr-demo"));

        refused(404, "audit-head-not-found", auditor.get("audit/heads/fr-demo/continuation?from=999999999"));
        refused(404, "audit-head-not-found", auditor.get("audit/heads/no-such-agency"));
        refused(403, "forbidden", as("nl.investigator").get("audit/heads"));
        assertEquals(3, note.substring(0, note.indexOf("\n\n")).lines().count(), "name, size and root, and no more");
    }

    private static JsonArray array(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }
}
