package org.crosscase.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the database's function {@code state_digest} makes of the same facts. */
final class StateDigest {
    /** Unit separator: a control character, which no field takes. */
    private static final String BETWEEN = "\u001f";

    /** Of SHA-256; nobody finds another text for 128 bits that are given. */
    private static final int KEPT_BYTES = 16;

    private StateDigest() {}

    static String of(String... facts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(BETWEEN, facts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEPT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
