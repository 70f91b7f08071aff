package org.crosscase.matching.internal.sign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.decode.PictureReader;
import org.crosscase.signature.decode.RefusedPictureException;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.kind.FileType;
import org.crosscase.signature.kind.FileTypes;

/**
 * What the bytes of a file tell before any decoder sees them.
 *
 * @param blank the same byte from the first to the last, or too few of them to say anything
 */
record FileLook(FileType type, boolean blank) {
    /** A file of fewer bytes that is no format of its own is a mark, a counter, an empty note. */
    private static final int FEWEST_BYTES = 32;

    static FileLook of(InputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(FileTypes.START_BYTES);
        FileType type = type(start);
        boolean formless = switch (type.kind()) {
            case TEXT, UNKNOWN -> true;
            default -> false;
        };
        boolean few = start.length < FEWEST_BYTES;
        return new FileLook(type, formless && (few || sameByte(start, start[0]) && sameToTheEnd(bytes, start)));
    }

    /** Where the table says nothing, the decoders may know better. */
    private static FileType type(byte[] start) {
        FileType type = FileTypes.of(start);
        if (type.kind() != FileKind.UNKNOWN) {
            return type;
        }
        try {
            PictureReader.refuseUnlessPicture(Arrays.copyOf(start, Math.min(start.length, PictureReader.START_BYTES)));
        } catch (RefusedPictureException refused) {
            if (refused.problem().type() == PictureProblem.Type.NOT_A_PICTURE) {
                return type;
            }
        }
        return new FileType(FileKind.PICTURE, type.mimeType(), "picture");
    }

    /** Reads on only as long as nothing else comes. */
    private static boolean sameToTheEnd(InputStream bytes, byte[] start) throws IOException {
        byte only = start[0];
        for (byte[] piece = bytes.readNBytes(start.length); piece.length > 0; piece = bytes.readNBytes(start.length)) {
            if (!sameByte(piece, only)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameByte(byte[] bytes, byte only) {
        for (byte b : bytes) {
            if (b != only) {
                return false;
            }
        }
        return true;
    }
}
