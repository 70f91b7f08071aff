package org.crosscase.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One JSON object in UTF-8, and nothing after it. What readers understand in different ways is refused, because two systems
 * that each take one half of it are how a check and an act come to speak of different things: a name given twice, bytes
 * that are no UTF-8, half a character.
 */
public final class StrictJson {
    /** Levels of arrays and objects within each other; the deepest body that is known to the interface has three. */
    private static final int DEEPEST = 32;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    /** Kept: {@code Json.createObjectBuilder()} looks for its maker in all libraries each time, which takes milliseconds. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private StrictJson() {}

    /** @throws UnreadableBody naming the place */
    public static JsonObject read(InputStream body) throws IOException {
        return read(text(body));
    }

    /**
     * Objects one a line; blank lines are passed over. A line that is none is a fault of its own and none of its neighbours'.
     *
     * @param use takes the object of each line, or nothing where it has none
     */
    public static void lines(InputStream body, Consumer<Optional<JsonObject>> use) throws IOException {
        InputStream buffered = new BufferedInputStream(body);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        do {
            next = buffered.read();
            if (next >= 0 && next != '\n') {
                line.write(next);
            } else if (!line.toString(StandardCharsets.ISO_8859_1).isBlank()) {
                use.accept(line(line.toByteArray()));
            }
            if (next == '\n') {
                line.reset();
            }
        } while (next >= 0);
    }

    private static Optional<JsonObject> line(byte[] bytes) throws IOException {
        try {
            return Optional.of(read(new ByteArrayInputStream(bytes)));
        } catch (UnreadableBody none) {
            return Optional.empty();
        }
    }

    private static Reader text(InputStream body) {
        return new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static JsonObject read(Reader text) {
        try (JsonParser parser = PARSERS.createParser(new DepthLimit(text, DEEPEST))) {
            return read(parser);
        }
    }

    private static JsonObject read(JsonParser parser) {
        try {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new UnreadableBody(place(parser.getLocation()), null);
            }
            JsonObject object = object(parser);
            // the parser itself refuses what follows, but for a second value
            if (parser.hasNext()) {
                throw new UnreadableBody(place(parser.getLocation()), null);
            }
            requireWholeCharacters(object, "");
            return object;
        } catch (JsonParsingException fault) {
            throw new UnreadableBody(place(fault.getLocation()), fault);
        } catch (JsonException | IllegalStateException | NoSuchElementException fault) {
            throw new UnreadableBody(isCoding(fault) ? "bytes that are no UTF-8" : place(parser.getLocation()), fault);
        }
    }

    /** Built here and not by the parser, which keeps the last of two values of one name, whatever it is told. */
    private static JsonObject object(JsonParser parser) {
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            String name = parser.getString();
            if (!names.add(name)) {
                throw new UnreadableBody(place(parser.getLocation()), null);
            }
            object.add(name, value(parser, parser.next()));
        }
        return object.build();
    }

    private static JsonValue value(JsonParser parser, JsonParser.Event begun) {
        if (begun == JsonParser.Event.START_OBJECT) {
            return object(parser);
        }
        if (begun != JsonParser.Event.START_ARRAY) {
            return parser.getValue();
        }
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        for (JsonParser.Event next = parser.next(); next != JsonParser.Event.END_ARRAY; next = parser.next()) {
            array.add(value(parser, next));
        }
        return array.build();
    }

    private static boolean isCoding(Throwable fault) {
        return fault.getCause() instanceof CharacterCodingException;
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }

    /** A half of a pair of surrogates is no character: it would be written as something else than was sent. */
    private static void requireWholeCharacters(JsonValue value, String field) {
        if (value instanceof JsonString text) {
            requireWhole(text.getString(), field);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                requireWholeCharacters(array.get(i), field + '[' + i + ']');
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                requireWhole(name, field.isEmpty() ? "a name" : field);
                requireWholeCharacters(inner, field.isEmpty() ? name : field + '.' + name);
            });
        }
    }

    private static void requireWhole(String text, String field) {
        if (text.codePoints().anyMatch(code -> code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
            throw new UnreadableBody(field, null);
        }
    }
}
