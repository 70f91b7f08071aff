package org.crosscase.web.api.evidence;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.web.api.LimitedInput;
import org.crosscase.web.api.StrictJsonReader;
import org.crosscase.web.api.evidence.EvidenceRequests.NewSignature;
import org.crosscase.web.api.evidence.EvidenceRequests.NewSignatures;

/**
 * Reads JSON Lines as the offline tool writes them, one object a file: {@code path} is the item's name, what is no signature
 * (size of the picture, orientations) is passed over. A file that the tool could not sign becomes an item without
 * signature, which the answer names as refused.
 */
@Provider
@Consumes(SignatureLinesReader.JSON_LINES)
public class SignatureLinesReader implements MessageBodyReader<NewSignatures> {
    /** The media type of JSON Lines. */
    public static final String JSON_LINES = "application/x-ndjson";

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == NewSignatures.class;
    }

    @Override
    public NewSignatures readFrom(
            Class<NewSignatures> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(new LimitedInput(body, StrictJsonReader.LONGEST_BODY), StandardCharsets.UTF_8));
        List<NewSignature> items = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                items.add(item(line, number));
            }
        }
        return new NewSignatures(items);
    }

    private static NewSignature item(String line, int number) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonValue value = reader.readValue();
            if (value instanceof JsonObject file) {
                return new NewSignature(
                        file.getString("path", null),
                        file.getString("sha256", null),
                        file.getString("sha1", null),
                        file.getString("md5", null),
                        file.getString("pdq", null),
                        file.getString("photoDna", null));
            }
        } catch (JsonException notJson) {
            throw new JsonException("line " + number + " is no JSON object", notJson);
        }
        throw new JsonException("line " + number + " is no JSON object");
    }
}
