package org.crosscase.person.internal.compare;

import static org.crosscase.person.ComparedField.BIRTH;
import static org.crosscase.person.ComparedField.IDENTIFIERS;
import static org.crosscase.person.ComparedField.NATIONALITY;
import static org.crosscase.person.ComparedField.PLACES;
import static org.crosscase.person.ComparedField.SEX;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosscase.person.Certainty;
import org.crosscase.person.ComparedField;
import org.crosscase.person.ComparedPart;
import org.crosscase.person.Outcome;

/**
 * Whether two records may be of one person: points of each field that add up to a score, and what the score is worth. The
 * same two give the same figure in either order, wherever it is asked for.
 */
public final class PersonComparison {
    private static final int CERTAIN_FROM = 70;
    private static final int LIKELY_FROM = 55;
    private static final int POSSIBLE_FROM = 32;

    private PersonComparison() {}

    public static Compared compare(Described one, Described other, SharedIdentifiers shared, NameCounts counts) {
        NamePart name = NamePart.of(one, other);
        List<ComparedPart> parts = List.of(
                name.ofName(),
                name.ofFrequency(counts),
                birth(one.born(), other.born()),
                sex(one.sex(), other.sex()),
                sets(NATIONALITY, one.nationalities(), other.nationalities(), 4, -4),
                identifiers(shared),
                sets(PLACES, one.places(), other.places(), 5, -2));
        return new Compared(parts, certainty(name, parts, shared));
    }

    /**
     * Without a name that agrees, or something that belongs to one person, nothing is suggested: thousands share a birth
     * date.
     */
    private static Optional<Certainty> certainty(NamePart name, List<ComparedPart> parts, SharedIdentifiers shared) {
        int score = new Compared(parts, Optional.empty()).score();
        boolean sharesOwn = shared.ofOnePerson() > 0;
        if (!name.agrees() && !sharesOwn || score < POSSIBLE_FROM) {
            return Optional.empty();
        }
        boolean contradicted = parts.stream()
                .anyMatch(part -> part.outcome() == Outcome.CONTRADICTS
                        && (part.field() == BIRTH || part.field() == SEX || part.field() == ComparedField.NAME));
        if (contradicted || score < LIKELY_FROM) {
            return Optional.of(Certainty.POSSIBLE);
        }
        boolean certain = name.isEqual() && sharesOwn && score >= CERTAIN_FROM;
        return Optional.of(certain ? Certainty.CERTAIN : Certainty.LIKELY);
    }

    private static ComparedPart birth(BornBetween one, BornBetween other) {
        if (!one.isKnown() || !other.isKnown()) {
            return absent(BIRTH);
        }
        boolean certain = one.certain() && other.certain();
        if (!one.meets(other)) {
            return new ComparedPart(BIRTH, Outcome.CONTRADICTS, certain ? -40 : -15);
        }
        if (one.isDay() && other.isDay()) {
            return new ComparedPart(BIRTH, Outcome.AGREES, certain ? 20 : 14);
        }
        long years = one.years(other);
        return new ComparedPart(BIRTH, Outcome.AGREES, years <= 1 ? 8 : years <= 5 ? 5 : 2);
    }

    private static ComparedPart sex(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return absent(SEX);
        }
        return one.equals(other)
                ? new ComparedPart(SEX, Outcome.AGREES, 2)
                : new ComparedPart(SEX, Outcome.CONTRADICTS, -30);
    }

    private static ComparedPart sets(
            ComparedField field, Set<String> one, Set<String> other, int agreeing, int contradicting) {
        if (one.isEmpty() || other.isEmpty()) {
            return absent(field);
        }
        return Collections.disjoint(one, other)
                ? new ComparedPart(field, Outcome.CONTRADICTS, contradicting)
                : new ComparedPart(field, Outcome.AGREES, agreeing);
    }

    /** Persons who share none may still have others each: none shared contradicts nothing. */
    private static ComparedPart identifiers(SharedIdentifiers shared) {
        int own = shared.ofOnePerson() == 0 ? 0 : 40 + 10 * Math.min(2, shared.ofOnePerson() - 1);
        int points = own + 4 * Math.min(3, shared.ofMany());
        return points == 0 ? absent(IDENTIFIERS) : new ComparedPart(IDENTIFIERS, Outcome.AGREES, points);
    }

    private static ComparedPart absent(ComparedField field) {
        return new ComparedPart(field, Outcome.ABSENT, 0);
    }
}
