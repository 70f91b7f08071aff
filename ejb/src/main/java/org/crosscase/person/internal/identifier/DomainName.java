package org.crosscase.person.internal.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/** A domain as mail addresses and addresses of pages have it. */
final class DomainName {
    private static final int LONGEST = 253;
    private static final Pattern SEVERAL_LABELS = Pattern.compile("[^.]+(\\.[^.]+)*\\.(?![0-9]+$)[^.]{2,}");

    private DomainName() {}

    /** In its one form: letters of ASCII, lower case, no dot at the end; empty for a single label, an IP address and what is none. */
    static Optional<String> of(String written) {
        String domain = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        return Unicode.asciiDomain(domain)
                .filter(ascii -> ascii.length() <= LONGEST)
                .filter(ascii -> SEVERAL_LABELS.matcher(ascii).matches());
    }
}
