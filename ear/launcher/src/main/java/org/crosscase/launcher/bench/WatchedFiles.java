package org.crosscase.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.crosscase.launcher.LauncherProblem;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.PlannedFile;

/** Files of one of the two watched cases. Another agency holds as many covertly: the same ones, or others. */
final class WatchedFiles {
    private static final int LONGEST_WAIT_SECONDS = 300;
    private static final int AT_ONCE = 100;

    private final ApiClient officer;
    private final ApiClient holder;
    private final String caseId;
    private final String covertCase;
    private final boolean same;

    private final List<byte[]> files = new ArrayList<>();
    /** Exhibits of one file each, or addresses to which the files are sent. */
    private final List<String> places = new ArrayList<>();

    WatchedFiles(ApiClient officer, ApiClient holder, String caseId, String covertCase, boolean same) {
        this.officer = officer;
        this.holder = holder;
        this.caseId = caseId;
        this.covertCase = covertCase;
        this.same = same;
    }

    /** Files to be sent, all into one exhibit. */
    void toSend(int count) throws InterruptedException {
        makeHeldElsewhere(count);
        String exhibit = exhibit(officer, caseId);
        places.addAll(Collections.nCopies(count, exhibit));
    }

    /** Files that are announced already. */
    void toSendAnnounced(int count) throws InterruptedException {
        makeHeldElsewhere(count);
        String intake = ApiClient.json(officer.post("exhibits/" + exhibit(officer, caseId) + "/intakes", null))
                .getString("id");
        for (int i = 0; i < count; i++) {
            JsonObject file = Json.createObjectBuilder()
                    .add("path", i + ".txt")
                    .add("size", files.get(i).length)
                    .build();
            JsonObject list = Json.createObjectBuilder()
                    .add("files", Json.createArrayBuilder().add(file))
                    .build();
            places.add(ApiClient.json(officer.post("intakes/" + intake + "/files", list))
                    .getJsonArray("items")
                    .getJsonObject(0)
                    .getString("upload"));
        }
    }

    /** Exhibits of one file each, compared and linked. */
    void toWithdraw(int count) throws InterruptedException {
        makeHeldElsewhere(count);
        String last = null;
        for (int i = 0; i < count; i++) {
            places.add(exhibit(officer, caseId));
            last = ApiClient.json(officer.upload(places.get(i), files(i, i + 1)))
                    .getString("id");
        }
        awaitDone(officer, last);
    }

    void send(int number) {
        WatchedCases.check(officer.upload(places.get(number), files(number, number + 1)));
    }

    void sendAnnounced(int number) {
        WatchedCases.check(officer.send(officer.request(places.get(number))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(files.get(number)))));
    }

    void withdraw(int number) {
        JsonObject reason =
                Json.createObjectBuilder().add("reason", WatchedCases.REASON).build();
        WatchedCases.check(officer.post("exhibits/" + places.get(number) + "/withdraw", reason));
    }

    private void makeHeldElsewhere(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            files.add(content());
        }
        String exhibit = exhibit(holder, covertCase);
        String last = null;
        for (int from = 0; from < count; from += AT_ONCE) {
            HttpResponse<String> answer = holder.upload(exhibit, theirs(from, Math.min(count, from + AT_ONCE)));
            last = ApiClient.json(answer).getString("id");
        }
        awaitDone(holder, last);
    }

    private List<PlannedFile> theirs(int from, int to) {
        List<PlannedFile> theirs = new ArrayList<>();
        for (PlannedFile file : files(from, to)) {
            byte[] other = content();
            theirs.add(same ? file : new PlannedFile(file.path(), () -> other));
        }
        return theirs;
    }

    private List<PlannedFile> files(int from, int to) {
        List<PlannedFile> planned = new ArrayList<>();
        for (int i = from; i < to; i++) {
            byte[] content = files.get(i);
            planned.add(new PlannedFile(i + ".txt", () -> content));
        }
        return planned;
    }

    private static String exhibit(ApiClient owner, String caseId) {
        JsonObject exhibit = Json.createObjectBuilder()
                .add("number", "T-" + UUID.randomUUID())
                .add("kind", "DISK")
                .add("location", "measured by the bench")
                .build();
        return ApiClient.json(owner.post("cases/" + caseId + "/exhibits", exhibit))
                .getString("id");
    }

    private static void awaitDone(ApiClient owner, String intake) throws InterruptedException {
        for (int i = 0; i < LONGEST_WAIT_SECONDS; i++) {
            JsonValue state = ApiClient.json(owner.get("intakes/" + intake)).get("state");
            if (state.toString().contains("DONE")) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw LauncherProblem.failed("the intake " + intake + " was not done");
    }

    private static byte[] content() {
        return (UUID.randomUUID() + "," + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }
}
