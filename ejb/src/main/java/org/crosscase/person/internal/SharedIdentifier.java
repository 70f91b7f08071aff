package org.crosscase.person.internal;

import java.util.Map;
import java.util.Set;
import org.crosscase.shared.Explanation;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.Shared;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;

/**
 * One identifier that two cases share, however many persons, spellings and sightings of it each of them holds. Told are its type and how the
 * two meet, and nothing that was written.
 *
 * @param best the meeting that says most
 */
record SharedIdentifier(Meeting best, Set<ThingId> low, Set<ThingId> high) implements Shared.ToldByWords {
    static final ReasonKind IDENTIFIER = ReasonKind.of("IDENTIFIER");

    @Override
    public ReasonKind kind() {
        return IDENTIFIER;
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
        return best.likeness();
    }

    @Override
    public boolean certain() {
        return best.certain();
    }

    @Override
    public int rank() {
        return best.kind().ordinal();
    }

    @Override
    public boolean same() {
        return best.kind().isStrong();
    }

    @Override
    public Explanation explain(Side reader, boolean exact) {
        return new PlainExplanation(Map.of("type", best.type().name(), "met", met()));
    }

    private String met() {
        return best.kind().isStrong() && !best.certain()
                ? "UNTIMED"
                : best.kind().name();
    }
}
