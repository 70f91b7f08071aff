package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.addExhibit;
import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.awaitDone;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.openCase;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosscase.launcher.demo.ApiClient;
import org.junit.jupiter.api.Test;

/** Archives through the whole system: what is sound is taken in, what is not is named. */
class ArchivesApiIT {
    /** One compressed file, {@code a.txt}, written out by hand: no program that packs RAR is free. */
    private static final String RAR_5 =
            "UmFyIRoHAQDFGjMyAwEAAP5e9wMUAgKkAgQIIHkJHomAAwEFYS50eHTNtiABVVVVVVVVVVVVVUpSlKUpSlKUpSlKUpSlKUpS"
                    + "lKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSl"
                    + "KUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSlKUpSkA"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAwiA2GU6HQynIGbI6NQMFAAA=";

    private final ApiClient nl = as("nl.investigator");

    @Test
    void soundSiblingsAreNeverLostAndBadOnesAreNamed() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        JsonObject intake = awaitDone(
                nl,
                ApiClient.json(nl.upload(
                                addExhibit(nl, caseId),
                                List.of(
                                        report("mixed.zip", "zip-encrypted-and-plain/mixed.zip"),
                                        report("names.zip", "zip-names-utf8-without-flag/utf8noflag.zip"),
                                        report("stub.exe", "zip-prepended/stub.zip"),
                                        report("crc.zip", "zip-wrong-crc/crcmismatch.zip"),
                                        report("folders.zip", "hostile/04_dir_with_data.zip"),
                                        report("bomb.zip", "hostile/61_bomb_between.zip"),
                                        report("letter.docx", "hostile/testWORD_docSecurity.docx"))))
                        .getString("id"));

        Set<String> paths = items(ApiClient.json(nl.get("cases/" + caseId + "/media?size=200"))).stream()
                .flatMap(item -> item.getJsonArray("occurrences").stream())
                .map(found -> found.asJsonObject().getString("path"))
                .filter(path -> path.contains("!/"))
                .map(path -> java.text.Normalizer.normalize(path, java.text.Normalizer.Form.NFC))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(Set.of(
                        "mixed.zip!/e1.jpg",
                        "mixed.zip!/e2.jpg",
                        "mixed.zip!/e3.jpg",
                        "names.zip!/Français/Müller é.jpg",
                        "names.zip!/写真.jpg",
                        "names.zip!/Fotos/Zoë.jpg",
                        "stub.exe!/a.jpg",
                        "stub.exe!/b.jpg",
                        "crc.zip!/a.jpg",
                        "crc.zip!/wrongcrc.jpg",
                        "crc.zip!/c.jpg",
                        "folders.zip!/visible.png",
                        "folders.zip!/hidden_dir/",
                        "folders.zip!/album/IMG_0001.jpg/",
                        "bomb.zip!/before.png",
                        "bomb.zip!/after.png")),
                paths);
        assertEquals(
                Set.of(
                        "mixed.zip!/e0.jpg entry-encrypted false",
                        "crc.zip!/wrongcrc.jpg archive-wrong-checksum true",
                        "bomb.zip!/bomb.png entry-too-large false"),
                intake.getJsonArray("rejections").stream()
                        .map(value -> value.asJsonObject())
                        .map(r -> r.getString("path") + " " + r.getString("reason") + " " + r.getBoolean("kept"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void oddArchivesAreOpenedOrNamedForWhatTheyAre() {
        byte[] rar = Base64.getDecoder().decode(RAR_5);
        byte[] program = Arrays.copyOf(new byte[] {'M', 'Z'}, 3000);
        byte[] unpacksItself = Arrays.copyOf(program, program.length + rar.length);
        System.arraycopy(rar, 0, unpacksItself, program.length, rar.length);
        byte[] middle = {(byte) 0x91, 2, 3, (byte) 0xf4, 5, 6, 7, 8, 9, (byte) 0xff};
        String caseId = openCase(nl, "CONTACT").getString("id");
        JsonObject intake = awaitDone(
                nl,
                ApiClient.json(nl.upload(
                                addExhibit(nl, caseId),
                                List.of(
                                        file("photos.rar", rar),
                                        file("photos.exe", unpacksItself),
                                        file("photos.7z.002", middle))))
                        .getString("id"));
        assertEquals(
                Set.of("photos.rar!/a.txt", "photos.exe!/a.txt"),
                items(ApiClient.json(nl.get("cases/" + caseId + "/media?size=200"))).stream()
                        .flatMap(item -> item.getJsonArray("occurrences").stream())
                        .map(found -> found.asJsonObject().getString("path"))
                        .filter(path -> path.contains("!/"))
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of("photos.7z.002 archive-not-opened One of several parts of an archive"),
                intake.getJsonArray("rejections").stream()
                        .map(value -> value.asJsonObject())
                        .map(r -> r.getString("path") + " " + r.getString("reason") + " " + r.getString("detail"))
                        .collect(Collectors.toSet()));
    }

    private static org.crosscase.launcher.demo.PlannedFile report(String path, String name) {
        return file(path, Reports.read(name));
    }
}
