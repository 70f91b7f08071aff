package org.crosscase.web.api.evidence;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.web.api.LimitedInput;
import org.crosscase.web.api.StrictJson;
import org.crosscase.web.api.StrictJsonReader;
import org.crosscase.web.api.evidence.EvidenceRequests.NewSignature;
import org.crosscase.web.api.evidence.EvidenceRequests.NewSignatures;

/**
 * Reads JSON Lines as the offline tool writes them, one object a file: {@code path} is the item's name, what is no signature
 * (size of the picture, orientations) is passed over. A file that the tool could not sign becomes an item without
 * signature, and a line that is no JSON object one that cannot be read: the answer names both as refused, and the others are
 * added.
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
        List<NewSignature> items = new ArrayList<>();
        StrictJson.lines(
                new LimitedInput(body, StrictJsonReader.LONGEST_BODY),
                file -> items.add(file.map(SignatureLinesReader::item).orElse(null)));
        return new NewSignatures(items);
    }

    private static NewSignature item(JsonObject file) {
        return new NewSignature(
                file.getString("path", null),
                file.getString("sha256", null),
                file.getString("sha1", null),
                file.getString("md5", null),
                file.getString("pdq", null),
                file.getString("photoDna", null));
    }
}
