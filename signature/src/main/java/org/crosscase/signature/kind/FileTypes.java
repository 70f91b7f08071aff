package org.crosscase.signature.kind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Tells the format of a file by its first bytes: a table, and a little code for what no fixed bytes tell. Nothing is
 * decompressed, parsed or believed, so this is safe where a decoder would not be.
 */
public final class FileTypes {
    /** As many first bytes as are looked at. */
    public static final int START_BYTES = 64 << 10;

    private static final List<ByteSignature> TABLE = read();

    private FileTypes() {}

    /**
     * @param start the first {@link #START_BYTES} bytes, or the whole of a shorter file
     * @return never null; {@link FileType#UNKNOWN} where nothing tells
     */
    public static FileType of(byte[] start) {
        if (start.length == 0) {
            return FileType.EMPTY;
        }
        Optional<FileType> composed = CompoundFile.type(start).or(() -> ZipStart.type(start));
        if (composed.isPresent()) {
            return composed.get();
        }
        Optional<Text> text = Text.of(start);
        for (ByteSignature signature : TABLE) {
            if (signature.fits(start) && (text.isEmpty() || !signature.readable())) {
                return signature.type();
            }
        }
        return text.map(Text::type).orElseGet(() -> OldTar.is(start) ? OldTar.TYPE : FileType.UNKNOWN);
    }

    private static List<ByteSignature> read() {
        try (InputStream table = FileTypes.class.getResourceAsStream("types.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.startsWith("#  "))
                    .map(ByteSignature::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
