package org.crosscase.web.trail;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.audit.Argument;
import org.crosscase.audit.Argument.Type;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.web.format.Dates;
import org.crosscase.web.format.Numbers;
import org.crosscase.web.texts.Texts;

/**
 * Puts a fact of the trail or of a custody event into the reader's language: {@code trail.fact.CODE} with its arguments by their
 * names, then {@code trail.fact.CODE.ARGUMENT} for each that is there and need not be.
 */
final class FactWords {
    private static final String BETWEEN = ", ";

    private final Texts texts;
    private final Map<String, String> names;

    /** @param names of officers, cases and exhibits by id, and of agencies by code */
    FactWords(Texts texts, Map<String, String> names) {
        this.texts = texts;
        this.names = names;
    }

    String say(Fact fact) {
        if (fact.code().isEmpty()) {
            return "";
        }
        String key = "trail.fact." + fact.code();
        if (!texts.has(key)) {
            // a code of a later build than this one
            return recorded(fact);
        }
        try {
            return inWords(key, fact);
        } catch (IllegalArgumentException noNumber) {
            // what was changed around the application is shown as it stands, and keeps no auditor from the page
            return recorded(fact);
        }
    }

    private String inWords(String key, Fact fact) {
        Map<String, Object> values = values(fact);
        List<String> parts = new ArrayList<>();
        parts.add(texts.of(key, values));
        values.keySet().stream()
                .map(name -> key + "." + name)
                .filter(texts::has)
                .forEach(part -> parts.add(texts.of(part, values)));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    /** As it is sealed. */
    static String recorded(Fact fact) {
        return Stream.concat(Stream.of(fact.code()).filter(code -> !code.isEmpty()), fact.stored().stream())
                .collect(Collectors.joining(BETWEEN));
    }

    private Map<String, Object> values(Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Argument argument : fact.arguments()) {
            Object said = value(argument);
            values.merge(argument.name(), said, (first, next) -> first + BETWEEN + next);
        }
        return values;
    }

    private Object value(Argument argument) {
        String value = argument.value();
        return switch (argument.type()) {
            case NUMBER -> number(value);
            case CODE -> word(argument.name(), value);
            case ID -> names.getOrDefault(value, Numbers.shortened(value));
            case NAME -> name(argument.name(), value);
            case TIME -> time(value);
            case HEX, TEXT -> value;
        };
    }

    /** What was changed around the application need not be one. */
    private static Object number(String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException none) {
            return value;
        }
    }

    private String time(String value) {
        try {
            return Dates.in(texts.locale()).second(Instant.parse(value));
        } catch (DateTimeParseException none) {
            return value;
        }
    }

    private String name(String name, String value) {
        return switch (name) {
            case "id" -> names.getOrDefault(value, value);
            case "subject" -> object(value);
            default -> value;
        };
    }

    private String word(String name, String value) {
        return findWord(name, value).orElse(names.getOrDefault(value, value));
    }

    /** Empty for a word that no text says. */
    Optional<String> findWord(String name, String value) {
        return switch (name) {
            case "action", "did" -> said("trail.action." + value);
            case "problem" -> problem(value);
            case "outcome" -> said("audit.outcome." + value);
            case "fault" -> said("audit.fault." + value);
            // a case's mark says it so in every language
            case "sensitivity", "before" -> Optional.of(value);
            default -> said("trail.word." + name + "." + value);
        };
    }

    /** What kind of thing something was done to. */
    String object(String type) {
        return said("trail.object." + type).orElse(type);
    }

    String action(String code) {
        return said("trail.action." + code).orElse(code);
    }

    /** A reason that was chosen from a list, or the officer's own words. */
    String purpose(Purpose given) {
        String chosen = given.code().isEmpty()
                ? ""
                : said("media.purpose." + given.code()).orElse(given.code());
        return Stream.of(chosen, given.text()).filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    /** Why something was refused or a file not read; the slug where its text needs more to be told. */
    private Optional<String> problem(String slug) {
        String unread = "evidence.rejected." + slug.toLowerCase(Locale.ROOT).replace('_', '-');
        String refused = "problem." + slug;
        boolean whole = texts.has(refused) && !texts.get(refused).contains("{");
        return said(unread).or(() -> whole ? Optional.of(texts.of(refused)) : Optional.empty());
    }

    private Optional<String> said(String key) {
        return texts.has(key) ? Optional.of(texts.get(key)) : Optional.empty();
    }

    /** Whether a name is looked up for it. */
    static boolean isLookedUp(Argument argument) {
        return argument.type() == Type.ID || argument.name().equals("id");
    }
}
