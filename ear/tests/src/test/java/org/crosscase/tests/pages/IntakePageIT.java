package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.crosscase.tests.pages.IntakePage.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.tests.pages.IntakePage.Line;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the intake page says when files do not arrive, and that it goes on until they have. */
class IntakePageIT {
    private static final int FILES = 24;
    private static final int BYTES = 60_000;

    @TempDir
    private Path folder;

    private Path[] files;

    /** No pictures: nothing is decoded. On the disk, where a file keeps its time of change, as it does in a folder dropped again. */
    @BeforeEach
    void makeFiles() throws IOException {
        files = new Path[FILES];
        Random random = new Random();
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < FILES; i++) {
            random.nextBytes(bytes);
            bytes[0] = 0;
            files[i] = Files.write(folder.resolve(String.format("IMG_%04d.bin", i)), bytes);
        }
    }

    @Test
    void withoutConnectionItSaysSoAndGoesOnByItself() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            IntakePage intake = inTheMiddle(nl);
            nl.loseConnections();
            intake.line(Line.CUT);
            intake.says("Connection lost\\. \\d+ of 24 files sent\\. It goes on by itself");
            assertThat(intake.part("sign-in")).isHidden();
            nl.look("intake-lost");

            intake.line(Line.GOOD);
            intake.isComplete(FILES);
        }
    }

    /** While the application is put in anew, the server knows none of its addresses. */
    @Test
    void aServerThatIsBeingRenewedIsWaitedFor() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            IntakePage intake = inTheMiddle(nl);
            nl.page()
                    .route(
                            "**/*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(404)
                                    .setContentType("text/html")
                                    .setBody("<h1>HTTP Status 404 - Not Found</h1>")));
            intake.line(Line.GOOD);
            intake.says("\\d+ of 24 files sent\\. It goes on by itself");
            assertThat(intake.part("sign-in")).isHidden();

            nl.page().unroute("**/*");
            intake.isComplete(FILES);
        }
    }

    @Test
    void aSessionThatEndsIsAskedForAndTheRestIsSent() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            IntakePage intake = inTheMiddle(nl);
            nl.endSession(true);
            intake.says("signed out\\. \\d+ of 24 files sent\\. Sign in again to go on");
            assertThat(intake.part("sign-in")).isVisible();
            assertThat(intake.part("pause")).isHidden();
            nl.look("intake-signed-out");

            intake.line(Line.GOOD);
            nl.signInAgain("nl.investigator");
            intake.isComplete(FILES);
        }
    }

    /** As after a server that was started again: the identity provider still knows the officer. */
    @Test
    void aSessionThatTheProviderStillKnowsIsRenewedWithoutAWord() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            IntakePage intake = inTheMiddle(nl);
            List<String> said = intake.sentences();
            AtomicReference<Route> renewal = new AtomicReference<>();
            nl.page().route("**/app/renewal", renewal::set);
            nl.endSession(false);
            intake.says("being renewed\\. \\d+ of 24 files sent\\. It goes on by itself");
            assertThat(intake.part("sign-in")).isHidden();
            nl.look("intake-renewing");
            intake.line(Line.GOOD);
            renewal.get().resume();
            intake.isComplete(FILES);
            assertFalse(said.stream().anyMatch(one -> one.contains("signed out")), said.toString());
        }
    }

    @Test
    void droppedAgainOnlyWhatIsMissingIsSentAndWhatNeverCameIsNamedEverywhere() {
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = nl.page();
            IntakePage intake = inTheMiddle(nl);
            intake.pause();
            intake.says("Paused\\. \\d+ of 24 files sent");
            intake.progressFollows();
            nl.look("intake-paused");
            intake.line(Line.GOOD);
            page.onceDialog(question -> question.accept());
            page.reload();
            int waiting = intake.waitingFor();
            nl.look("intake-waits");

            intake.sendings();
            intake.send(Arrays.copyOf(files, FILES - 2));
            intake.says("2 of 24 files are missing");
            assertEquals(waiting - 2, intake.sendings(), "what is here is not sent again");
            intake.send(Arrays.copyOf(files, FILES - 2));
            intake.says("2 of 24 files are missing");
            assertEquals(0, intake.sendings(), "nor when it is dropped once more on the same page");

            intake.endWithoutTheRest();
            assertThat(page.locator("#progress")).containsText("2 of 24 files did not arrive", soon());
            assertThat(page.locator("#unread")).containsText("IMG_0022.bin");
            assertThat(page.locator("#unread")).containsText("Did not arrive");
            assertThat(page.locator(".tl")).containsText("Intake incomplete");
            assertThat(page.locator(".tl")).containsText("IMG_0023.bin");
            assertThat(page.locator("#progress")).containsText("22 of 24 files done", soon());
            assertThat(page.locator("#progress")).not().containsText("100 %");
            nl.look("intake-incomplete");
            isIncompleteForTools(intake.intake());
            String exhibit = page.url();
            nl.go("app/notifications.xhtml");
            assertThat(page.locator(".news").first())
                    .containsText(Pattern.compile("Intake incomplete in .*: 2 files did not arrive"));

            page.navigate(exhibit);
            intake.send(files);
            intake.isComplete(FILES);
        }
    }

    @Test
    void whatIsTooLargeIsSaidBeforeItIsDroppedAndNoByteOfItIsSent() throws IOException {
        Path tooLarge = folder.resolve("disk image.bin");
        try (RandomAccessFile empty = new RandomAccessFile(tooLarge.toFile(), "rw")) {
            // of holes: it takes no room
            empty.setLength(21_474_836_481L);
        }
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator")) {
            IntakePage intake = new IntakePage(nl);
            assertThat(intake.part("limits"))
                    .hasText("At most 21.4 GB for one file and 2,000,000 files for one intake.");
            nl.look("intake-limits");
            Path[] dropped = Arrays.copyOf(files, 13);
            dropped[12] = tooLarge;
            intake.line(Line.SLOW);
            intake.send(dropped);
            nl.page().waitForURL(Pattern.compile(".*[?&]intake=.*"));
            // something is still to come from elsewhere, so that the intake does not end by itself
            ApiClient tool = RunningSystem.get().as("nl.investigator");
            JsonArray later = Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("path", "later.bin").add("size", 5))
                    .build();
            assertEquals(
                    200,
                    tool.post(
                                    "intakes/" + intake.intake() + "/files",
                                    Json.createObjectBuilder()
                                            .add("files", later)
                                            .build())
                            .statusCode());
            String hopeless =
                    "Too large to be taken in (at most 21.4 GB for one file): 1 of 14 files. Dropping them again does"
                            + " not help: split them and take the parts in. The intake names them as missing.";
            intake.says("^1 of 14 files are missing\\. Drop them again");
            assertThat(intake.part("status")).containsText(hopeless);
            assertEquals(12, intake.sendings(), "no byte of it is sent");
            nl.look("intake-too-large");
            nl.page().reload();
            assertThat(intake.part("waiting").first()).containsText("still waits for 1 of 14 files");
            assertThat(intake.part("waiting").last()).hasText(hopeless);

            intake.endWithoutTheRest();
            assertThat(nl.page().locator("#unread")).containsText("Larger than one file may be. Split it", soon());
        }
    }

    private IntakePage inTheMiddle(OfficerBrowser officer) {
        IntakePage intake = new IntakePage(officer);
        intake.line(Line.SLOW);
        intake.send(files);
        intake.awaitTheMiddle();
        return intake;
    }

    private static void isIncompleteForTools(String intake) {
        ApiClient nl = RunningSystem.get().as("nl.investigator");
        JsonObject told = ApiClient.json(nl.get("intakes/" + intake));
        assertEquals("INCOMPLETE", told.getString("state"));
        assertFalse(told.getBoolean("complete"));
        assertTrue(
                told.getJsonArray("rejections").getValuesAs(JsonValue::asJsonObject).stream()
                        .anyMatch(one -> one.getString("path").equals("IMG_0023.bin")
                                && one.getString("reason").equals("file-not-arrived")),
                told.toString());
    }
}
