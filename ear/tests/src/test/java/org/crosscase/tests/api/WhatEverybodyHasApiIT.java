package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.addExhibit;
import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.awaitDone;
import static org.crosscase.tests.api.Steps.awaitLink;
import static org.crosscase.tests.api.Steps.caseWith;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.links;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.openCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.PlannedFile;
import org.junit.jupiter.api.Test;

/** Files that everybody has link nobody, and each file says whether it was compared. */
class WhatEverybodyHasApiIT {
    private static final String EMPTY_MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    private final ApiClient nl = as("nl.investigator");
    private final ApiClient fr = as("fr.investigator");

    @Test
    void emptyFilesPlainPicturesAndTracesOfSystemsGiveNoLink() {
        byte[] settings = Reports.read("empty-file-links/desktop.ini");
        byte[] pixel = picture(1, 1, Color.RED);
        // plain pictures of random colours: equal files of two agencies that no other test has
        byte[] plain = picture(640, 480, new Color(UUID.randomUUID().hashCode() & 0xffffff));
        byte[] icon = newPicture().png();
        byte[] shared = newPicture().png();
        String mine = caseWith(
                nl,
                "OPEN",
                file("a.jpg", new byte[0]),
                file("desktop.ini", settings),
                file("p.png", pixel),
                file("plain.png", plain),
                file("mine.png", icon));
        String theirs = caseWith(
                fr,
                "OPEN",
                file(".nomedia", new byte[0]),
                file("Downloads/desktop.ini", settings),
                file("q.png", pixel),
                file("plain copy.png", plain),
                file("theirs.png", newPicture().png()));
        // a real hit between two other cases, after which these would stand too: matching was through with them
        String later = caseWith(nl, "OPEN", file("shared.png", shared));
        caseWith(fr, "OPEN", file("shared.png", shared));
        awaitLink(nl, later, "fr-demo");

        assertEquals(List.of(), links(nl, mine));
        assertEquals(List.of(), links(fr, theirs));
        Map<String, JsonObject> media = media(nl, mine);
        assertEquals("NONE empty-file", compared(media.get("a.jpg")));
        assertEquals("NONE system-file", compared(media.get("desktop.ini")));
        assertEquals("NONE tiny-picture", compared(media.get("p.png")));
        assertEquals("NONE plain-picture", compared(media.get("plain.png")));
        assertEquals("PICTURE ", compared(media.get("mine.png")));
        media.values().forEach(item -> assertFalse(item.getBoolean("matchedElsewhere"), item.toString()));
    }

