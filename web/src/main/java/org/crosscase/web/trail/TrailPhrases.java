package org.crosscase.web.trail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscase.web.format.Numbers;
import org.crosscase.web.texts.Texts;

/**
 * Says in the reader's language what use cases noted. The note itself stays as it was written, for it is sealed; these
 * are the forms in which notes are written, and a note of no known form is shown as it stands.
 */
final class TrailPhrases {
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final String SENSITIVITY = "(OPEN|CONTACT|COVERT)";

    private static final List<Phrase> PHRASES = List.of(
            phrase("sensitivity", "sensitivity " + SENSITIVITY),
            phrase("changed", SENSITIVITY + " to " + SENSITIVITY),
            phrase("added", "added " + ID),
            phrase("removed", "removed " + ID),
            phrase("handed", "to " + ID),
            phrase("foreign", "agency (\\S+) tried (\\S+)"),
            phrase("exhibit", "exhibit " + ID),
            phrase("case", "case " + ID),
            phrase("learned", "case " + ID + " from agency (\\S+)"),
            phrase("alarm.near-look-ups", "NEAR_EQUAL_LOOK_UPS (\\d+)"),
            phrase("alarm.near-signatures", "NEAR_EQUAL_SIGNATURES (\\d+)"),
            phrase("alarm.signatures", "MANY_SIGNATURES (\\d+)"),
            phrase("alarm.covert-cases", "MANY_COVERT_CASES (\\d+)"),
            phrase("place", "exhibit ([^,]+), (.+)"),
            phrase("place-bytes", "exhibit ([^,]+), (.+)\\nbytes ([0-9a-f ]+)"),
            phrase("place-digest", "exhibit ([^,]+), (.+)\\nbytes of SHA-256 ([0-9a-f]{64})"),
            phrase("intake", "(\\d+) files, (\\d+) of them known"),
            phrase("intake-missing", "(\\d+) files, (\\d+) of them known, (\\d+) missing"),
            phrase("missing", "(?s)(\\d+) of (\\d+) files missing: (.+)"),
            phrase("ended-early", "ended before all files were named"),
            phrase("files", "(\\d+) files"),
            phrase("items", "(\\d+) of (\\d+) items added"),
            phrase("links", "(\\d+) links"),
            phrase("broken", "the log does not go on"),
            phrase("entries-refused", "(\\d+) entries refused"),
            phrase("head-refused", "head of (\\d+) entries refused, (\\d+) were cosigned"),
            phrase("hit", "hit"),
            phrase("no-hit", "no hit"),
            phrase("grey", "grey, (\\d+) px"),
            phrase("colour", "colour, (\\d+) px"),
            phrase("role", "role"),
            phrase("signatures", "signatures alone"),
            phrase("signatures-of", "signatures alone, (.+)"),
            phrase("moved-first", "from nowhere named to (.+)"),
            phrase("moved", "from (.+) to (.+)"),
            phrase("refuted", "pictures compared in detail, and different"),
            phrase("set-aside", "files that everybody has or that show nothing, compared no more"),
            phrase("sender-lost", "the sender was lost before it said that all files are in"));

    /** Reasons for looking that are chosen from a list, and recorded in the words of the officer who chose. */
    private static final List<String> PURPOSES =
            List.of("media.purpose.CATEGORISE", "media.purpose.CONFIRM_MATCH", "media.purpose.COURT");

    private final Texts texts;
    private final Map<String, String> names;

    /** @param names of officers, cases and exhibits by id, and of agencies by code */
    TrailPhrases(Texts texts, Map<String, String> names) {
        this.texts = texts;
        this.names = names;
    }

    /** The digest of what is on record says nothing to a reader; it stands in the entry as it was recorded. */
    private static final Pattern STATE = Pattern.compile("^state [0-9a-f]{32}(?:, )?");

    String say(String recorded) {
        String note = STATE.matcher(recorded).replaceFirst("");
        return note.isEmpty() ? "" : phrase(note);
    }

    private String phrase(String note) {
        return PHRASES.stream()
                .flatMap(phrase -> phrase.match(note).stream()
                        .map(found -> texts.of("trail.detail." + phrase.key(), arguments(found))))
                .findFirst()
                .or(() -> reason(note))
                .orElseGet(() -> named(note));
    }

    /** With names in the place of the ids in it. */
    private String named(String note) {
        return Pattern.compile(ID).matcher(note).replaceAll(found -> {
            String id = found.group();
            return Matcher.quoteReplacement(names.getOrDefault(id, id));
        });
    }

    /** The action by its name; calls that have none of their own are told by their place in the code. */
    String action(String code) {
        String key = "trail.action." + code;
        return texts.has(key) ? texts.get(key) : texts.of("trail.call", code);
    }

    /** The officer's own words, except for a reason chosen from the list. */
    String purpose(String recorded) {
        return PURPOSES.stream()
                .filter(key -> Texts.LANGUAGES.stream()
                        .anyMatch(language -> Texts.in(language).get(key).equals(recorded)))
                .findFirst()
                .map(texts::get)
                .orElse(recorded);
    }

    /** Why something was refused or a file not read: the slug of a problem, unless its text needs more to be told. */
    private Optional<String> reason(String note) {
        if (!note.matches("[a-z][a-z0-9-]*")) {
            return Optional.empty();
        }
        String unread = "evidence.rejected." + note;
        String refused = "problem." + note;
        if (texts.has(unread)) {
            return Optional.of(texts.get(unread));
        }
        return texts.has(refused) && !texts.get(refused).contains("{")
                ? Optional.of(texts.of("trail.detail.answer", texts.of(refused)))
                : Optional.empty();
    }

    private Object[] arguments(Matcher found) {
        Object[] arguments = new Object[found.groupCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(found.group(i + 1));
        }
        return arguments;
    }

    private Object argument(String word) {
        if (word.matches("\\d{1,18}")) {
            return Long.valueOf(word);
        }
        if (names.containsKey(word)) {
            return names.get(word);
        }
        String action = "trail.action." + word;
        return texts.has(action) ? texts.get(action) : word.matches(ID) ? Numbers.shortened(word) : word;
    }

    private static Phrase phrase(String key, String form) {
        return new Phrase(key, Pattern.compile(form));
    }

    private record Phrase(String key, Pattern form) {
        Optional<Matcher> match(String note) {
            Matcher matcher = form.matcher(note);
            return matcher.matches() ? Optional.of(matcher) : Optional.empty();
        }
    }
}
