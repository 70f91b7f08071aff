package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosscase.signature.decode.FrameSignature;
import org.crosscase.signature.decode.PictureFacts;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.digest.Digests;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqSignature;

/** Reads entries back: those of a journal, which holds all that is known, and those of the JSON Lines output. */
final class EntryReader {
    private EntryReader() {}

    /** The journal's form of an entry, on one line. */
    static String journal(Entry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = EntryJson.JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("path", entry.path());
            if (entry.digests().isPresent()) {
                Digests digests = entry.digests().get();
                out.writeNumberField("size", digests.size());
                out.writeStringField("sha256", digests.sha256().hex());
                out.writeStringField("sha1", digests.sha1().hex());
                out.writeStringField("md5", digests.md5().hex());
            }
            if (entry.facts().isPresent()) {
                PictureFacts facts = entry.facts().get();
                out.writeStringField("mimeType", facts.mimeType());
                out.writeNumberField("width", facts.width());
                out.writeNumberField("height", facts.height());
                out.writeNumberField("frames", facts.frames());
                out.writeNumberField("exifOrientation", facts.exifOrientation());
            }
            if (entry.pdq().isPresent()) {
                out.writeNumberField("pdqQuality", entry.pdq().get().quality());
                for (Orientation orientation : Orientation.values()) {
                    out.writeStringField(
                            orientation.text(),
                            entry.pdq().get().orientation(orientation).hex());
                }
            }
            out.writeStringField("seen", seen(entry.seen()));
            if (entry.problem().isPresent()) {
                out.writeStringField("type", entry.problem().get().type().name());
                out.writeStringField("detail", entry.problem().get().detail());
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Empty when the line is damaged. */
    static Optional<Entry> journalled(String line) {
        try {
            Map<String, String> fields = FlatJson.parse(line);
            Optional<PictureProblem> problem = fields.containsKey("type")
                    ? Optional.of(
                            PictureProblem.of(PictureProblem.Type.valueOf(fields.get("type")), fields.get("detail")))
                    : Optional.empty();
            return Optional.of(new Entry(
                    fields.get("path"),
                    digests(fields),
                    facts(fields),
                    pdq(fields, ""),
                    problem,
                    seen(text(fields, "seen"))));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** Frame, frames read, cut; then for each further frame its number, quality and eight hashes. */
    private static String seen(Entry.Seen seen) {
        StringBuilder text = new StringBuilder()
                .append(seen.frame())
                .append(' ')
                .append(seen.framesRead())
                .append(' ')
                .append(seen.cut());
        for (FrameSignature further : seen.further()) {
            text.append(' ')
                    .append(further.frame())
                    .append(' ')
                    .append(further.pdq().quality());
            further.pdq().orientations().forEach(hash -> text.append(' ').append(hash.hex()));
        }
        return text.toString();
    }

    private static Entry.Seen seen(String text) {
        Iterator<String> parts = Arrays.asList(text.split(" ")).iterator();
        int frame = Integer.parseInt(parts.next());
        int read = Integer.parseInt(parts.next());
        boolean cut = Boolean.parseBoolean(parts.next());
        List<FrameSignature> further = new ArrayList<>();
        while (parts.hasNext()) {
            int number = Integer.parseInt(parts.next());
            int quality = Integer.parseInt(parts.next());
            List<PdqHash> hashes = new ArrayList<>();
            for (int i = 0; i < Orientation.values().length; i++) {
                hashes.add(PdqHash.of(parts.next()));
            }
            further.add(new FrameSignature(number, new PdqSignature(hashes.get(0), quality, hashes)));
        }
        return new Entry.Seen(frame, read, cut, further);
    }

    private static Optional<Digests> digests(Map<String, String> fields) {
        return fields.containsKey("sha256")
                ? Optional.of(new Digests(
                        Sha256.of(fields.get("sha256")),
                        Sha1.of(text(fields, "sha1")),
                        Md5.of(text(fields, "md5")),
                        Long.parseLong(fields.getOrDefault("size", "0"))))
                : Optional.empty();
    }

    private static Optional<PictureFacts> facts(Map<String, String> fields) {
        return fields.containsKey("mimeType")
                ? Optional.of(new PictureFacts(
                        fields.get("mimeType"),
                        number(fields, "width"),
                        number(fields, "height"),
                        Integer.parseInt(fields.getOrDefault("frames", "1")),
                        Integer.parseInt(fields.getOrDefault("exifOrientation", "1"))))
                : Optional.empty();
    }

    private static Optional<PdqSignature> pdq(Map<String, String> fields, String prefix) {
        if (!fields.containsKey("pdqQuality")) {
            return Optional.empty();
        }
        List<PdqHash> hashes = new ArrayList<>();
        for (Orientation orientation : Orientation.values()) {
            String field = prefix + orientation.text();
            hashes.add(PdqHash.of(
                    orientation == Orientation.ORIGINAL && fields.containsKey("pdq")
                            ? fields.get("pdq")
                            : text(fields, field)));
        }
        return Optional.of(new PdqSignature(hashes.get(0), number(fields, "pdqQuality"), hashes));
    }

    /**
     * Reads a line of the JSON Lines output.
     *
     * @throws IOException when it is none
     */
    static Entry line(String line) throws IOException {
        try {
            Map<String, String> fields = FlatJson.parse(line);
            if (!fields.containsKey("path")) {
                throw new IllegalArgumentException("it has no path");
            }
            Optional<PictureProblem> problem = fields.containsKey("problem.type")
                    ? Optional.of(PictureProblem.of(
                            problemType(fields.get("problem.type")), fields.getOrDefault("problem.detail", "")))
                    : Optional.empty();
            return new Entry(
                    fields.get("path"),
                    digests(fields),
                    facts(fields),
                    pdq(fields, "orientations."),
                    problem,
                    Entry.Seen.ALL);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "the object is not of the form that hash --format=jsonl writes: " + e.getMessage(), e);
        }
    }

    private static PictureProblem.Type problemType(String name) {
        return Arrays.stream(PictureProblem.Type.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(KnownList.quoted(name)
                        + " is none of the problem types " + Arrays.toString(PictureProblem.Type.values())));
    }

    private static String text(Map<String, String> fields, String name) {
        if (!fields.containsKey(name)) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return fields.get(name);
    }

    private static int number(Map<String, String> fields, String name) {
        try {
            return Integer.parseInt(text(fields, name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " is " + KnownList.quoted(fields.get(name)) + ", which is no whole number", e);
        }
    }
}
