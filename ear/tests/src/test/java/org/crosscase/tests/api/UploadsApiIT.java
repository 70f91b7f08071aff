package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.addExhibit;
import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.awaitDone;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.crosscase.tests.api.Steps.openCase;
import static org.crosscase.tests.api.Steps.refused;
import static org.crosscase.tests.api.Steps.sameAsMissing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosscase.launcher.demo.ApiClient;
import org.junit.jupiter.api.Test;

/** Files that are named first and sent afterwards, as a tool with a bad line or a bad conscience does it. */
class UploadsApiIT {
    private final ApiClient nl = as("nl.investigator");
    private final ApiClient fr = as("fr.investigator");
    private final String caseId = openCase(nl, "CONTACT").getString("id");
    private final String exhibit = addExhibit(nl, caseId);

    @Test
    void whatWasAnnouncedAndNeverCameIsNamedEverywhere() {
        byte[] picture = newPicture().png();
        String intake = begin();
        List<JsonObject> files =
                announce(intake, false, file("here.png", picture.length), file("gone.png", 7), file("empty.txt", 0));
        assertEquals("ARRIVED", files.get(2).getString("state"), "nothing is to be sent of an empty file");
        assertEquals(
                204, patch(nl, files.get(0).getString("upload"), 0, picture).statusCode());

        JsonObject soFar = ApiClient.json(nl.get("intakes/" + intake));
        assertEquals("RECEIVING", soFar.getString("state"));
        assertEquals(3, soFar.getJsonObject("files").getInt("expected"));
        assertEquals(1, soFar.getJsonObject("files").getInt("missing"));
        assertFalse(soFar.containsKey("complete"), "while files come in nobody knows");
        assertEquals(
                List.of("gone.png"),
                items(ApiClient.json(nl.get("intakes/" + intake + "/missing"))).stream()
                        .map(file -> file.getString("path"))
                        .toList());

        assertEquals(200, nl.send("POST", "intakes/" + intake + "/finish", null).statusCode());
        JsonObject done = awaitDone(nl, intake);
        assertEquals("INCOMPLETE", done.getString("state"));
        assertFalse(done.getBoolean("complete"));
        assertTrue(done.getInt("percent") < 100);
        assertTrue(
                done.getJsonArray("rejections").getValuesAs(JsonValue::asJsonObject).stream()
                        .anyMatch(r -> r.getString("path").equals("gone.png")
                                && r.getString("reason").equals("file-not-arrived")
                                && !r.getBoolean("kept")),
                done.toString());
        String custody = nl.get("exhibits/" + exhibit + "/custody").body();
        assertTrue(custody.contains("INTAKE_INCOMPLETE") && custody.contains("gone.png"), custody);
        JsonObject news = items(ApiClient.json(nl.get("notifications?size=200"))).stream()
                .filter(one -> intake.equals(one.getString("intakeId", "")))
                .findFirst()
                .orElseThrow();
        assertEquals("INTAKE_INCOMPLETE", news.getString("kind"));
        assertEquals(1, news.getInt("missing"));
        assertEquals("gone.png", news.getString("firstMissing"));
    }

