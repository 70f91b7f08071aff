package org.crosscase.tests.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.crosscase.launcher.Progress;
import org.crosscase.launcher.Settings;
import org.crosscase.launcher.WholeSystem;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.crosscase.launcher.demo.PlannedFile;
import org.crosscase.tests.pages.IntakeUnderFire;
import org.crosscase.tests.system.FreePorts;
import org.junit.jupiter.api.Test;

/**
 * Kills real processes in the middle of two intakes, a tool's and a page's: Payara, PostgreSQL and the decoders. Whatever
 * was accepted must be there once, whole, compared and linked. The moments are drawn from a seed, which is printed; {@code
 * -Dcrash.seed=…} plays it again and {@code -Dcrash.rounds=…} makes a campaign of it.
 */
class CrashIT {
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    /** As many as keep the officer busy to the last round. */
    private static final int FILES = 10 * ROUNDS;

    /** That an officer's page sends beside. */
    private static final int PAGE_FILES = 40;

    private static final long PATIENCE_MILLIS = 240_000;

    private final Random random = new Random(SEED);

    @Test
    void whatWasAcceptedIsKeptComparedAndLinkedOnce() throws Exception {
        System.out.println("crash.seed=" + SEED);
        Settings settings = Settings.of(Path.of(System.getProperty("crosscase.root")), System.getenv())
                .withData(Path.of(System.getProperty("system.folder"), "crash"))
                .withPorts(FreePorts.draw());
        try (WholeSystem system = WholeSystem.onFresh(settings, Progress.onTerminal())) {
            system.start();
            ApiClient fr = new ApiClient(system.api(), system.realm(), "fr.investigator");
            ApiClient nl = new ApiClient(system.api(), system.realm(), "nl.investigator");
            String frExhibit = exhibit(fr, "CRASH-FR");
            for (int i = 0; i < FILES; i++) {
                accept(fr, frExhibit, new PlannedFile("copies/" + i + ".jpg", copy(i)::clone));
            }

            Map<String, byte[]> accepted = new LinkedHashMap<>();
            String nlExhibit = exhibit(nl, "CRASH-NL");
            AtomicReference<AssertionError> refusal = new AtomicReference<>();
            Thread officer = new Thread(() -> sendAll(nl, nlExhibit, accepted, refusal), "officer");
            try (IntakeUnderFire page = new IntakeUnderFire(system.web(), "us.investigator", folder())) {
                page.awaitTheMiddle();
                officer.start();
                for (int round = 0; round < ROUNDS; round++) {
                    Thread.sleep(500 + random.nextInt(2_500));
                    kill(system, round);
                }
                page.awaitComplete(Duration.ofMillis(PATIENCE_MILLIS));
                sentOnce(system, page.caseId());
            }
            officer.join(PATIENCE_MILLIS);
            assertNull(refusal.get(), "no file was refused");
            assertEquals(FILES, accepted.size(), "the officer went on until every file was accepted");

            awaitNothingDue(system);
            keptOnce(system, nl, accepted);
            linkedOnce(nl);
            trailIsWhole(system);
        }
    }