    @Test
    void theHashOfNothingIsNoHit() {
        String mine = caseWith(nl, "OPEN", file("nothing.dat", new byte[0]));
        String theirs = openCase(fr, "OPEN").getString("id");
        for (Map.Entry<String, String> hash : Map.of(
                        "md5", EMPTY_MD5,
                        "sha1", "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                        "sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .entrySet()) {
            JsonObject item = object(hash.getKey(), hash.getValue());
            fr.post(
                    "cases/" + theirs + "/signatures",
                    Json.createObjectBuilder()
                            .add("items", Json.createArrayBuilder().add(item))
                            .build());
            JsonObject answer = ApiClient.json(fr.post(
                    "lookups", object(hash.getKey(), hash.getValue(), "purpose", "test of the hash of nothing")));
            assertFalse(answer.getBoolean("hit"), answer.toString());
        }
        Steps.await(
                "all compared",
                () -> media(fr, theirs).values().stream()
                                .allMatch(item -> item.getString("step").equals("DONE"))
                        ? List.of(true)
                        : List.of());
        assertEquals(
                3, items(ApiClient.json(fr.get("cases/" + theirs + "/media"))).size());
        items(ApiClient.json(fr.get("cases/" + theirs + "/media")))
                // the agency may have the empty file itself, from another test
                .forEach(item -> assertTrue(compared(item).matches("NONE (common|empty)-file"), compared(item)));
        assertEquals(List.of(), links(fr, theirs));
        assertEquals(List.of(), links(nl, mine));
    }

    @Test
    void everyFileSaysWhatItIsAndWhetherItWasCompared() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        List<PlannedFile> files = List.of(
                file("clip.mp4", bytes("\0\0\0\u0018ftypisom\0\0\2\0isomiso2")),
                file("letter.pdf", bytes("%PDF-1.7\n" + UUID.randomUUID())),
                file(
                        "logo.svg",
                        bytes("<svg xmlns='http://www.w3.org/2000/svg'><!--" + UUID.randomUUID() + "--></svg>")),
                file("x.eml", bytes("From: a@example.org\r\nTo: b@example.org\r\n\r\n" + UUID.randomUUID())),
                file("notes.txt", bytes("bread and butter " + UUID.randomUUID())),
                file("renamed.jpg", bytes("bread and butter " + UUID.randomUUID())),
                file("good.png", newPicture().png()));
        JsonObject intake = awaitDone(
                nl, ApiClient.json(nl.upload(addExhibit(nl, caseId), files)).getString("id"));

        Map<String, JsonObject> media = media(nl, caseId);
        assertEquals("FILM MP4 film video/mp4", kind(media.get("clip.mp4")));
        assertEquals("DOCUMENT PDF document application/pdf", kind(media.get("letter.pdf")));
        assertEquals("PICTURE SVG drawing image/svg+xml", kind(media.get("logo.svg")));
        assertEquals("MAIL mail message/rfc822", kind(media.get("x.eml")));
        assertEquals("TEXT text text/plain", kind(media.get("notes.txt")));
        assertEquals("FILE kind-film", compared(media.get("clip.mp4")));
        assertEquals("FILE unsupported-format", compared(media.get("logo.svg")));
        assertEquals("FILE kind-text", compared(media.get("notes.txt")));
        assertEquals("FILE not-a-picture", compared(media.get("renamed.jpg")));
        assertEquals(
                "Named like a picture; its bytes say: text",
                media.get("renamed.jpg").getString("problemDetail"));
        assertEquals(
                List.of("SHA256", "SHA1", "MD5", "PDQ"),
                media.get("good.png")
                        .getJsonObject("comparison")
                        .getJsonArray("by")
                        .getValuesAs(v -> ((jakarta.json.JsonString) v).getString()));
        Map<String, Integer> counts = intake.getJsonArray("comparisons").getValuesAs(v -> v.asJsonObject()).stream()
                .collect(Collectors.toMap(WhatEverybodyHasApiIT::compared, count -> count.getInt("files")));
        assertEquals(
                Map.of(
                        "PICTURE ", 1,
                        "FILE kind-film", 1,
                        "FILE kind-document", 1,
                        "FILE kind-mail", 1,
                        "FILE kind-text", 1,
                        "FILE not-a-picture", 1,
                        "FILE unsupported-format", 1),
                counts);
        assertTrue(intake.getJsonArray("rejections").stream()
                .map(v -> v.asJsonObject().getString("path"))
                .collect(Collectors.toSet())
                .equals(java.util.Set.of("renamed.jpg", "logo.svg")));
    }

    /** By the last part of the first path. */
    private static Map<String, JsonObject> media(ApiClient officer, String caseId) {
        return items(ApiClient.json(officer.get("cases/" + caseId + "/media?size=200"))).stream()
                .collect(Collectors.toMap(
                        item -> item.getJsonArray("occurrences").isEmpty()
                                ? item.getString("id")
                                : item.getJsonArray("occurrences")
                                        .getJsonObject(0)
                                        .getString("path"),
                        Function.identity()));
    }

    private static String compared(JsonObject item) {
        JsonObject comparison = item.getJsonObject("comparison");
        return comparison.getString("as") + " " + comparison.getString("whyNot", "");
    }

    private static String kind(JsonObject item) {
        return item.getString("kind") + " " + item.getString("kindName") + " " + item.getString("mimeType");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(color);
        drawing.fillRect(0, 0, width, height);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
