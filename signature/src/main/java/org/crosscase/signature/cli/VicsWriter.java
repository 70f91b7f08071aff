package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crosscase.signature.digest.Digests;
import org.crosscase.signature.digest.Sha256;

/**
 * A VICS 2.0 case file (Project VIC's data model): one Media for each distinct content, one MediaFile for each path. PDQ
 * and SHA-256 stand among the alternative hashes. It is written when all files are known, since contents recur.
 */
final class VicsWriter implements EntryWriter {
    private final Writer target;
    private final String caseNumber;
    private final Clock clock;
    private final Map<Sha256, List<Entry>> contents = new LinkedHashMap<>();

    VicsWriter(Writer target, String caseNumber, Clock clock) {
        this.target = target;
        this.caseNumber = caseNumber;
        this.clock = clock;
    }

    @Override
    public void write(Entry entry) {
        entry.digests()
                .ifPresent(digests -> contents.computeIfAbsent(digests.sha256(), key -> new ArrayList<>())
                        .add(entry));
    }

    @Override
    public void close() throws IOException {
        try (JsonGenerator out = EntryJson.JSON.createGenerator(target)) {
            out.writeStartObject();
            out.writeStringField(
                    "@odata.context",
                    "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/Default/$metadata#Cases");
            out.writeArrayFieldStart("value");
            out.writeStartObject();
            out.writeStringField("CaseID", UUID.randomUUID().toString());
            out.writeStringField("CaseNumber", caseNumber);
            out.writeStringField("SourceApplicationName", "crosscase-hash");
            out.writeStringField("SourceApplicationVersion", "0.1.0");
            out.writeNumberField("TotalMediaFiles", contents.size());
            out.writeArrayFieldStart("Media");
            long id = 0;
            for (List<Entry> copies : contents.values()) {
                media(out, ++id, copies);
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    private void media(JsonGenerator out, long id, List<Entry> copies) throws IOException {
        Entry first = copies.get(0);
        Digests digests = first.digests().orElseThrow();
        String md5 = upper(digests.md5().hex());
        out.writeStartObject();
        out.writeNumberField("MediaID", id);
        out.writeNullField("Category");
        out.writeStringField("MD5", md5);
        out.writeStringField("SHA1", upper(digests.sha1().hex()));
        out.writeBooleanField("IsPrecategorized", false);
        out.writeNumberField("MediaSize", digests.size());
        if (first.facts().isPresent()) {
            out.writeStringField("MimeType", first.facts().get().mimeType());
        }
        out.writeStringField(
                "DateUpdated", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        out.writeStringField("RelativeFilePath", windows(first.path()));
        out.writeArrayFieldStart("AlternativeHashes");
        hash(out, md5, "SHA256", upper(digests.sha256().hex()));
        if (first.pdq().isPresent()) {
            hash(out, md5, "PDQ", first.pdq().get().hash().hex());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("MediaFiles");
        for (Entry copy : copies) {
            out.writeStartObject();
            out.writeStringField("MD5", md5);
            out.writeStringField("FileName", copy.path().substring(copy.path().lastIndexOf('/') + 1));
            out.writeStringField("FilePath", windows(copy.path()));
            out.writeBooleanField("Unallocated", false);
            out.writeBooleanField("Deleted", false);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void hash(JsonGenerator out, String md5, String name, String value) throws IOException {
        out.writeStartObject();
        out.writeStringField("MD5", md5);
        out.writeStringField("HashName", name);
        out.writeStringField("HashValue", value);
        out.writeEndObject();
    }

    private static String upper(String hex) {
        return hex.toUpperCase(Locale.ROOT);
    }

    private static String windows(String path) {
        return path.replace('/', '\\');
    }
}
