package org.crosscase.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;
import org.crosscase.launcher.LauncherProblem;
import org.crosscase.launcher.demo.ApiClient;

/**
 * Two Dutch cases of the same size, each with one link that the agency knows of. One of them shares its items with covert cases of
 * two other agencies.
 */
final class WatchedCases {
    private static final int LONGEST_WAIT_SECONDS = 120;
    static final String REASON = "measured by the bench";

    private final ApiClient officer;
    private final ApiClient holder;
    private final Watched withShared;
    private final Watched without;

    /**
     * One of the two.
     *
     * @param covertCase of another agency, which shares items with it or does not
     */
    private record Watched(String id, String link, String covertCase) {}

    /**
     * A writing call, made on the case with shared items or on the other.
     *
     * @param prepare what so many calls need is made before the first
     */
    record Call(String name, Prepare prepare, Run run) {
        Call(String name, Run run) {
            this(name, count -> {}, run);
        }
    }

    /** Makes what the calls need. */
    @FunctionalInterface
    interface Prepare {
        void accept(int count) throws InterruptedException;
    }

    /** Makes the call once. */
    @FunctionalInterface
    interface Run {
        void accept(boolean withShared, int number);
    }

    private WatchedCases(ApiClient officer, ApiClient holder, Watched withShared, Watched without) {
        this.officer = officer;
        this.holder = holder;
        this.withShared = withShared;
        this.without = without;
    }

    static WatchedCases open(ApiClient nl, ApiClient fr, ApiClient us, int shared) throws InterruptedException {
        return new WatchedCases(nl, fr, watched(nl, fr, us, shared, true), watched(nl, fr, us, shared, false));
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("PATCH title", (w, n) -> patch(w, "title", "Title " + n)));
        calls.add(new Call("PATCH summary", (w, n) -> patch(w, "summary", "Summary " + n)));
        calls.add(
                new Call("PUT sensitivity, CONTACT and OPEN by turns", (w, n) -> sensitivity(w, n, "OPEN", "CONTACT")));
        calls.add(new Call(
                "PUT sensitivity, COVERT and CONTACT by turns", (w, n) -> sensitivity(w, n, "COVERT", "CONTACT")));
        calls.add(new Call(
                "POST close and reopen by turns",
                (w, n) ->
                        check(officer.post(path(w) + (n % 2 == 0 ? "/close" : "/reopen"), object("reason", REASON)))));
        String me = ApiClient.json(officer.get("cases/" + without.id))
                .getJsonObject("lead")
                .getString("id");
        calls.add(new Call("PUT team", (w, n) -> check(officer.send("PUT", path(w) + "/team/" + me, null))));
        calls.add(new Call("PUT lead", (w, n) -> check(officer.send("PUT", path(w) + "/lead/" + me, null))));
        calls.add(new Call(
                "POST signatures", (w, n) -> check(officer.post(path(w) + "/signatures", items(List.of(hash()))))));
        calls.add(new Call(
                "POST link state, confirmed and taken back by turns",
                (w, n) -> check(officer.post(
                        "links/" + of(w).link + "/state", object("state", n % 2 == 0 ? "CONFIRMED" : "SEEN")))));
        calls.add(new Call("POST exhibit", (w, n) -> check(officer.post(path(w) + "/exhibits", exhibit()))));
        calls.add(ofFiles("POST media, one file", WatchedFiles::toSend, WatchedFiles::send));
        calls.add(ofFiles(
                "PATCH upload, one announced file", WatchedFiles::toSendAnnounced, WatchedFiles::sendAnnounced));
        calls.add(ofFiles("POST exhibit withdraw", WatchedFiles::toWithdraw, WatchedFiles::withdraw));
        return calls;
    }

    /** Makes what one of the two needs. */
    @FunctionalInterface
    private interface PrepareFiles {
        void accept(WatchedFiles files, int count) throws InterruptedException;
    }

    private Call ofFiles(String name, PrepareFiles prepare, ObjIntConsumer<WatchedFiles> run) {
        WatchedFiles shared = new WatchedFiles(officer, holder, withShared.id, withShared.covertCase, true);
        WatchedFiles alone = new WatchedFiles(officer, holder, without.id, without.covertCase, false);
        return new Call(
                name,
                count -> {
                    prepare.accept(shared, count);
                    prepare.accept(alone, count);
                },
                (which, number) -> run.accept(which ? shared : alone, number));
    }

    private static JsonObject exhibit() {
        return object("number", "T-" + UUID.randomUUID(), "kind", "DISK", "location", REASON);
    }

    private void patch(boolean which, String field, String value) {
        check(officer.send("PATCH", path(which), object(field, value), "If-Match", "*"));
    }

    private void sensitivity(boolean which, int number, String even, String odd) {
        JsonObject body = object("sensitivity", number % 2 == 0 ? even : odd, "reason", REASON);
        check(officer.send("PUT", path(which) + "/sensitivity", body, "If-Match", "*"));
    }

    private String path(boolean which) {
        return "cases/" + of(which).id;
    }

    private Watched of(boolean which) {
        return which ? withShared : without;
    }

    private static Watched watched(ApiClient nl, ApiClient fr, ApiClient us, int shared, boolean covertly)
            throws InterruptedException {
        List<String> ours = hashes(shared);
        String visible = hash();
        String id = open(nl, "CONTACT");
        add(nl, id, ours);
        add(nl, id, List.of(visible));
        add(us, open(us, "CONTACT"), List.of(visible));
        String covertFr = open(fr, "COVERT");
        add(fr, covertFr, covertly ? ours : hashes(shared));
        String covertUs = open(us, "COVERT");
        add(us, covertUs, covertly ? ours : hashes(shared));
        if (covertly) {
            awaitLink(us, covertUs);
        }
        return new Watched(id, awaitLink(nl, id), covertFr);
    }

    private static String awaitLink(ApiClient officer, String caseId) throws InterruptedException {
        for (int i = 0; i < LONGEST_WAIT_SECONDS; i++) {
            List<JsonObject> links = ApiClient.json(officer.get("links?case=" + caseId))
                    .getJsonArray("items")
                    .getValuesAs(JsonValue::asJsonObject);
            if (!links.isEmpty()) {
                return links.get(0).getString("id");
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw LauncherProblem.failed("no link of the case " + caseId + " came");
    }

    private static String open(ApiClient officer, String sensitivity) {
        return ApiClient.json(officer.post(
                        "cases",
                        object(
                                "reference",
                                "TIMING-" + UUID.randomUUID(),
                                "title",
                                "Timing",
                                "sensitivity",
                                sensitivity)))
                .getString("id");
    }

    private static void add(ApiClient officer, String caseId, List<String> hashes) {
        check(officer.post("cases/" + caseId + "/signatures", items(hashes)));
    }

    static void check(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw LauncherProblem.failed(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static JsonObject items(List<String> hashes) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        hashes.forEach(hash -> items.add(object("sha256", hash)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    private static JsonObject object(String... pairs) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            object.add(pairs[i], pairs[i + 1]);
        }
        return object.build();
    }

    private static List<String> hashes(int count) {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hashes.add(hash());
        }
        return hashes;
    }

    /** Of a file that does not exist. */
    private static String hash() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
