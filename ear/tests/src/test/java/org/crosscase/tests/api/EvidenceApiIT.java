package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.addExhibit;
import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.awaitDone;
import static org.crosscase.tests.api.Steps.caseWith;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.crosscase.tests.api.Steps.newReference;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.openCase;
import static org.crosscase.tests.api.Steps.refused;
import static org.crosscase.tests.api.Steps.sameAsMissing;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.PlannedFile;
import org.junit.jupiter.api.Test;

class EvidenceApiIT {
    private final ApiClient nl = as("nl.investigator");
    private final ApiClient fr = as("fr.investigator");

    @Test
    void filesAreTakenInSignedAndListed() throws Exception {
        byte[] picture = newPicture().jpeg(0.9);
        String caseId = openCase(nl, "CONTACT").getString("id");
        String exhibit = addExhibit(nl, caseId);
        HttpResponse<String> answer = nl.upload(
                exhibit, List.of(file("DCIM/Camera/one.jpg", picture), file("DCIM/copy of one.jpg", picture)));
        assertEquals(202, answer.statusCode(), answer.body());
        JsonObject intake = ApiClient.parse(answer.body());
        assertTrue(answer.headers()
                .firstValue("Location")
                .orElse("")
                .endsWith("/api/v1/intakes/" + intake.getString("id")));
        JsonObject files = awaitDone(nl, intake.getString("id")).getJsonObject("files");
        assertEquals(2, files.getInt("received"));
        assertEquals(1, files.getInt("stored"));
        assertEquals(1, files.getInt("duplicate"));
        assertEquals(0, files.getInt("rejected"));

        JsonObject list = ApiClient.json(nl.get("cases/" + caseId + "/media"));
        assertEquals(1, list.getInt("total"));
        JsonObject item = items(list).get(0);
        assertEquals(sha256(picture), item.getString("sha256"));
        assertEquals("image/jpeg", item.getString("mimeType"));
        assertEquals(320, item.getInt("width"));
        assertEquals(240, item.getInt("height"));
        assertTrue(item.getString("pdq").matches("[0-9a-f]{64}"));
        assertTrue(item.getInt("pdqQuality") >= 50);
        assertEquals(
                Set.of("DCIM/Camera/one.jpg", "DCIM/copy of one.jpg"),
                item
                        .getJsonArray("occurrences")
                        .getValuesAs(v -> v.asJsonObject().getString("path"))
                        .stream()
                        .collect(Collectors.toSet()));
        assertFalse(item.getBoolean("matchedElsewhere"));
        JsonObject known = ApiClient.json(nl.get("media/" + item.getString("id")));
        assertTrue(known.getString("sha1").matches("[0-9a-f]{40}"));
        assertTrue(known.getString("md5").matches("[0-9a-f]{32}"));
    }

    @Test
    void whatIsNoPictureIsKeptWithAReasonAndStopsNothing() {
        byte[] picture = newPicture().png();
        byte[] cut = Arrays.copyOf(newPicture().jpeg(0.9), 300);
        String caseId = openCase(nl, "CONTACT").getString("id");
        List<PlannedFile> files = List.of(
                file("notes.txt", ("bread and butter " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)),
                file("cut off.jpg", cut),
                file("empty.jpg", new byte[0]),
                file("good.png", picture));
        JsonObject intake = awaitDone(
                nl, ApiClient.json(nl.upload(addExhibit(nl, caseId), files)).getString("id"));
        Map<String, JsonObject> rejected = intake.getJsonArray("rejections").getValuesAs(v -> v.asJsonObject()).stream()
                .collect(Collectors.toMap(r -> r.getString("path"), Function.identity()));
        // An empty file is no problem of the file's: that it was not compared, and why, stands at the file.
        assertEquals(Set.of("cut off.jpg"), rejected.keySet());
        rejected.values().forEach(r -> {
            assertFalse(r.getString("reason").isBlank());
            assertTrue(r.getBoolean("kept"), r.toString());
        });
        assertEquals(4, intake.getJsonObject("files").getInt("received"));
        JsonObject pictures = ApiClient.json(nl.get("cases/" + caseId + "/media?filter=PICTURES"));
        assertEquals(1, pictures.getInt("total"));
        assertEquals(4, ApiClient.json(nl.get("cases/" + caseId + "/media")).getInt("total"));
    }

