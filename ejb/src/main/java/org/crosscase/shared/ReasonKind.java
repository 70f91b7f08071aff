package org.crosscase.shared;

import java.io.Serializable;
import java.util.Set;
import java.util.regex.Pattern;
import org.crosscase.signature.kind.FileKind;

/**
 * What two cases have in common, by the name that REST and the words of pages use. It is no enumeration: a new kind comes with its
 * {@link ReasonSource} and its file of words, and nothing here knows it.
 *
 * @param name letters without accents, in capitals
 */
public record ReasonKind(String name) implements Serializable, Comparable<ReasonKind> {
    private static final Pattern NAME = Pattern.compile("[A-Z]{1,30}");

    public static final ReasonKind IMAGE = new ReasonKind("IMAGE");
    public static final ReasonKind VIDEO = new ReasonKind("VIDEO");
    public static final ReasonKind SOUND = new ReasonKind("SOUND");
    /** A document, mail or mailbox. */
    public static final ReasonKind DOCUMENT = new ReasonKind("DOCUMENT");
    /** Any other file. */
    public static final ReasonKind FILE = new ReasonKind("FILE");

    /** The family of all that comes as a file. */
    public static final String MEDIA = "MEDIA";

    private static final Set<ReasonKind> FILES = Set.of(IMAGE, VIDEO, SOUND, DOCUMENT, FILE);

    public ReasonKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a kind of shared thing is named in capitals, not " + name);
        }
    }

    public static ReasonKind of(String name) {
        return new ReasonKind(name);
    }

    public static ReasonKind of(FileKind kind) {
        return switch (kind) {
            case PICTURE -> IMAGE;
            case FILM -> VIDEO;
            case SOUND -> SOUND;
            case DOCUMENT, MAIL -> DOCUMENT;
            default -> FILE;
        };
    }

    /** Kinds of one family come from one source, and count as one thing where a figure has room for one. */
    public String family() {
        return FILES.contains(this) ? MEDIA : name;
    }

    public boolean isMedia() {
        return family().equals(MEDIA);
    }

    @Override
    public int compareTo(ReasonKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
