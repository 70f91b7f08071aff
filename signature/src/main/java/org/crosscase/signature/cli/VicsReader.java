package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosscase.signature.Algorithm;

/**
 * Reads the signatures of a VICS file (1.x or 2.0, case file or hash set), token by token: such files hold millions of
 * records. A record is known only at its end, since its fields stand in any order.
 */
final class VicsReader {
    private record Value(Algorithm algorithm, String text) {}

    private final Path file;
    private final KnownList list;
    private final List<Value> values = new ArrayList<>();
    private String hashName = "";
    private String hashValue = "";
    private String category = "";
    private String mediaId = "";
    private long records;

    VicsReader(Path file, KnownList list) {
        this.file = file;
        this.list = list;
    }

    /** @throws IOException naming the place where the JSON is damaged; a record with a bad value is noted by its number from 1 */
    void read(Reader in) throws IOException {
        try (JsonParser parser = EntryJson.JSON.createParser(in)) {
            try {
                while (parser.nextToken() != null) {
                    take(parser);
                }
            } catch (JsonProcessingException e) {
                throw new IOException(
                        file + ", after record " + records + ", line "
                                + parser.currentLocation().getLineNr() + ": the JSON is damaged or cut short",
                        e);
            }
        }
    }

    private void take(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY && "media".equals(holder(parser.getParsingContext()))) {
            clear(); // what came before is of the case
        } else if (token == JsonToken.END_OBJECT) {
            switch (holder(parser.getParsingContext())) {
                case "alternativehashes" -> alternative();
                case "media" -> record();
                case "value" -> {
                    // a case, whose records have been taken, or a record of a hash set
                    if (!values.isEmpty()) {
                        record();
                    }
                }
                default -> {
                    // nothing that compares
                }
            }
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && parser.currentName() != null) {
            field(parser.currentName().toLowerCase(Locale.ROOT), parser.getText());
        }
    }

    /** The name in small letters of the array whose context this is, otherwise nothing. */
    private static String holder(JsonStreamContext context) {
        boolean named = context.inArray() && context.getParent().getCurrentName() != null;
        return named ? context.getParent().getCurrentName().toLowerCase(Locale.ROOT) : "";
    }

    private void field(String name, String text) {
        switch (name) {
            case "md5" -> add(Algorithm.MD5, text);
            case "sha1" -> add(Algorithm.SHA1, text);
            case "sha256" -> add(Algorithm.SHA256, text);
            case "hashname" -> hashName = text.toUpperCase(Locale.ROOT).replace("-", "");
            case "hashvalue" -> hashValue = text;
            case "category" -> category = text;
            case "mediaid" -> mediaId = text;
            default -> {
                // nothing that compares
            }
        }
    }

    private void alternative() {
        switch (hashName) {
            case "PDQ" -> add(Algorithm.PDQ, hashValue);
            case "MD5" -> add(Algorithm.MD5, hashValue);
            case "SHA1" -> add(Algorithm.SHA1, hashValue);
            case "SHA256" -> add(Algorithm.SHA256, hashValue);
            default -> {
                // of a kind that is not compared
            }
        }
        hashName = "";
        hashValue = "";
    }

    /** A record repeats its MD5 in each of its parts. */
    private void add(Algorithm algorithm, String text) {
        Value value = new Value(algorithm, text);
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    private void record() {
        records++;
        KnownList.Listed listed = new KnownList.Listed("", category, mediaId);
        List<String> bad = new ArrayList<>();
        for (Value value : values) {
            try {
                list.add(value.algorithm, value.text, listed);
            } catch (IllegalArgumentException e) {
                bad.add(e.getMessage());
            }
        }
        if (!bad.isEmpty()) {
            String id = mediaId.isEmpty() ? "" : " (MediaID " + mediaId + ")";
            list.problems().add(file + ", record " + records + id + ": " + String.join("; ", bad));
        }
        clear();
    }

    private void clear() {
        values.clear();
        category = "";
        mediaId = "";
    }
}
