package org.crosscase.audit.internal;

import java.util.HexFormat;

/**
 * Where a log ended when the sequencer last left it. It is kept outside the database beside the last checkpoint, so that
 * entries which no checkpoint covers yet cannot be cut off unseen either.
 *
 * @param seal of the last entry
 * @param checkpoints how many were signed
 */
public record EndMark(String origin, long size, Sha256Hash seal, long checkpoints) {
    private static final String HEADER = "crosscase-audit-end-v1";

    String text() {
        return HEADER + "\n" + origin + "\n" + size + "\n" + seal.hex() + "\n" + checkpoints + "\n";
    }

    /** @throws IllegalArgumentException when it is not of this form */
    static EndMark parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 6 || !lines[0].equals(HEADER)) {
            throw new IllegalArgumentException("not the end of a log");
        }
        EndMark read = new EndMark(
                lines[1],
                Long.parseLong(lines[2]),
                new Sha256Hash(HexFormat.of().parseHex(lines[3])),
                Long.parseLong(lines[4]));
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("not in canonical form");
        }
        return read;
    }
}
