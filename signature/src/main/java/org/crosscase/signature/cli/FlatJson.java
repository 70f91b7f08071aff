package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one JSON object into a map from dotted names to texts: {@code {"a":{"b":1}}} gives {@code a.b = 1}. */
final class FlatJson {
    private FlatJson() {}

    /** @throws IOException when the line is no JSON object */
    static Map<String, String> parse(String line) throws IOException {
        try (JsonParser in = EntryJson.JSON.createParser(line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("The line is no JSON object");
            }
            Map<String, String> fields = new LinkedHashMap<>();
            object(in, "", fields);
            return fields;
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