    private void kill(WholeSystem system, int round) {
        // the page is in the middle at the first
        int victim = round == 0 ? 0 : (round + random.nextInt(3)) % 3;
        System.out.println("crash: round " + round + " kills "
                + List.of("payara", "postgresql", "decoders").get(victim));
        if (victim == 0) {
            system.payara().kill();
            system.startPayara();
        } else if (victim == 1) {
            system.postgres().kill();
            system.startPostgres();
        } else {
            ProcessHandle.of(system.payara().pid()).stream()
                    .flatMap(ProcessHandle::descendants)
                    .filter(process -> process.info()
                            .arguments()
                            .map(arguments -> String.join(" ", arguments).contains("DecoderWorker"))
                            .orElse(false))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** As a careful forensic tool does: what got no answer is sent again. */
    private static void sendAll(
            ApiClient officer, String exhibit, Map<String, byte[]> accepted, AtomicReference<AssertionError> refusal) {
        for (int i = 0; i < FILES; i++) {
            String path = "DCIM/" + i + ".png";
            byte[] bytes = original(i);
            while (!accepted.containsKey(path)) {
                try {
                    accept(officer, exhibit, new PlannedFile(path, bytes::clone));
                    accepted.put(path, bytes);
                } catch (AssertionError refused) {
                    refusal.set(refused);
                    return;
                } catch (RuntimeException noAnswer) {
                    pause();
                }
            }
        }
    }

    private static void accept(ApiClient officer, String exhibit, PlannedFile file) {
        HttpResponse<String> answer = officer.upload(exhibit, List.of(file));
        if (answer.statusCode() >= 500) {
            throw new IllegalStateException(answer.body());
        }
        assertEquals(202, answer.statusCode(), answer.body());
    }

    private static void awaitNothingDue(WholeSystem system) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (number(system, "select count(*) from media_step") + number(system, "select count(*) from link_step")
                > 0) {
            assertTrue(System.currentTimeMillis() < end, "steps are still due");
            pause();
        }
    }

    private static void keptOnce(WholeSystem system, ApiClient nl, Map<String, byte[]> accepted) throws Exception {
        String inCase = " from occurrence o join case_file c on c.id = o.case_id where c.reference = 'CRASH-NL'";
        assertEquals(FILES, number(system, "select count(*)" + inCase));
        assertEquals(FILES, number(system, "select count(distinct media_id)" + inCase));
        assertEquals(FILES, number(system, "select count(distinct path)" + inCase));
        assertEquals(
                0,
                number(system, "select count(*) from media_item m where m.step <> 'DONE' or m.problem is not null"),
                "every picture was read");
        assertEquals(
                0,
                number(
                        system,
                        "select count(*) from media_item m where 5 <> (select count(*) from signature s where s.media_id = m.id)"),
                "one signature of each algorithm");
        assertEquals(
                0,
                number(
                        system,
                        "select count(*) from (select subject_id from custody_event group by agency_id, subject_id"
                                + " having count(*) <> max(position) or min(position) <> 1) broken"),
                "custody has no gap");
        assertEquals(
                0,
                number(
                        system,
                        "select count(*) from (select case_id from case_media group by case_id"
                                + " having count(*) <> max(position)) gaps"),
                "pages have no gap");
        for (Map.Entry<String, byte[]> file : accepted.entrySet()) {
            String id = text(system, "select o.media_id" + inCase + " and o.path = '" + file.getKey() + "'");
            HttpResponse<byte[]> content = nl.send(
                    nl.request("media/" + id + "/content?purpose=crash+test+of+the+store"),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(sha256(file.getValue()), sha256(content.body()), file.getKey());
        }
    }

    /** What the page sent: none lost, none doubled, and the intake says so by itself. */
    private static void sentOnce(WholeSystem system, String caseId) throws Exception {
        String inCase = " from occurrence where case_id = '" + caseId + "'";
        assertEquals(PAGE_FILES, number(system, "select count(*)" + inCase));
        assertEquals(PAGE_FILES, number(system, "select count(distinct path)" + inCase));
        assertEquals(PAGE_FILES, number(system, "select count(distinct media_id)" + inCase));
        assertEquals("DONE", text(system, "select state from intake where case_id = '" + caseId + "'"));
        assertEquals(
                0,
                number(
                        system,
                        "select count(*) from intake_file f join intake i on i.id = f.intake_id where i.case_id = '"
                                + caseId + "' and f.state <> 'ARRIVED'"));
    }

    private static FilePayload[] folder() {
        return IntStream.range(0, PAGE_FILES)
                .mapToObj(i -> new FilePayload(
                        "IMG_" + i + ".png",
                        "image/png",
                        GeneratedPicture.of(8_000 + i, 320, 240).png()))
                .toArray(FilePayload[]::new);
    }

    private static void linkedOnce(ApiClient nl) {
        JsonObject links = ApiClient.json(nl.get("links?size=50"));
        assertEquals(1, links.getJsonArray("items").size(), links.toString());
        String id = links.getJsonArray("items").getJsonObject(0).getString("id");
        assertEquals(
                FILES,
                ApiClient.json(nl.get("links/" + id)).getJsonArray("reasons").size());
    }

    private static void trailIsWhole(WholeSystem system) {
        ApiClient auditor = new ApiClient(system.api(), system.realm(), "platform.auditor");
        String answer = auditor.get("audit/verification").body();
        assertTrue(ApiClient.parse(answer).getBoolean("whole"), answer);
    }

    private static String exhibit(ApiClient officer, String reference) {
        String caseId = created(officer.post(
                "cases",
                Json.createObjectBuilder()
                        .add("reference", reference)
                        .add("title", "Crash")
                        .build()));
        return created(officer.post(
                "cases/" + caseId + "/exhibits",
                Json.createObjectBuilder()
                        .add("number", "E-1")
                        .add("description", "")
                        .add("kind", "PHONE")
                        .build()));
    }

    private static String created(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
        return ApiClient.parse(answer.body()).getString("id");
    }

    private static byte[] original(int number) {
        return GeneratedPicture.of(7_000 + number, 320, 240).png();
    }

    private static byte[] copy(int number) {
        return GeneratedPicture.of(7_000 + number, 320, 240).mirrored().jpeg(0.8);
    }

    private static long number(WholeSystem system, String query) throws SQLException {
        return Long.parseLong(text(system, query));
    }

    private static String text(WholeSystem system, String query) throws SQLException {
        try (Connection superuser = system.postgres().connect("crosscase");
                ResultSet rows = superuser.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            assertEquals(1, found.size(), query);
            return found.get(0);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
