package org.crosscase.signature.kind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bytes by which a format is known, and where they stand; one line of {@code types.txt}. */
record ByteSignature(FileType type, List<Part> parts) {
    private static final int ANYWHERE = -1;

    /** As far into a file as a part without a place is looked for. */
    private static final int SOUGHT = 4096;

    /** Shorter than this, and readable: a text may begin so by chance. */
    private static final int LONG = 5;

    private record Part(int place, byte[] bytes, boolean[] any) {
        boolean fits(byte[] start) {
            if (place != ANYWHERE) {
                return fits(start, place);
            }
            for (int at = 0; at < Math.min(start.length, SOUGHT); at++) {
                if (fits(start, at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean fits(byte[] start, int at) {
            if (at + bytes.length > start.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (!any[i] && start[at + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws IllegalArgumentException when the line is none of a table of formats */
    static ByteSignature of(String line) {
        String[] fields = line.split("\\|", 4);
        if (fields.length != 4) {
            throw new IllegalArgumentException("Not four fields: " + line);
        }
        List<Part> parts = new ArrayList<>();
        for (String part : fields[3].split(",(?=[0-9]+=|\\?=)")) {
            parts.add(part(part));
        }
        return new ByteSignature(new FileType(FileKind.valueOf(fields[0]), fields[1], fields[2]), List.copyOf(parts));
    }

    private static Part part(String text) {
        int equals = text.indexOf('=');
        String place = text.substring(0, equals);
        String value = text.substring(equals + 1);
        boolean readable = value.startsWith("'");
        byte[] bytes = readable
                ? value.substring(1, value.length() - 1).getBytes(StandardCharsets.ISO_8859_1)
                : HexFormat.of().parseHex(value);
        boolean[] any = new boolean[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            any[i] = readable && bytes[i] == '?';
        }
        return new Part(place.equals("?") ? ANYWHERE : Integer.parseInt(place), bytes, any);
    }

    boolean fits(byte[] start) {
        return parts.stream().allMatch(part -> part.fits(start));
    }

    /** Whether a text could begin like this. */
    boolean readable() {
        int length = 0;
        for (Part part : parts) {
            for (byte b : part.bytes) {
                if (b < ' ' || b > '~') {
                    return false;
                }
                length++;
            }
        }
        return length < LONG;
    }
}
