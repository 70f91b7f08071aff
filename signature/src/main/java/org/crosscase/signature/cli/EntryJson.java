package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.crosscase.signature.decode.FrameSignature;
import org.crosscase.signature.digest.Digests;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqSignature;

/** The object that stands for one file in JSON Lines; its form is fixed for scripts. */
final class EntryJson {
    static final JsonFactory JSON = new JsonFactory();

    private EntryJson() {}

    /** The form that is fixed for scripts. */
    static String line(Entry entry) {
        return line(entry, false);
    }

    /** @param allDigests adds the digests beside a problem too */
    static String line(Entry entry, boolean allDigests) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            write(out, entry, allDigests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, Entry entry, boolean allDigests) throws IOException {
        out.writeStartObject();
        out.writeStringField("path", entry.path());
        if (entry.problem().isPresent()) {
            out.writeObjectFieldStart("problem");
            out.writeStringField("type", entry.problem().get().type().name());
            out.writeStringField("detail", entry.problem().get().detail());
            out.writeEndObject();
        }
        if (entry.digests().isPresent() && (allDigests || entry.problem().isEmpty())) {
            Digests digests = entry.digests().get();
            out.writeStringField("sha256", digests.sha256().hex());
            out.writeStringField("sha1", digests.sha1().hex());
            out.writeStringField("md5", digests.md5().hex());
        }
        if (entry.problem().isEmpty()) {
            if (entry.facts().isPresent()) {
                out.writeStringField("mimeType", entry.facts().get().mimeType());
                out.writeNumberField("width", entry.facts().get().width());
                out.writeNumberField("height", entry.facts().get().height());
            }
            if (entry.pdq().isPresent()) {
                write(out, entry.pdq().get());
                writeSeen(out, entry);
            }
        }
        out.writeEndObject();
    }

    /** Only what is out of the ordinary, so that lines of plain pictures stay as they are. */
    private static void writeSeen(JsonGenerator out, Entry entry) throws IOException {
        Entry.Seen seen = entry.seen();
        if (!entry.compared()) {
            out.writeStringField("notCompared", "too little detail");
        }
        if (seen.cut()) {
            out.writeBooleanField("cut", true);
        }
        if (entry.frames() > 1) {
            out.writeNumberField("frames", entry.frames());
            out.writeNumberField("framesRead", seen.framesRead());
            out.writeNumberField("frame", seen.frame() + 1);
            out.writeObjectFieldStart("furtherFrames");
            for (FrameSignature further : seen.further()) {
                out.writeStringField(
                        String.valueOf(further.frame() + 1),
                        further.pdq().hash().hex());
            }
            out.writeEndObject();
        }
    }

    private static void write(JsonGenerator out, PdqSignature pdq) throws IOException {
        out.writeStringField("pdq", pdq.hash().hex());
        out.writeNumberField("pdqQuality", pdq.quality());
        out.writeObjectFieldStart("orientations");
        for (Orientation orientation : Orientation.values()) {
            if (orientation != Orientation.ORIGINAL) {
                out.writeStringField(
                        orientation.text(), pdq.orientation(orientation).hex());
            }
        }
        out.writeEndObject();
    }
}
