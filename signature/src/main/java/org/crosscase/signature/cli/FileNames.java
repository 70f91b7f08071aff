package org.crosscase.signature.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text of a name, which is bytes on most systems. Bytes that are no UTF-8 are written out, for instance {@code \xFC},
 * so that two names never become one; a backslash that could be mistaken for such a sign is then written {@code \x5C}.
 */
final class FileNames {
    private static final Pattern ESCAPE = Pattern.compile("\\\\x[0-9A-Fa-f]{2}");
    private static final String BACKSLASH = "\\x5C";

    private FileNames() {}

    static String text(byte[] name) {
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer out = CharBuffer.allocate(name.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        StringBuilder text = new StringBuilder();
        boolean whole = true;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            String read = out.flip().toString();
            text.append(read.replace("\\", BACKSLASH));
            out.clear();
            if (result.isUnderflow()) {
                break;
            }
            whole = false;
            for (int i = result.length(); i > 0; i--) {
                text.append(String.format(Locale.ROOT, "\\x%02X", in.get()));
            }
        }
        if (whole) {
            String plain = new String(name, StandardCharsets.UTF_8);
            return ESCAPE.matcher(plain).find() ? text.toString() : plain;
        }
        return text.toString();
    }
}
