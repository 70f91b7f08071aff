package org.crosscase.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.crosscase.audit.internal.BundleProof;

/**
 * Proof for a court that an entry stands in a log whose head was signed: it needs neither network nor database. Its text
 * follows the C2SP form for proofs of transparency logs.
 *
 * @param entry canonical bytes of the entry, see {@code docs/adr/0007-audit-log.md}
 * @param position place of the entry in the log, from 0
 * @param hashes inclusion proof (RFC 9162), 32 bytes each, from the leaf up
 * @param checkpoint the signed head
 */
public record CourtBundle(byte[] entry, long position, List<byte[]> hashes, String checkpoint) implements Serializable {
    public static final String HEADER = "c2sp.org/tlog-proof@v1";

    public CourtBundle {
        entry = entry.clone();
        hashes = List.copyOf(hashes);
    }

    @Override
    public byte[] entry() {
        return entry.clone();
    }

    /** The whole bundle as one text file. */
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append("extra ").append(base64.encodeToString(entry)).append('\n');
        text.append("index ").append(position).append('\n');
        hashes.forEach(hash -> text.append(base64.encodeToString(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /** @throws IllegalArgumentException unless the text is what {@link #text()} gives, down to the last byte */
    public static CourtBundle parse(String text) {
        int end = text.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
        if (lines.length < 3
                || !lines[0].equals(HEADER)
                || !lines[1].startsWith("extra ")
                || !lines[2].startsWith("index ")) {
            throw new IllegalArgumentException("this is no proof of an audit entry");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 3; i < lines.length; i++) {
            hashes.add(base64.decode(lines[i]));
        }
        CourtBundle bundle = new CourtBundle(
                base64.decode(lines[1].substring("extra ".length())),
                Long.parseLong(lines[2].substring("index ".length())),
                hashes,
                text.substring(end + 2));
        if (!bundle.text().equals(text)) {
            throw new IllegalArgumentException("this proof is not in its canonical form");
        }
        return bundle;
    }

    /**
     * Whether the entry stands in the log under that head, and the head was signed with that key.
     *
     * @param verifierKey name, id and key as {@code LogHeads.listKeys()} and the operator publish them
     */
    public boolean isProvedBy(String verifierKey) {
        return BundleProof.holds(entry, position, hashes, checkpoint, verifierKey);
    }
}
