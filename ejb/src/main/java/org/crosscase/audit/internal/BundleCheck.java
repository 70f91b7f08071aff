package org.crosscase.audit.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.crosscase.audit.CourtBundle;

/** Checks a court bundle with nothing but a key, as a program of its own: {@code FILE KEY}. */
public final class BundleCheck {
    private static final List<String> FIELDS = List.of(
            "format",
            "entry",
            "agency",
            "time",
            "officer",
            "username",
            "capacity",
            "action",
            "object type",
            "object id",
            "purpose code",
            "purpose",
            "outcome",
            "fact",
            "arguments",
            "log key",
            "nonce");

    private BundleCheck() {}

    /** Prints the entry when it is proved; ends with status 1 when it is not. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: FILE KEY (the proof of an audit entry, and the log's published key)");
            System.exit(2);
        }
        CourtBundle bundle;
        try {
            bundle = CourtBundle.parse(Files.readString(Path.of(arguments[0])));
        } catch (IllegalArgumentException malformed) {
            System.err.println(shown(malformed.getMessage()));
            System.exit(1);
            return;
        }
        if (!bundle.isProvedBy(arguments[1])) {
            System.err.println("NOT proved: the entry, the proof, the checkpoint and the key do not belong together");
            System.exit(1);
        }
        System.out.println("proved: entry " + bundle.position() + " of the log, exactly as follows");
        lines(bundle.entry()).forEach(System.out::println);
        System.out.println();
        bundle.checkpoint().lines().map(BundleCheck::shown).forEach(System.out::println);
    }

    /** An entry field by field, each argument of its fact on a line of its own. */
    static List<String> lines(byte[] entry) {
        List<String> lines = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(entry);
        for (String name : FIELDS) {
            byte[] value = field(bytes);
            boolean binary = List.of("entry", "agency", "officer", "nonce").contains(name);
            if (name.equals("arguments")) {
                for (ByteBuffer each = ByteBuffer.wrap(value); each.hasRemaining(); ) {
                    lines.add("  " + shown(new String(field(each), StandardCharsets.UTF_8)));
                }
            } else {
                String text = binary ? HexFormat.of().formatHex(value) : new String(value, StandardCharsets.UTF_8);
                lines.add(name + ": " + shown(text));
            }
        }
        return lines;
    }

    /** What steers a terminal, or turns the reading of a line round, is not printed: names may come from anybody. */
    private static String shown(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }

    private static byte[] field(ByteBuffer bytes) {
        byte[] value = new byte[bytes.getInt()];
        bytes.get(value);
        return value;
    }
}
