package org.crosscase.audit.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

/**
 * A signed extract: a head of a few lines, then for each entry its place, its canonical bytes and its inclusion proof, then
 * the signature of the log over all of it, as of a signed note.
 */
final class ExtractText {
    private static final String HEADER = "crosscase-audit-extract-v1";

    private final StringBuilder text = new StringBuilder(HEADER).append('\n');

    /**
     * @param asked the filters, in the words of the trail
     * @param all false when more would fit than are in it
     * @param note the checkpoint that every entry is proved against
     */
    ExtractText(Instant made, String by, String asked, int entries, boolean all, String note) {
        text.append("made ").append(made.truncatedTo(ChronoUnit.SECONDS)).append('\n');
        text.append("by ").append(line(by)).append('\n');
        text.append("asked ").append(line(asked)).append('\n');
        text.append("entries ").append(entries).append(all ? "" : " and more").append('\n');
        text.append("checkpoint ")
                .append(base64(note.getBytes(StandardCharsets.UTF_8)))
                .append('\n');
    }

    void add(long position, byte[] entry, List<Sha256Hash> proof) {
        text.append("index ").append(position).append('\n');
        text.append("entry ").append(base64(entry)).append('\n');
        proof.forEach(hash -> text.append(base64(hash.bytes())).append('\n'));
    }

    String signedBy(LogKey key, String origin) {
        String body = text.toString();
        return body + "\n" + key.signatureLine(origin, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What was typed stays one line. */
    private static String line(String typed) {
        return typed.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
