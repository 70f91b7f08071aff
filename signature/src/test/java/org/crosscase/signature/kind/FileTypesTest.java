package org.crosscase.signature.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0000001866747970 69736f6d 00000200 69736f6d69736f32|FILM|video/mp4|MP4 film",
                "0000001466747970 71742020 00000000 71742020|FILM|video/quicktime|QuickTime film",
                "0000001466747970 33677035 00000100 33677035|FILM|video/3gpp|3GPP film",
                "1a45dfa3 9f 4286 81 01 4282 88 6d6174726f736b61|FILM|video/x-matroska|Matroska film",
                "1a45dfa3 9f 4286 81 01 4282 84 7765626d|FILM|video/webm|WebM film",
                "52494646 00100000 41564920 4c495354|FILM|video/x-msvideo|AVI film",
                "0000001c66747970 4d344120 00000000|SOUND|audio/mp4|MPEG-4 sound",
                "49443303000000000f76|SOUND|audio/mpeg|MP3 sound",
                "255044462d312e370a25e2e3cfd3|DOCUMENT|application/pdf|PDF document",
                "526172211a0701003392b5e5|ARCHIVE|application/vnd.rar|RAR archive",
                "526172211a0700cf907300|ARCHIVE|application/vnd.rar|RAR archive",
                "377abcaf271c00048d9bd50f|ARCHIVE|application/x-7z-compressed|7-Zip archive",
                "1f8b0808000000000003|ARCHIVE|application/gzip|gzip archive",
                "49492a00 10000000 4352 0200|PICTURE|image/x-canon-cr2|Canon raw picture",
                "46554a4946494c4d4343442d52415720 30323031|PICTURE|image/x-fuji-raf|Fujifilm raw picture",
                "0000001866747970 68656963 00000000|PICTURE|image/heic|HEIF picture",
                "53514c69746520666f726d6174203300 1000|DATABASE|application/vnd.sqlite3|SQLite database",
                "4d5a90000300000004000000ffff0000|PROGRAM|application/vnd.microsoft.portable-executable|Windows program",
                "7f454c4602010100|PROGRAM|application/x-elf|Linux or Android program",
                "0001000000130100|FONT|font/ttf|TrueType font",
                "000100005374616e64617264204a657420444200|DATABASE|application/x-msaccess|Access database",
                "000001000100 20 20 00 00 0100 2000|PICTURE|image/vnd.microsoft.icon|application icon",
                "434d4d4d20000000|SYSTEM|application/x-thumbcache|small pictures kept by Windows",
                "0000000142756431|SYSTEM|application/x-ds-store|folder settings of macOS",
                "ffd8ffe000104a464946|PICTURE|image/jpeg|JPEG picture",
                "00ff3e8899aabbccdd0102|UNKNOWN|application/octet-stream|data of an unknown kind",
            })
    void formatsAreKnownByTheirFirstBytes(String hex, FileKind kind, String mimeType, String name) {
        byte[] start = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertEquals(new FileType(kind, mimeType, name), FileTypes.of(start));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Received: from a by b; Mon, 1 Jan 2026 10:00:00 +0000~From: a@example.org~~Hello|MAIL|mail",
                "Subject: Meadow~To: b@example.org~~Text|MAIL|mail",
                "From a@example.org Mon Jan  1 10:00:00 2026~Return-Path: <a@example.org>~~Text|MAIL|mailbox",
                "From here to there, a story~and more of it|TEXT|text",
                "BEGIN:VCARD~VERSION:3.0~FN:Anna|MAIL|contacts",
                "<?xml version=\"1.0\"?>~<!-- made by hand -->~<svg xmlns=\"http://www.w3.org/2000/svg\"/>|PICTURE|SVG drawing",
                "<svg width=\"10\"/>|PICTURE|SVG drawing",
                "<!DOCTYPE html><html><body>|DOCUMENT|web page",
                "<?xml version=\"1.0\"?><a/>|TEXT|XML data",
                "{\"a\": 1}|TEXT|JSON data",
                "MZ is how a programmer's name begins; this is a letter about him.|TEXT|text",
                "OTTO was here|TEXT|text",
                "[.ShellClassInfo]~IconResource=x.dll,-1~|SYSTEM|folder settings of Windows",
                "[ViewState]~Mode=~Vid=~|SYSTEM|folder settings of Windows",
            })
    void whatCanBeReadIsKnownByWhatItSays(String text, FileKind kind, String name) {
        byte[] bytes = text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);
        FileType type = FileTypes.of(bytes);
        assertEquals(kind + " " + name, type.kind() + " " + type.name());
    }

    @Test
    void textOfAnyEncodingIsText() {
        assertEquals(
                FileKind.TEXT,
                FileTypes.of("Grüße aus Köln, 写真".getBytes(StandardCharsets.UTF_8))
                        .kind());
        assertEquals(
                FileKind.TEXT,
                FileTypes.of("Gr\u00fc\u00dfe aus K\u00f6ln".getBytes(StandardCharsets.ISO_8859_1))
                        .kind());
        byte[] marked = ("\ufeff[.ShellClassInfo]\r\nIconResource=x").getBytes(StandardCharsets.UTF_16LE);
        assertEquals(FileKind.SYSTEM, FileTypes.of(marked).kind());
        byte[] long8 = "é".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                FileKind.TEXT,
                FileTypes.of(Arrays.copyOf(long8, FileTypes.START_BYTES - 1)).kind());
    }

    @Test
    void whatIsAZipInsideIsNamedAsWhatItIs() throws IOException {
        assertEquals(
                "Word document",
                FileTypes.of(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"))
                        .name());
        assertEquals(
                "Excel table",
                FileTypes.of(zip("[Content_Types].xml", "xl/workbook.xml")).name());
        assertEquals(
                "Android program",
                FileTypes.of(zip("AndroidManifest.xml", "classes.dex")).name());
        assertEquals(
                "Java program",
                FileTypes.of(zip("META-INF/MANIFEST.MF", "a/B.class")).name());
        assertEquals(
                "ZIP archive", FileTypes.of(zip("DCIM/1.jpg", "DCIM/2.jpg")).name());
        assertTrue(FileTypes.of(zip("[Content_Types].xml", "xl/workbook.xml")).isZipWithParts());
        assertFalse(FileTypes.of(zip("DCIM/1.jpg")).isZipWithParts());
        assertTrue(FileTypes.of(zip("DCIM/1.jpg")).opens());
    }

    @Test
    void olderDocumentsAndSmallPicturesOfWindowsShareAContainer() {
        assertEquals(
                "Word document",
                FileTypes.of(compound("Root Entry", "WordDocument")).name());
        assertEquals(
                "Outlook message",
                FileTypes.of(compound("Root Entry", "__properties_version1.0")).name());
        assertEquals(
                FileKind.SYSTEM, FileTypes.of(compound("Root Entry", "Catalog")).kind());
        assertEquals(
                "Office document", FileTypes.of(compound("Root Entry", "Other")).name());
    }

    @Test
    void anEmptyFileIsThat() {
        assertEquals(FileType.EMPTY, FileTypes.of(new byte[0]));
    }

    @Test
    void noBytesAreTooOdd() {
        Random random = new Random(20261126);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            byte[][] beginnings = {
                {}, {'P', 'K', 3, 4}, HexFormat.of().parseHex("d0cf11e0a1b11ae1"), {(byte) 0xff, (byte) 0xfe}
            };
            byte[] beginning = beginnings[i % beginnings.length];
            System.arraycopy(beginning, 0, bytes, 0, Math.min(beginning.length, bytes.length));
            FileTypes.of(bytes).name();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** A header and, in the sector after it, a directory. */
    private static byte[] compound(String... names) {
        byte[] bytes = new byte[1024];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, bytes, 0, 8);
        bytes[30] = 9;
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i].getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, bytes, 512 + 128 * i, name.length);
        }
        return bytes;
    }
}
