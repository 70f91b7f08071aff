package org.crosscase.link.internal;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** Names the row of the inbox that could not be spread, so that it can be put back. */
@ApplicationException(rollback = true)
public class LinkInboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID due;

    LinkInboxFailure(UUID due, RuntimeException cause) {
        super("What follows from " + due + " for links could not be found out", cause);
        this.due = due;
    }

    UUID due() {
        return due;
    }
}
