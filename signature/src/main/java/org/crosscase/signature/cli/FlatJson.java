package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one JSON object into a map from dotted names to texts: {@code {"a":{"b":1}}} gives {@code a.b = 1}. */
final class FlatJson {
    /** The line is no JSON object; the message says so in words that name no parser. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private FlatJson() {}

    /** @throws IOException when the line is no JSON object */
    static Map<String, String> parse(String line) throws IOException {
        String text = line.startsWith("\ufeff") ? line.substring(1) : line;
        try (JsonParser in = EntryJson.JSON.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new DamagedException("this is no JSON object", null);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            object(in, "", fields);
            if (in.nextToken() != null) {
                throw new DamagedException("more follows after the end of the JSON object", null);
            }
            return fields;
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new DamagedException("the JSON object is damaged or cut short at sign " + column, e);
        }
    }

    private static void object(JsonParser in, String prefix, Map<String, String> fields) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + in.currentName();
            JsonToken value = in.nextToken();
            if (value == JsonToken.START_OBJECT) {
                object(in, name + ".", fields);
            } else if (value == JsonToken.START_ARRAY) {
                in.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                fields.put(name, in.getText());
            }
        }
    }
}
