package org.crosscase.signature.decode;

import java.util.Objects;

/**
 * Why a file got no signature. The file is kept as evidence with this reason beside it.
 *
 * @param detail one plain line for the officer, never a stack trace and at most {@link #MAX_DETAIL} characters
 */
public record PictureProblem(Type type, String detail) {
    /** Longest detail kept, in characters. */
    public static final int MAX_DETAIL = 200;

    /** The kinds of refusal. Their names are stable: they stand in rows and messages. */
    public enum Type {
        /** Nothing in the file says that it is a picture. */
        NOT_A_PICTURE,
        /** A picture, but in a format or variant that is not read. */
        UNSUPPORTED_FORMAT,
        /** A picture by its first bytes, but damaged or cut short. */
        BROKEN,
        /** Width, height or their product is over the limit. */
        TOO_MANY_PIXELS,
        /** The file is longer than the limit. */
        TOO_MANY_BYTES,
        /** More frames or pages than the limit; no longer given, since further frames are then left out. */
        TOO_MANY_FRAMES,
        /** EXIF, comments or colour profile over the limit; no longer given, since no decoder is shown them. */
        METADATA_TOO_LARGE,
        /** Processor time ran out. */
        TOO_SLOW,
        /** The decoder's memory did not suffice. */
        OUT_OF_MEMORY,
        /** The file ended two decoder processes. */
        DECODER_DIED
    }

    public PictureProblem {
        Objects.requireNonNull(type);
        detail = printable(detail);
    }

    public static PictureProblem of(Type type, String detail) {
        return new PictureProblem(type, detail);
    }

    /** Details may quote a hostile file: control and direction marks become blanks, and length is bounded. */
    private static String printable(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(MAX_DETAIL)
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                        ? ' '
                        : c)
                .forEach(line::appendCodePoint);
        return line.length() <= MAX_DETAIL ? line.toString() : line.substring(0, MAX_DETAIL);
    }
}
