package org.crosscase.web.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Names an unexpected failure: the caller gets the reference and nothing else, the log gets everything. */
public final class Reference {
    private static final Logger LOG = Logger.getLogger(Reference.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}");

    private Reference() {}

    /** Logs the failure under a new reference. */
    public static String logged(Throwable failure, String where) {
        byte[] bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        String reference = hex.substring(0, 8) + "-" + hex.substring(8);
        LOG.log(Level.SEVERE, failure, () -> "failure " + reference + " at " + where);
        return reference;
    }

    /** Whether a text that came back to us can be one of our references. */
    static boolean valid(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
