package org.crosscase.shared;

import java.util.Set;

/**
 * One picture or file that two cases share: all media items of both that match each other, however many near-copies there are.
 *
 * @param best stands for it in the explanation
 * @param low the members in the low case
 * @param high the members in the high case
 */
public record SharedPicture(Kinship best, Set<ThingId> low, Set<ThingId> high) implements Shared {
    /** What an equal file says when nobody else in the world holds it: near certainty, yet never alone the whole. */
    private static final double EQUAL_FILE = 0.70;

    /** A perceptual signature, by its band alone: a weight that followed the distance would tell it. */
    private static final double NEAR_COPY = 0.58;

    /** Manuals, terms and forms are handed out by the thousand. */
    private static final double EQUAL_DOCUMENT = 0.40;

    /** Settings, sources, records of programs: most of them came with something that others have as well. */
    private static final double EQUAL_OTHER_FILE = 0.15;

    private static final double POSSIBLE_COPY = 0.35;

    /** A deep search: always below what any other copy says. */
    private static final double DEEP = 0.20;

    /** Documents of one layout that nobody could compare: enough to be listed, too little to be told. */
    private static final double UNCERTAIN = 0.02;

    @Override
    public ReasonKind kind() {
        return best.kind();
    }

    @Override
    public ThingId best(Side side) {
        return side == Side.LOW ? best.low() : best.high();
    }

    @Override
    public Set<ThingId> all(Side side) {
        return side == Side.LOW ? low : high;
    }

    @Override
    public double likeness() {
        if (best.possible()) {
            return UNCERTAIN;
        }
        if (best.deep()) {
            return DEEP;
        }
        return switch (best.nearness()) {
            case SAME_FILE -> equalFile(best.kind());
            case NEAR_COPY -> NEAR_COPY;
            case POSSIBLE_COPY -> POSSIBLE_COPY;
        };
    }

    private static double equalFile(ReasonKind kind) {
        if (kind.equals(ReasonKind.DOCUMENT)) {
            return EQUAL_DOCUMENT;
        }
        return kind.equals(ReasonKind.FILE) ? EQUAL_OTHER_FILE : EQUAL_FILE;
    }

    @Override
    public boolean certain() {
        return !best.possible();
    }

    @Override
    public int rank() {
        return best.rank();
    }

    @Override
    public boolean same() {
        return best.equalFile();
    }

    @Override
    public Explanation explain(Side reader, boolean exact) {
        PictureExplanation told = PictureExplanation.of(best.algorithm().text(), best.nearness(), best.transform());
        if (exact) {
            told = told.measured(best.distance());
        }
        return best.views() == null ? told : told.foundDeep(best.views().seenFrom(reader, exact));
    }
}
