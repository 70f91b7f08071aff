package org.crosscase.web.api.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.crosscase.web.api.evidence.UploadedParts.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedPartsTest {
    private static final String FORM = "multipart/form-data; boundary=between";

    @Test
    void eachFileIsReadStraightFromTheBody() throws IOException {
        UploadedParts parts = parts(file("filename=\"a.jpg\"", "first") + file("filename=\"b.jpg\"", "second"));
        for (String expected : new String[] {"first", "second"}) {
            assertTrue(parts.hasNext());
            Part part = parts.next();
            assertEquals("file", part.field());
            assertEquals(expected, new String(part.bytes().readAllBytes(), StandardCharsets.UTF_8));
        }
        assertFalse(parts.hasNext());
    }

    @Test
    void whatIsLeftOfAFileIsPassedOver() throws IOException {
        UploadedParts parts = parts(file("filename=\"a.jpg\"", "x".repeat(100_000)) + file("filename=\"b.jpg\"", "b"));
        parts.next();
        assertTrue(parts.hasNext());
        assertArrayEquals(bytes("b.jpg"), parts.next().fileName());
    }

    @Test
    void aFieldIsNoFile() throws IOException {
        assertNull(parts("--between\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\ntext\r\n")
                .next()
                .fileName());
    }

    /** Of a name no byte is lost: neither one that is no UTF-8, nor a zero, nor a path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "b\u00e9b\u00e9.jpg",
                "\u00ff\u00fe.jpg",
                "C:\\Users\\a.jpg",
                "../../etc/passwd",
                "a\u0000b.jpg",
                ""
            })
    void aNameIsKeptByteForByte(String latin) throws IOException {
        byte[] expected = latin.getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(
                expected, parts(file("filename=\"" + latin + "\"", "x")).next().fileName());
    }

    @ParameterizedTest
    @CsvSource({"filename*=UTF-8''%C3%A9t%C3%A9.jpg", "filename=\"=?UTF-8?B?w6l0w6kuanBn?=\""})
    void aNameThatSaysHowItIsWrittenIsDecoded(String name) throws IOException {
        assertArrayEquals(
                "\u00e9t\u00e9.jpg".getBytes(StandardCharsets.UTF_8),
                parts(file(name, "x")).next().fileName());
    }

    @Test
    void theLongestPathFitsAndALongerHeaderIsRefused() throws IOException {
        String longest = "x".repeat(3 * 4096);
        assertArrayEquals(
                bytes(longest),
                parts(file("filename=\"" + longest + "\"", "x")).next().fileName());
        assertThrows(
                IOException.class,
                () -> parts(file("filename=\"" + longest + longest + "\"", "x")).hasNext());
    }

    @Test
    void aBodyThatIsCutOffIsNoWholeFile() throws IOException {
        UploadedParts parts = new UploadedParts(
                FORM,
                new ByteArrayInputStream(bytes(
                        "--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf")));
        Part part = parts.next();
        assertThrows(IOException.class, () -> part.bytes().readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data", "multipart/form-data; boundary="})
    void whatIsNoMultipartBodyIsRefused(String contentType) {
        Exception refused = assertThrows(
                Exception.class, () -> new UploadedParts(contentType, new ByteArrayInputStream(bytes("x"))));
        assertTrue(refused instanceof IOException || refused instanceof IllegalArgumentException, refused.toString());
    }

    private static UploadedParts parts(String body) throws IOException {
        return new UploadedParts(FORM, new ByteArrayInputStream(bytes(body + "--between--\r\n")));
    }

    private static String file(String name, String content) {
        return "--between\r\nContent-Disposition: form-data; name=\"file\"; " + name
                + "\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    /** A header's bytes are written as Latin-1 here, so that each character is one of them. */
    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
