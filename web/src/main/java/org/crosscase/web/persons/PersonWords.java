package org.crosscase.web.persons;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crosscase.person.Birth;
import org.crosscase.person.Certainty;
import org.crosscase.person.ComparedPart;
import org.crosscase.person.Identifier;
import org.crosscase.person.Outcome;
import org.crosscase.person.PersonStatus;
import org.crosscase.web.format.Show;
import org.crosscase.web.texts.Messages;

/** What pages say of persons. */
@Named("personWords")
@RequestScoped
public class PersonWords {
    @Inject
    private Messages m;

    @Inject
    private Show show;

    /** The circle of a state. */
    public String shape(PersonStatus status) {
        return switch (status) {
            case UNKNOWN -> "wait";
            case IDENTIFIED, LOCATED, ARRESTED, CHARGED -> "half";
            case CONVICTED, SAFEGUARDED -> "done";
            case DECEASED -> "off";
        };
    }

    public String shapeOf(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "done";
            case LIKELY -> "half";
            case POSSIBLE -> "wait";
        };
    }

    public String shapeOf(Outcome outcome) {
        return switch (outcome) {
            case AGREES -> "done";
            case ABSENT -> "off";
            case CONTRADICTS -> "wait";
        };
    }

    /** What of it agrees or contradicts, with its points; what is absent is not said. */
    public String parts(List<ComparedPart> parts) {
        return parts.stream().filter(part -> part.points() != 0).map(this::part).collect(Collectors.joining("; "));
    }

    public String part(ComparedPart part) {
        String points = (part.points() > 0 ? "+" : "\u2212") + Math.abs(part.points());
        return m.of("persons.part." + part.outcome(), m.get("persons.compared." + part.field()), points);
    }

    public String born(Birth birth) {
        if (!birth.isKnown()) {
            return m.get("persons.born.unknown");
        }
        String certainty = m.get("persons.certainty." + birth.certainty());
        return birth.isDay()
                ? m.of("persons.born.on", show.day(birth.from()), certainty)
                : m.of("persons.born.between", show.day(birth.from()), show.day(birth.to()), certainty);
    }

    /** What stands beside an identifier, each with a comma behind it. */
    public String beside(Identifier one) {
        List<String> said = new ArrayList<>();
        if (!one.details().service().isEmpty()) {
            said.add(one.details().service());
        }
        if (!one.details().country().isEmpty() && !one.countryAssumed()) {
            said.add(one.details().country());
        }
        one.details().at().ifPresent(at -> said.add(show.time(at)));
        one.details().port().ifPresent(port -> said.add(m.of("persons.atPort", port.toString())));
        return said.isEmpty() ? "" : String.join(", ", said) + ",";
    }
}
