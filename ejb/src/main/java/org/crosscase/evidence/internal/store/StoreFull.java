package org.crosscase.evidence.internal.store;

import java.io.IOException;

/** The store has no room: whoever sends waits and tries again. */
public final class StoreFull extends IOException {
    private static final long serialVersionUID = 1L;

    StoreFull(String message, IOException cause) {
        super(message, cause);
    }
}
