package org.crosscase.person.internal;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** Names the row of the queue of identifiers that nobody could work off, so that it can be put back. */
@ApplicationException(rollback = true)
public class IdentifierStepFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID due;

    IdentifierStepFailure(UUID due, RuntimeException cause) {
        super("What is due for an identifier could not be done: " + due, cause);
        this.due = due;
    }

    UUID due() {
        return due;
    }
}
