package org.crosscase.notification.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Named texts as the database keeps them. */
public final class Details {
    private static final JsonProvider JSON = JsonProvider.provider();

    private Details() {}

    public static String write(Map<String, String> details) {
        JsonObjectBuilder document = JSON.createObjectBuilder();
        details.forEach(document::add);
        return document.build().toString();
    }

    static Map<String, String> read(String document) {
        Map<String, String> details = new TreeMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(document))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(name -> details.put(name, object.getString(name)));
        }
        return details;
    }
}
