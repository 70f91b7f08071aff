package org.crosscase.notification;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What of a notification is told, with what its reader may see at this moment.
 *
 * @param words key of the sentence, whose first part names the bundle
 * @param arguments of the sentence, in their order: texts and numbers
 * @param agencies names of the others: of the other agency, or of both for a coordinator
 * @param references of the other case, or of both for a coordinator, as far as they may be known: one of a CONTACT case
 *     may not by the other agency, one of a COVERT case by nobody
 * @param strength 0 to 100, as it is now; null when it is not about a link
 */
public record Told(
        String words, List<Serializable> arguments, List<String> agencies, List<String> references, Integer strength)
        implements Serializable {
    private static final String BUNDLE = "notifications.";

    public Told {
        arguments = List.copyOf(arguments);
        agencies = List.copyOf(agencies);
        references = List.copyOf(references);
    }

    /** By the words of its kind, and the title of the reader's own case. */
    public static Told plainly(Notified of) {
        return new Told(BUNDLE + of.kind(), List.of(title(of)), List.of(), List.of(), null);
    }

    /** Of the reader's own case; empty where it is about none. */
    public static String title(Notified of) {
        return Objects.requireNonNullElse(of.caseTitle(), "");
    }

    /** By another sentence of its kind. */
    public static Told variant(Notified of, String variant, Serializable... arguments) {
        return new Told(BUNDLE + of.kind() + "." + variant, List.of(arguments), List.of(), List.of(), null);
    }

    /** About a link: the agencies are the last arguments. */
    public Told between(List<String> names, List<String> known, int now) {
        return new Told(words, Stream.concat(arguments.stream(), names.stream()).toList(), names, known, now);
    }
}
