package org.crosscase.evidence.internal.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Where a file was found, as text and never as a path of ours. What could deceive the eye or break a row (control and
 * direction marks, NUL, halves of characters) is written out, {@code \\u202E} for instance, and so are bytes that are no
 * UTF-8, {@code \\xFC}; characters that can be spelled in several ways are shown in one (Unicode's normal form C). The
 * bytes stay beside the text as they came, so that nothing of the name is lost.
 *
 * @param text 1 to 4,200 characters
 * @param bytes the name as it came, or null when it is the text in UTF-8
 */
public record FoundPath(String text, byte[] bytes) {
    private static final int LONGEST = 4096;
    private static final String CUT = "...";
    private static final String INSIDE = "!/";

    public FoundPath {
        Objects.requireNonNull(text);
    }

    /** One whose name came as the text says. */
    public FoundPath(String text) {
        this(text, null);
    }

    /** Null and empty names get a name, so that the file can be talked about. */
    public static FoundPath of(String given) {
        return ofBytes(given == null ? new byte[0] : SentName.bytes(given));
    }

    public static FoundPath ofBytes(byte[] given) {
        String shown = shown(given);
        return new FoundPath(shown, sameBytes(shown, given));
    }

    /** The path of an entry of the archive that was found here. */
    public FoundPath inside(String entry) {
        return inside(SentName.bytes(entry));
    }

    public FoundPath inside(byte[] entry) {
        String shown = shortened(text + INSIDE + shown(entry));
        byte[] whole = joined(name(), INSIDE.getBytes(StandardCharsets.UTF_8), entry);
        return new FoundPath(shown, sameBytes(shown, whole));
    }

    /** Without the folders and archives that it stands in. */
    String lastName() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The same name, told from another that is shown alike but came with other bytes. */
    public FoundPath distinguished() {
        byte[] name = name();
        return new FoundPath(shortened(text) + " [" + SentName.mark(name) + "]", name);
    }

    /** Byte for byte as it came. */
    public byte[] name() {
        return bytes == null ? text.getBytes(StandardCharsets.UTF_8) : bytes.clone();
    }

    private static String shown(byte[] given) {
        if (given.length == 0) {
            return "(no name)";
        }
        String text = Normalizer.normalize(SentName.text(given), Normalizer.Form.NFC);
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (deceptive(c)) {
                shown.append(c <= 0xFFFF ? String.format("\\u%04X", c) : String.format("\\u{%X}", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString().isBlank() ? "(blank name)" : shortened(shown.toString());
    }

    private static byte[] sameBytes(String shown, byte[] given) {
        byte[] other = SentName.unlessSaid(shown, given);
        return other == null ? null : other.clone();
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static boolean deceptive(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }

    /** Keeps the end, where the file's own name is, and never cuts a character in two. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int from = text.length() - LONGEST + CUT.length();
        return CUT + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoundPath path && text.equals(path.text) && Arrays.equals(bytes, path.bytes);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
