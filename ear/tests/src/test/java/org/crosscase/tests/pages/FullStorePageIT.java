package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.PlannedFile;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence store is full: what is sent waits, and goes on by itself when there is room. */
class FullStorePageIT {
    private static final int FILES = 6;
    private static final int BYTES = 60_000;

    /** Longer than a buffer of the network: the answer comes while the file is still on its way. */
    private static final int LONG_FILE = 4_000_000;

    @TempDir
    private Path folder;

    @Test
    void onAFullDiskPageAndToolsWaitAndGoOn() throws Exception {
        Path store = Path.of(System.getProperty("system.folder"), "store");
        assumeTrue(Files.isDirectory(store), "the store is not on this machine");
        ApiClient tool = RunningSystem.get().as("us.analyst");
        try (OfficerBrowser us = OfficerBrowser.signedIn("us.investigator")) {
            IntakePage intake = new IntakePage(us);
            intake.send(files(1));
            intake.isComplete(1);
            us.page().navigate(us.page().url().replaceAll("&intake=[^&]*", ""));

            try (FullDisk disk =
                    FullDisk.inPlaceOf(FullDisk.newestFolder(store), Files.createDirectory(folder.resolve("kept")))) {
                intake.send(files(FILES));
                intake.says("store is full.*0 of 6 files sent\\. It goes on by itself when there is room");
                us.look("intake-full");
                isToldTo(tool);

                disk.makeRoom();
                assertThat(us.page().locator("#progress .share")).hasText("100 %", IntakePage.within());
                assertThat(us.page().locator("#progress")).containsText("6 of 6 files done");
            }
        }
    }

    /** The room is asked for on the dashboard and in REST by those who can make some, and by nobody else. */
    @Test
    void thePlatformsAdministratorSeesTheRoom() {
        JsonObject room =
                ApiClient.json(RunningSystem.get().as("platform.admin").get("admin/storage"));
        long free = room.getJsonNumber("free").longValue();
        assertTrue(free > 0 && free <= room.getJsonNumber("total").longValue(), room.toString());
        assertEquals(
                403, RunningSystem.get().as("nl.admin").get("admin/storage").statusCode());
        try (OfficerBrowser keeper = OfficerBrowser.signedIn("platform.admin")) {
            assertThat(keeper.page().locator("[data-storage=" + room.getString("state") + "]"))
                    .containsText(Pattern.compile("[0-9.]+ [kMGT]?B of [0-9.]+ [kMGT]?B are free"));
            keeper.look("dashboard-storage");
        }
    }

    private static void isToldTo(ApiClient tool) {
        String caseId = created(tool, "cases", "reference", "FULL-" + new Random().nextInt(), "title", "Full disk");
        String exhibit = created(
                tool, "cases/" + caseId + "/exhibits", "number", "E-01", "description", "a disk", "kind", "DISK");
        byte[] bytes = new byte[LONG_FILE];
        HttpResponse<String> answer = tool.upload(exhibit, List.of(new PlannedFile("long.bin", () -> bytes)));
        assertEquals(507, answer.statusCode(), answer.body());
        assertEquals("store-full", ApiClient.parse(answer.body()).getString("type"));
    }

    private static String created(ApiClient officer, String path, String... pairs) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            object.add(pairs[i], pairs[i + 1]);
        }
        return ApiClient.json(officer.post(path, object.build())).getString("id");
    }

    private static FilePayload[] files(int count) {
        Random random = new Random();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    bytes[0] = 0;
                    return new FilePayload("IMG_" + i + ".bin", "application/octet-stream", bytes);
                })
                .toArray(FilePayload[]::new);
    }
}
