package org.crosscase.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two readers could understand in two ways is refused, with its place. */
class StrictJsonTest {
    @Test
    void oneObjectIsRead() throws IOException {
        String body = " {\"title\": \"Straße \\ud83d\\ude00\", \"items\": [{\"a\": \"}]{[\\\"\"}]}\n";
        JsonObject read = StrictJson.read(bytes(body));
        assertEquals("Straße 😀", read.getString("title"));
        assertEquals("}]{[\"", read.getJsonArray("items").getJsonObject(0).getString("a"));
    }

    @Test
    void aNameGivenTwiceIsRefused() {
        assertEquals("line 2", line(refused("{\"sensitivity\": \"COVERT\",\n \"sensitivity\": \"OPEN\"}")));
    }

    @Test
    void whatFollowsIsRefused() {
        assertEquals("line 1", line(refused("{\"a\": \"b\"} {\"a\": \"c\"}")));
        assertEquals("line 2", line(refused("{\"a\": \"b\"}\nxx")));
        assertEquals("line 1", line(refused("{\"a\": \"b\"},")));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        for (String body : List.of("", "  ", "[]", "null", "\"text\"", "{\"a\":", "{'a': 1}", "\uFEFF{}")) {
            refused(body);
        }
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] latin = "{\"title\": \"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1);
        UnreadableBody fault =
                assertThrows(UnreadableBody.class, () -> StrictJson.read(new ByteArrayInputStream(latin)));
        assertEquals("bytes that are no UTF-8", fault.place());
        byte[] wide = "{\"title\": \"x\"}".getBytes(StandardCharsets.UTF_16LE);
        assertThrows(UnreadableBody.class, () -> StrictJson.read(new ByteArrayInputStream(wide)));
    }

    @Test
    void halfACharacterIsRefused() {
        assertEquals("items[1].name", refused("{\"items\": [{\"name\": \"a\"}, {\"name\": \"x\\ud800y\"}]}"));
        assertEquals("title", refused("{\"title\": \"\\udc00\\ud83d\"}"));
        assertEquals("a name", refused("{\"\\ud800\": \"x\"}"));
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals("line 1", line(refused("{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000))));
        assertEquals("line 1", line(refused("{\"a\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}")));
    }

    @Test
    void aLineThatIsNoObjectTakesNoOtherWithIt() throws IOException {
        List<String> paths = new ArrayList<>();
        byte[] latin = "{\"path\": \"M\u00fcller\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"path\": \"a\"}\r\n\n{\"path\": \"b\", \"path\": \"c\"}\nnot JSON\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(latin);
        body.writeBytes("[1]\n{\"path\": \"\u00e9\"}".getBytes(StandardCharsets.UTF_8));
        StrictJson.lines(
                new ByteArrayInputStream(body.toByteArray()),
                line -> paths.add(line.map(object -> object.getString("path")).orElse("none")));
        assertEquals(List.of("a", "none", "none", "none", "none", "\u00e9"), paths);
    }

    private static String refused(String body) {
        return assertThrows(UnreadableBody.class, () -> StrictJson.read(bytes(body)), body)
                .place();
    }

    private static String line(String place) {
        return place.substring(0, place.indexOf(','));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
