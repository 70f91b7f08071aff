package org.crosscase.tests.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** Names of files that are dropped on the page stay what they were, in the grid, in custody and for tools. */
class DroppedNamesPageIT {
    private static final List<String> NAMES = List.of("M\u00FCller.jpg", "фото.jpg", "写真.jpg", "a&b=c+d%20.jpg");

    /** Shown like the first, and made of other bytes. */
    private static final String DECOMPOSED = "Mu\u0308ller.jpg";

    @Test
    void namesOfDroppedFilesAreWhatTheyWere() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = nl.page();
            IntakePage intake = new IntakePage(nl);
            intake.send(Stream.concat(NAMES.stream(), Stream.of(DECOMPOSED))
                    .map(DroppedNamesPageIT::picture)
                    .toArray(FilePayload[]::new));
            intake.isComplete(NAMES.size() + 1);

            nl.go("app/media.xhtml?id=" + intake.caseId());
            String grid = page.content();
            for (String name : NAMES) {
                assertTrue(grid.contains(name.replace("&", "&amp;")), name + " is not in the grid");
            }
            List<JsonObject> media = ApiClient.json(
                            RunningSystem.get().as("nl.investigator").get("cases/" + intake.caseId() + "/media"))
                    .getJsonArray("items")
                    .getValuesAs(JsonValue::asJsonObject);
            List<String> paths = media.stream()
                    .map(item ->
                            item.getJsonArray("occurrences").getJsonObject(0).getString("path"))
                    .toList();
            assertTrue(paths.containsAll(NAMES), paths.toString());
            JsonObject other = media.stream()
                    .filter(item -> !NAMES.contains(
                            item.getJsonArray("occurrences").getJsonObject(0).getString("path")))
                    .findFirst()
                    .orElseThrow();
            assertEquals(NAMES.size() + 1, paths.size());
            String custody = RunningSystem.get()
                    .as("nl.investigator")
                    .get("media/" + other.getString("id") + "/custody")
                    .body();
            assertTrue(custody.contains("M\u00FCller.jpg [") && custody.contains("\"4d 75 cc 88"), custody);
        }
    }

    private static FilePayload picture(String name) {
        return new FilePayload(
                name,
                "image/jpeg",
                GeneratedPicture.of(UUID.randomUUID().getMostSignificantBits(), 320, 240)
                        .jpeg(0.9));
    }
}
