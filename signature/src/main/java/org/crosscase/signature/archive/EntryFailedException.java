package org.crosscase.signature.archive;

import java.io.IOException;

/** An entry ended before its end; the others go on. */
public final class EntryFailedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final ArchiveProblem problem;

    EntryFailedException(ArchiveProblem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    public ArchiveProblem problem() {
        return problem;
    }
}