    @Test
    void aFileComesInPiecesAndIsWholeInTheEnd() throws Exception {
        byte[] content = bytes(300_000);
        String intake = begin();
        JsonObject file =
                announce(intake, true, file("film.bin", content.length)).get(0);
        String upload = file.getString("upload");

        assertEquals(204, patch(nl, upload, 0, Arrays.copyOf(content, 100_000)).statusCode());
        assertEquals(
                "100000", head(nl, upload).headers().firstValue("Upload-Offset").orElse(""));
        assertEquals(
                "300000", head(nl, upload).headers().firstValue("Upload-Length").orElse(""));
        refused(409, "upload-behind", patch(nl, upload, 0, Arrays.copyOf(content, 100_000)));
        refused(422, "upload-piece-too-small", patch(nl, upload, 100_000, new byte[10]));
        JsonObject again =
                announce(intake, true, file("film.bin", content.length)).get(0);
        assertEquals(file.getString("id"), again.getString("id"), "named again it is the same file");
        assertEquals(100_000, again.getInt("offset"));
        assertEquals(
                204,
                patch(nl, upload, 100_000, Arrays.copyOfRange(content, 100_000, 300_000))
                        .statusCode());

        JsonObject done = awaitDone(nl, intake);
        assertEquals("DONE", done.getString("state"), "the list was said to be whole, and so it ends by itself");
        assertTrue(done.getBoolean("complete"));
        JsonObject item =
                items(ApiClient.json(nl.get("cases/" + caseId + "/media"))).get(0);
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)),
                item.getString("sha256"));
        assertEquals(
                "300000", head(nl, upload).headers().firstValue("Upload-Offset").orElse(""));
    }

    /** One name composed and decomposed, and one in Latin-1: three files that only their bytes tell apart. */
    @Test
    void namesAreKeptByteForByteAndShownApart() {
        byte[] composed = "M\u00FCller.bin".getBytes(StandardCharsets.UTF_8);
        byte[] decomposed = "Mu\u0308ller.bin".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "M\u00FCller.bin".getBytes(StandardCharsets.ISO_8859_1);
        String intake = begin();
        List<JsonObject> files = announce(intake, true, named(composed), named(decomposed), named(latin));
        assertEquals("M\u00FCller.bin", files.get(0).getString("path"));
        assertFalse(files.get(0).containsKey("pathBytes"), "they are the UTF-8 of the path");
        assertTrue(files.get(1).getString("path").matches("M\u00FCller\\.bin \\[[0-9a-f]{8}]"), files.toString());
        assertEquals("M\\xFCller.bin", files.get(2).getString("path"));
        for (JsonObject file : files.subList(0, 2)) {
            assertEquals(204, patch(nl, file.getString("upload"), 0, bytes(10)).statusCode());
        }
        assertEquals(200, nl.send("POST", "intakes/" + intake + "/finish", null).statusCode());

        JsonObject gone = awaitDone(nl, intake).getJsonArray("rejections").getJsonObject(0);
        assertEquals("M\\xFCller.bin", gone.getString("path"));
        assertEquals(base64(latin), gone.getString("pathBytes"));
        JsonObject second = items(ApiClient.json(nl.get("cases/" + caseId + "/media"))).stream()
                .filter(item ->
                        item.getJsonArray("occurrences").getJsonObject(0).containsKey("pathBytes"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                base64(decomposed),
                second.getJsonArray("occurrences").getJsonObject(0).getString("pathBytes"));
        String custody = nl.get("media/" + second.getString("id") + "/custody").body();
        assertTrue(custody.contains("\"" + HexFormat.ofDelimiter(" ").formatHex(decomposed) + "\""), custody);
        refused(
                422,
                "field-wrong-type",
                nl.post(
                        "intakes/" + begin() + "/files",
                        Json.createObjectBuilder()
                                .add(
                                        "files",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("pathBytes", "no Base64")
                                                        .add("size", 1)))
                                .build()));
    }

    private static JsonObject named(byte[] name) {
        return Json.createObjectBuilder()
                .add("pathBytes", base64(name))
                .add("size", 10)
                .build();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void aFileThatHasChangedSinceBeginsAnew() {
        String intake = begin();
        JsonObject file = announce(intake, false, file("a.bin", 200_000)).get(0);
        patch(nl, file.getString("upload"), 0, bytes(100_000));
        JsonObject changed = announce(intake, false, file("a.bin", 150_000)).get(0);
        assertEquals(file.getString("id"), changed.getString("id"));
        assertEquals(0, changed.getInt("offset"));
    }

    @Test
    void aSenderThatLiesGetsNothingMoreIn() {
        String intake = begin();
        List<JsonObject> files = announce(intake, false, file("small.bin", 10), file("huge.bin", Long.MAX_VALUE));
        assertEquals("REFUSED", files.get(1).getString("state"));
        assertEquals("file-too-large", files.get(1).getString("reason"));
        refused(400, "upload-not-understood", patch(nl, files.get(0).getString("upload"), 0, bytes(20)));
        JsonObject negative = Json.createObjectBuilder()
                .add("files", Json.createArrayBuilder().add(file("less.bin", -1)))
                .build();
        refused(422, "file-size-invalid", nl.post("intakes/" + intake + "/files", negative));
        JsonArrayBuilder many = Json.createArrayBuilder();
        for (int i = 0; i < 1001; i++) {
            many.add(file(i + ".bin", 1));
        }
        refused(
                413,
                "list-too-long",
                nl.post(
                        "intakes/" + intake + "/files",
                        Json.createObjectBuilder().add("files", many).build()));
        assertEquals(200, nl.send("POST", "intakes/" + intake + "/cancel", null).statusCode());
        assertEquals("INCOMPLETE", awaitDone(nl, intake).getString("state"));
        refused(409, "intake-closed", nl.send("POST", "intakes/" + intake + "/cancel", null));
        refused(409, "intake-closed", patch(nl, files.get(0).getString("upload"), 0, bytes(10)));
    }

    @Test
    void whatIsAnotherAgencysLooksLikeNothing() {
        String intake = begin();
        String upload = announce(intake, false, file("own.bin", 10)).get(0).getString("upload");
        String missing = "uploads/" + UUID.randomUUID();
        sameAsMissing(patch(fr, upload, 0, bytes(10)), patch(fr, missing, 0, bytes(10)));
        assertEquals(404, head(fr, upload).statusCode());
        assertEquals(404, head(fr, missing).statusCode());
        JsonObject list = Json.createObjectBuilder()
                .add("files", Json.createArrayBuilder().add(file("x", 1)))
                .build();
        sameAsMissing(
                fr.post("intakes/" + intake + "/files", list),
                fr.post("intakes/" + UUID.randomUUID() + "/files", list));
        sameAsMissing(
                fr.send("POST", "intakes/" + intake + "/cancel", null),
                fr.send("POST", "intakes/" + UUID.randomUUID() + "/cancel", null));
        sameAsMissing(
                fr.send("POST", "exhibits/" + exhibit + "/intakes", null),
                fr.send("POST", "exhibits/" + UUID.randomUUID() + "/intakes", null));
    }

    @Test
    void namesAreKeptApartByTheirBytes() throws Exception {
        String boundary = "names";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[][] names = {
            {'l', '_', (byte) 0xFC, '.', 'j'},
            {'l', '_', (byte) 0xE9, '.', 'j'},
            "M\u00FCller.j".getBytes(StandardCharsets.UTF_8),
            "Mu\u0308ller.j".getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] name : names) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(name);
            body.writeBytes("\"\r\n\r\nthe same content\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = nl.upload(
                exhibit, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(body.toByteArray()));
        awaitDone(nl, ApiClient.json(answer).getString("id"));
        List<String> paths = items(ApiClient.json(nl.get("cases/" + caseId + "/media"))).stream()
                .flatMap(item -> item.getJsonArray("occurrences").getValuesAs(JsonValue::asJsonObject).stream())
                .map(found -> found.getString("path"))
                .sorted()
                .collect(Collectors.toList());
        assertEquals(4, paths.size(), paths.toString());
        assertEquals("M\u00FCller.j", paths.get(0));
        assertTrue(paths.get(1).matches("M\u00FCller\\.j \\[[0-9a-f]{8}]"), paths.toString());
        assertEquals("l_\\xE9.j", paths.get(2));
        assertEquals("l_\\xFC.j", paths.get(3));
    }

    private String begin() {
        HttpResponse<String> begun = nl.send("POST", "exhibits/" + exhibit + "/intakes", null);
        assertEquals(201, begun.statusCode(), begun.body());
        return ApiClient.parse(begun.body()).getString("id");
    }

    private List<JsonObject> announce(String intake, boolean all, JsonObject... files) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        Arrays.stream(files).forEach(list::add);
        return items(ApiClient.json(nl.post(
                "intakes/" + intake + "/files",
                Json.createObjectBuilder().add("files", list).add("all", all).build())));
    }

    private static JsonObject file(String path, long size) {
        return Json.createObjectBuilder().add("path", path).add("size", size).build();
    }

    private static HttpResponse<String> patch(ApiClient officer, String upload, long offset, byte[] bytes) {
        return officer.send(officer.request(upload)
                .headers(
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Offset",
                        String.valueOf(offset),
                        "Content-Type",
                        "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    private static HttpResponse<String> head(ApiClient officer, String upload) {
        return officer.send(
                officer.request(upload).header("Tus-Resumable", "1.0.0").method("HEAD", BodyPublishers.noBody()));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random().nextBytes(bytes);
        return bytes;
    }
}