    @Test
    void namesAreTextAndNeverPaths() {
        List<String> names = List.of(
                "../../../../etc/passwd",
                "/etc/shadow",
                "C:\\Windows\\System32\\evil.jpg",
                "CON",
                "<script>alert(1)</script>.jpg",
                "photo\u202Egpj.exe",
                "é 漢字 \uD83D\uDE00.jpg",
                "a/".repeat(900) + "deep.jpg",
                "=cmd|' /C calc'!A0");
        List<PlannedFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(file(name, newPicture().jpeg(0.8)));
        }
        String caseId = caseWith(nl, "CONTACT", files.toArray(PlannedFile[]::new));
        List<JsonObject> media = items(ApiClient.json(nl.get("cases/" + caseId + "/media")));
        assertEquals(names.size(), media.size());
        Set<String> paths = new HashSet<>();
        media.forEach(item ->
                paths.add(item.getJsonArray("occurrences").getJsonObject(0).getString("path")));
        for (String plain :
                List.of(names.get(0), names.get(2), names.get(4), names.get(6), names.get(7), names.get(8))) {
            assertTrue(paths.contains(plain), plain + " is not among " + paths);
        }
        assertTrue(paths.stream().noneMatch(path -> path.contains("\u202E")), "direction marks are written out");
    }

    @Test
    void pagesOfMediaFollowEachOther() {
        PlannedFile[] files = new PlannedFile[7];
        for (int i = 0; i < files.length; i++) {
            files[i] = file("p" + i + ".jpg", newPicture().jpeg(0.8));
        }
        String path = "cases/" + caseWith(nl, "CONTACT", files) + "/media?size=3";
        Set<String> seen = new HashSet<>();
        for (int page = 0; page < 3; page++) {
            JsonObject list = ApiClient.json(nl.get(path + "&page=" + page));
            assertEquals(7, list.getInt("total"));
            items(list).forEach(item -> assertTrue(seen.add(item.getString("id"))));
        }
        assertEquals(7, seen.size());
        assertEquals(0, items(ApiClient.json(nl.get(path + "&page=3"))).size());
    }

    @Test
    void theOriginalIsGivenOutWithAPurposeOnly() throws Exception {
        byte[] picture = newPicture().jpeg(0.9);
        String caseId = caseWith(nl, "CONTACT", file("a.jpg", picture));
        String id = items(ApiClient.json(nl.get("cases/" + caseId + "/media")))
                .get(0)
                .getString("id");
        assertEquals(
                "purpose",
                refused(422, "purpose-too-short", nl.get("media/" + id + "/content"))
                        .getString("field"));
        HttpResponse<byte[]> content = nl.send(
                nl.request("media/" + id + "/content?purpose=comparison+for+the+report")
                        .GET(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, content.statusCode());
        assertArrayEquals(picture, content.body());
        assertEquals(
                "attachment; filename=\"" + sha256(picture) + "\"",
                content.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                "nosniff",
                content.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(content.headers()
                .allValues("Content-Security-Policy")
                .toString()
                .contains("sandbox"));
        List<JsonObject> events = items(ApiClient.json(nl.get("media/" + id + "/custody")));
        JsonObject last = events.get(events.size() - 1);
        assertEquals("EXPORTED", last.getString("action"));
        assertEquals("comparison for the report", last.getString("reason"));
        assertEquals(events.size(), last.getInt("position"));

        String foreign = "media/" + id;
        String missing = "media/" + UUID.randomUUID();
        sameAsMissing(fr.get(foreign), fr.get(missing));
        sameAsMissing(fr.get(foreign + "/custody"), fr.get(missing + "/custody"));
        sameAsMissing(fr.get(foreign + "/content?purpose=curiosity"), fr.get(missing + "/content?purpose=curiosity"));
    }

    @Test
    void aForeignExhibitAnswersLikeOneThatDoesNotExist() {
        String exhibit = addExhibit(nl, openCase(nl, "OPEN").getString("id"));
        String missing = UUID.randomUUID().toString();
        List<PlannedFile> files = List.of(file("a.jpg", newPicture().jpeg(0.8)));
        sameAsMissing(fr.upload(exhibit, files), fr.upload(missing, files));
        sameAsMissing(fr.get("exhibits/" + exhibit), fr.get("exhibits/" + missing));
        sameAsMissing(fr.get("exhibits/" + exhibit + "/custody"), fr.get("exhibits/" + missing + "/custody"));
        JsonObject intake = ApiClient.json(nl.upload(exhibit, files));
        sameAsMissing(fr.get("intakes/" + intake.getString("id")), fr.get("intakes/" + missing));
    }

    @Test
    void anUploadThatIsRepeatedHasOneEffect() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        String exhibit = addExhibit(nl, caseId);
        List<PlannedFile> files = List.of(
                file("a.jpg", newPicture().jpeg(0.8)),
                file("b.jpg", newPicture().jpeg(0.8)));
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = nl.upload(exhibit, files, "Idempotency-Key", key);
        HttpResponse<String> again = nl.upload(exhibit, files, "Idempotency-Key", key);
        assertEquals(202, again.statusCode(), again.body());
        assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
        JsonObject done = awaitDone(nl, ApiClient.parse(first.body()).getString("id"));
        assertEquals(2, done.getJsonObject("files").getInt("received"));
        nl.upload(exhibit, files);
        assertEquals(2, ApiClient.json(nl.get("exhibits/" + exhibit)).getInt("fileCount"), "same path, same content");
        refused(422, "idempotency-key-reused", nl.upload(addExhibit(nl, caseId), files, "Idempotency-Key", key));
    }

    @Test
    void anUploadThatWasCutOffGoesOnInTheSameIntake() {
        String exhibit = addExhibit(nl, openCase(nl, "CONTACT").getString("id"));
        byte[] whole = newPicture().jpeg(0.8);
        String note = "whole file " + UUID.randomUUID();
        String boundary = "cut-off-boundary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n\r\n"
                + note + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"y.txt\"\r\n\r\nhalf a fi";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> cut = nl.upload(
                exhibit,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofString(body),
                "Idempotency-Key",
                key);
        refused(422, "upload-cut-off", cut);
        HttpResponse<String> again = nl.upload(
                exhibit,
                List.of(file("x.txt", note.getBytes(StandardCharsets.UTF_8)), file("y.jpg", whole)),
                "Idempotency-Key",
                key);
        assertEquals(202, again.statusCode(), again.body());
        JsonObject done = awaitDone(nl, ApiClient.parse(again.body()).getString("id"));
        assertEquals(2, done.getJsonObject("files").getInt("stored"), done.toString());
    }

    @Test
    void aBodyWithoutFilesIsRefused() {
        String exhibit = addExhibit(nl, openCase(nl, "CONTACT").getString("id"));
        String form = "multipart/form-data; boundary=b";
        refused(
                422,
                "upload-without-files",
                nl.upload(
                        exhibit,
                        form,
                        BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--b--\r\n")));
        refused(422, "upload-unreadable", nl.upload(exhibit, "multipart/form-data", BodyPublishers.ofString("x")));
        refused(415, "media-type", nl.upload(exhibit, "application/json", BodyPublishers.ofString("{}")));
    }

    @Test
    void anExhibitIsAddedOnceAndWithdrawnWithAReason() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        String path = "cases/" + caseId + "/exhibits";
        JsonObject body = object("number", "E-01", "description", "a disk", "kind", "DISK");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = nl.post(path, body, "Idempotency-Key", key);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(first.body(), nl.post(path, body, "Idempotency-Key", key).body());
        refused(409, "exhibit-number-taken", nl.post(path, body));
        refused(422, "value-unknown", nl.post(path, object("number", "E-02", "kind", "TOASTER")));
        refused(422, "field-missing", nl.post(path, object("number", "E-02")));
        String id = ApiClient.parse(first.body()).getString("id");
        JsonObject withdrawn =
                ApiClient.json(nl.post("exhibits/" + id + "/withdraw", object("reason", "returned to its owner")));
        assertTrue(withdrawn.getBoolean("withdrawn"));
        refused(
                409,
                "exhibit-withdrawn",
                nl.upload(id, List.of(file("a.jpg", newPicture().jpeg(0.8)))));
    }

    @Test
    void signaturesAloneAreMediaToo() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        String sha256 = newReference().replaceAll("[^0-9a-f]", "") + "0".repeat(64);
        JsonObject body = Json.createObjectBuilder()
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(object("name", "at home", "sha256", sha256.substring(0, 64)))
                                .add(object("name", "wrong", "md5", "xyz"))
                                .add(object("name", "nothing")))
                .build();
        HttpResponse<String> answer = nl.post("cases/" + caseId + "/signatures", body);
        assertEquals(201, answer.statusCode(), answer.body());
        JsonObject added = ApiClient.parse(answer.body());
        assertEquals(1, added.getInt("added"));
        assertEquals(2, added.getInt("rejected"));
        assertEquals("md5", items(added).get(1).getString("field"));
        assertEquals(1, ApiClient.json(nl.get("cases/" + caseId + "/media")).getInt("total"));
    }

    @Test
    void linesOfTheOfflineToolAreTakenAsTheyAre() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        String pdq = newReference().replaceAll("[^0-9a-f]", "") + "5a".repeat(32);
        String lines = "{\"path\":\"DCIM/1.jpg\",\"pdq\":\"" + pdq.substring(0, 64)
                + "\",\"pdqQuality\":100,\"width\":4,\"orientations\":{}}\n"
                + "{\"path\":\"note.txt\",\"problem\":{\"type\":\"NOT_A_PICTURE\",\"detail\":\"\"}}\n";
        JsonObject added = ApiClient.json(sendLines(caseId, lines));
        assertEquals(1, added.getInt("added"));
        assertEquals(1, added.getInt("rejected"));
        JsonObject cut = ApiClient.json(sendLines(caseId, lines + "{\"path\":"));
        assertEquals(2, cut.getInt("rejected"), "a line that cannot be read stops no other");
        assertEquals(
                "item-unreadable", cut.getJsonArray("items").getJsonObject(2).getString("problem"));
        assertEquals(1, ApiClient.json(nl.get("cases/" + caseId + "/media")).getInt("total"));
    }

    private HttpResponse<String> sendLines(String caseId, String lines) {
        return nl.send(nl.request("cases/" + caseId + "/signatures")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
