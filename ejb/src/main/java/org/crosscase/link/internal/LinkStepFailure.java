package org.crosscase.link.internal;

import jakarta.ejb.ApplicationException;

/** Names the pair that could not be worked out, so that it can be put back. */
@ApplicationException(rollback = true)
public class LinkStepFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CasePair pair;

    LinkStepFailure(CasePair pair, RuntimeException cause) {
        super("The link of " + pair + " could not be worked out", cause);
        this.pair = pair;
    }

    CasePair pair() {
        return pair;
    }
}
