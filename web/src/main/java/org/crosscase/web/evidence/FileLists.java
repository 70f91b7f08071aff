package org.crosscase.web.evidence;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crosscase.Problem;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.web.api.StrictJson;
import org.crosscase.web.api.UnreadableBody;

/** Lists of announced files between the page's script and the use case. */
final class FileLists {
    /** Kept: {@code Json.createObjectBuilder()} looks for its maker in all libraries each time, which takes milliseconds. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** A thousand names of 4,096 characters. */
    private static final int LONGEST = 16 << 20;

    private FileLists() {}

    static JsonObject read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw Problem.tooLarge("body-too-large", null, LONGEST);
        }
        try {
            return StrictJson.read(new ByteArrayInputStream(bytes));
        } catch (UnreadableBody fault) {
            throw unreadable();
        }
    }

    /** Each is path, size and the time of the last change in milliseconds, which may be missing. */
    static List<AnnounceFile> files(JsonObject list) {
        if (!(list.get("files") instanceof JsonArray files)) {
            throw unreadable();
        }
        return files.stream().map(FileLists::file).toList();
    }

    private static AnnounceFile file(JsonValue value) {
        if (value instanceof JsonArray one
                && one.size() >= 2
                && one.get(0) instanceof JsonString path
                && one.get(1) instanceof JsonNumber size) {
            boolean dated = one.size() > 2 && one.get(2) instanceof JsonNumber;
            return AnnounceFile.of(
                    path.getString(),
                    size.longValue(),
                    dated ? Instant.ofEpochMilli(one.getJsonNumber(2).longValue()) : null);
        }
        throw unreadable();
    }

    static List<IntakeFileId> ids(JsonObject list) {
        if (!(list.get("ids") instanceof JsonArray ids)) {
            throw unreadable();
        }
        return ids.stream()
                .filter(JsonString.class::isInstance)
                .flatMap(id -> IntakeFileId.parse(((JsonString) id).getString()).stream())
                .toList();
    }

    static JsonObject answer(List<ExpectedFile> files) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        for (ExpectedFile file : files) {
            JsonObjectBuilder one = JSON.createObjectBuilder()
                    .add("id", file.id().toString())
                    .add("offset", file.offset())
                    .add("state", file.state().name());
            if (file.problem() != null) {
                one.add("problem", file.problem());
            }
            list.add(one);
        }
        return JSON.createObjectBuilder().add("files", list).build();
    }

    private static Problem unreadable() {
        return Problem.invalid("list-unreadable", "files");
    }
}
