package org.crosscase.signature.archive;

import java.io.IOException;

/** Nothing more is taken out of the archive. */
final class ArchiveEndException extends IOException {
    private static final long serialVersionUID = 1L;
    private final ArchiveProblem problem;

    ArchiveEndException(ArchiveProblem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    ArchiveProblem problem() {
        return problem;
    }
}
