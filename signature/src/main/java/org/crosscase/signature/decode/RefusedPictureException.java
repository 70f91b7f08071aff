package org.crosscase.signature.decode;

import java.util.Optional;

/** A file that gets no signature, for a typed reason. */
public final class RefusedPictureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient PictureProblem problem;
    private final transient Optional<PictureFacts> facts;

    RefusedPictureException(PictureProblem problem, Optional<PictureFacts> facts) {
        super(problem.type() + ": " + problem.detail());
        this.problem = problem;
        this.facts = facts;
    }

    RefusedPictureException(PictureProblem.Type type, String detail) {
        this(PictureProblem.of(type, detail), Optional.empty());
    }

    public PictureProblem problem() {
        return problem;
    }

    /** What the headers said, where they could be read. */
    public Optional<PictureFacts> facts() {
        return facts;
    }

    static RefusedPictureException broken(String detail) {
        return new RefusedPictureException(PictureProblem.Type.BROKEN, detail);
    }

    static RefusedPictureException unsupported(String detail) {
        return new RefusedPictureException(PictureProblem.Type.UNSUPPORTED_FORMAT, detail);
    }
}
