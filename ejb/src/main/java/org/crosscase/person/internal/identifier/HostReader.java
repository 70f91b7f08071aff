package org.crosscase.person.internal.identifier;

import java.util.Optional;

/** Hosts as lists of them are written. */
public final class HostReader {
    private HostReader() {}

    /** In its one form; empty for what is none. */
    public static Optional<String> read(String written) {
        return DomainName.of(written);
    }
}
