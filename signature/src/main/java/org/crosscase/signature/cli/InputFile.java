package org.crosscase.signature.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Opens what a command reads, and refuses by name what it cannot read. */
final class InputFile {
    /** How many characters of the beginning tell the form of a list. */
    private static final int HEAD = 1024;

    private static final Pattern VICS =
            Pattern.compile("^\\{.*?(\"@?odata\\.(context|metadata)\"|\"value\"\\s*:\\s*\\[)", Pattern.DOTALL);

    private InputFile() {}

    /** @throws IOException when there is no such file */
    static void check(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new IOException(file + ": no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; a file is needed");
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + " cannot be read; look at its permissions");
        }
    }

    /** The bytes of a file that {@link #check} lets pass. */
    static byte[] bytes(Path file) throws IOException {
        check(file);
        return Files.readAllBytes(file);
    }

    /** UTF-8 text, without the byte order mark that some programs put in front. */
    static BufferedReader text(Path file) throws IOException {
        check(file);
        // unlike a stream of Files, this one reads pipes too
        InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()));
        try {
            in.mark(4);
            byte[] start = in.readNBytes(4);
            in.reset();
            if (isUtf16(start)) {
                throw new IOException(file + " is UTF-16; save it as UTF-8");
            }
            if (start.length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
                in.skipNBytes(3);
            }
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new BufferedReader(new NamedReader(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()),
                file + " is no UTF-8 text; save it as UTF-8"));
    }

    /** Text that should be the output of {@code hash --format=jsonl}; other forms of list are refused by name. */
    static BufferedReader jsonLines(Path file) throws IOException {
        BufferedReader in = text(file);
        try {
            String head = head(in);
            String wanted = "; JSON Lines are needed, as hash --format=jsonl writes them";
            if (isVics(head)) {
                throw new IOException(file + " is a VICS file" + wanted);
            }
            if (!head.isEmpty() && !head.startsWith("{")) {
                throw new IOException(file + " does not begin with a JSON object" + wanted);
            }
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return in;
    }

    /** The beginning of the text, without white space in front; the text is read from its start afterwards. */
    static String head(BufferedReader in) throws IOException {
        in.mark(HEAD + 1);
        char[] start = new char[HEAD];
        int length = in.read(start);
        in.reset();
        return length < 0 ? "" : new String(start, 0, length).stripLeading();
    }

    /** Whether a text with this beginning is of Project VIC's form: an object with OData's marks or a list of values. */
    static boolean isVics(String head) {
        return VICS.matcher(head).find();
    }

    /** By the byte order mark, or by every other byte of the first signs being zero. */
    private static boolean isUtf16(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        int mark = (start[0] & 0xff) << 8 | start[1] & 0xff;
        return mark == 0xfffe || mark == 0xfeff || start[0] == 0 ^ start[1] == 0;
    }

    /** Java's own words for bytes that are no UTF-8 are "Input length = 1". */
    private static final class NamedReader extends FilterReader {
        private final String refusal;

        NamedReader(Reader in, String refusal) {
            super(in);
            this.refusal = refusal;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (CharacterCodingException e) {
                throw new IOException(refusal, e);
            }
        }
    }
}
