package org.crosscase.web.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.Comparison;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.web.format.Show;
import org.crosscase.web.texts.Messages;
import org.crosscase.web.texts.Texts;

/** What a file is and how it was compared, in the officer's language. */
@Named("fileWords")
@RequestScoped
public class FileWords {
    /** A slash of either kind, but not the one with which a character is written out: {@code \\xFC}, {@code \\u202E}. */
    private static final String BETWEEN_FOLDERS = "/|\\\\(?!x[0-9A-F]{2}|u[0-9A-F]{4}|u\\{)";

    /** Names of formats end in one of these: the rest is a name of its own in every language. */
    private static final List<String> NOUNS = List.of("picture", "film", "sound", "document", "archive", "database");

    @Inject
    private Messages messages;

    @Inject
    private Show show;

    /** For instance {@code MP4 film}. */
    public String kind(MediaSummary item) {
        return kind(messages.texts(), item.kind(), item.kindName());
    }

    static String kind(Texts texts, FileKind kind, String name) {
        for (String noun : NOUNS) {
            if (name.endsWith(" " + noun)) {
                return texts.of("files.noun." + noun, name.substring(0, name.length() - noun.length() - 1));
            }
        }
        boolean english = texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english && !name.isEmpty() && kind != FileKind.UNKNOWN ? name : texts.get("files.kind." + kind);
    }

    /** One or two sentences: compared as what, by what, and if not why. */
    public String compared(Comparison comparison) {
        return compared(messages.texts(), comparison);
    }

    static String compared(Texts texts, Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (comparison.extent()) {
                    case WAITING -> texts.get("files.compared.WAITING");
                    case PICTURE -> texts.of("files.compared.PICTURE", by(comparison));
                    case FILE -> texts.of("files.compared.FILE", by(comparison));
                    case NONE -> texts.get("files.compared.NONE");
                });
        if (comparison.whyNot() != null) {
            sentences.add(why(texts, comparison.whyNot()));
        }
        comparison.remarks().forEach(remark -> sentences.add(why(texts, remark)));
        return String.join(" ", sentences);
    }

    /** What the source says of a file, in one or two sentences, or nothing. */
    public String atSource(AtSource said) {
        return atSource(messages.texts(), said, show::time, show::bytes);
    }

    static String atSource(Texts texts, AtSource said, Function<Instant, String> time, LongFunction<String> bytes) {
        List<String> facts = new ArrayList<>();
        if (said.size() != null) {
            facts.add(bytes.apply(said.size()));
        }
        add(facts, texts, "media.source.modified", said.modifiedAt(), time);
        add(facts, texts, "media.source.created", said.createdAt(), time);
        add(facts, texts, "media.source.accessed", said.accessedAt(), time);
        String known = facts.isEmpty() ? "" : texts.of("media.source", String.join(", ", facts));
        if (said.impossible().isEmpty()) {
            return known;
        }
        String impossible = said.impossible().stream()
                .sorted()
                .map(which -> texts.get("media.source.impossible." + which))
                .collect(Collectors.joining(", "));
        return (known + " " + texts.of("media.source.impossible", impossible)).strip();
    }

    private static void add(List<String> facts, Texts texts, String key, Instant when, Function<Instant, String> time) {
        if (when != null) {
            facts.add(texts.of(key, time.apply(when)));
        }
    }

    /** Name of the icon that stands for a file without a picture. */
    public String icon(MediaSummary item) {
        return switch (item.kind()) {
            case PICTURE -> "image";
            case FILM -> "video";
            case MAIL -> "mail";
            case DATABASE -> "server";
            case DISK -> "hard-drive";
            case ARCHIVE -> "package";
            case DOCUMENT, TEXT -> "file-text";
            default -> "file";
        };
    }

    /** The last part of the first path at which it was found. */
    public String name(MediaSummary item) {
        return lastPart(path(item));
    }

    static String lastPart(String path) {
        String[] parts = path.split(BETWEEN_FOLDERS);
        return parts.length == 0 ? path : parts[parts.length - 1];
    }

    /** The first path at which it was found; empty where none is known. */
    public String path(MediaSummary item) {
        return item.occurrences().isEmpty() ? "" : item.occurrences().get(0).path();
    }

    /** Number of the exhibit in which it was found first; empty where none is known. */
    public String exhibit(MediaSummary item) {
        return item.occurrences().isEmpty() ? "" : item.occurrences().get(0).exhibit();
    }

    /** The name, or the shortened hash of what was handed in without one. */
    public String nameOrHash(MediaSummary item) {
        return item.occurrences().isEmpty() ? show.hash(item.sha256()) : name(item);
    }

    /** For instance {@code PNG picture, 640 × 480}. */
    public String kindAndSize(MediaSummary item) {
        return item.width() == null ? kind(item) : kind(item) + ", " + item.width() + " × " + item.height();
    }

    /** A short word for the grid. */
    public String mark(Comparison comparison) {
        return messages.get("files.mark." + comparison.extent());
    }

    private static String why(Texts texts, String slug) {
        String key = "files.why." + slug;
        return texts.has(key) ? texts.get(key) : texts.of("files.why", texts.get("evidence.rejected." + slug));
    }

    private static String by(Comparison comparison) {
        return String.join(", ", comparison.by());
    }
}
