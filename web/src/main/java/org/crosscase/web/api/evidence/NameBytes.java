package org.crosscase.web.api.evidence;

import java.util.Base64;
import org.crosscase.Problem;

/** Names of files that are no UTF-8, or that are not shown as they came: their bytes, in Base64. */
final class NameBytes {
    private NameBytes() {}

    /** @param name or null */
    static String write(byte[] name) {
        return name == null ? null : Base64.getEncoder().encodeToString(name);
    }

    /** @throws Problem {@code field-wrong-type} */
    static byte[] read(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.invalid("field-wrong-type", "pathBytes", "pathBytes", "STRING");
        }
    }
}
