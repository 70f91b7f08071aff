package org.crosscase.signature.kind;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file that can be read as text, by what it begins with. */
record Text(String beginning) {
    private static final int LOOKED_AT = 4096;

    private static final List<String> MAIL_HEADERS = List.of(
            "return-path:",
            "received:",
            "delivered-to:",
            "message-id:",
            "mime-version:",
            "x-mozilla-status:",
            "x-gmail-labels:",
            "from:",
            "to:",
            "subject:",
            "date:",
            "dkim-signature:",
            "arc-seal:",
            "x-received:",
            "reply-to:",
            "content-type:");

    private static final Pattern MAILBOX = Pattern.compile("From \\S+ .{8,}\\n[\\w-]+: .*", Pattern.DOTALL);

    /** What Windows writes into folders by itself. */
    private static final List<String> FOLDER_SETTINGS =
            List.of("[.shellclassinfo]", "[viewstate]", "[localizedfilenames]", "[zonetransfer]", "[deletedonrestore]");

    static Optional<Text> of(byte[] start) {
        if (Bytes.at(start, 0, "\u00ff\u00fe")) {
            return decoded(start, 2, StandardCharsets.UTF_16LE);
        } else if (Bytes.at(start, 0, "\u00fe\u00ff")) {
            return decoded(start, 2, StandardCharsets.UTF_16BE);
        } else if (Bytes.at(start, 0, "\u00ef\u00bb\u00bf")) {
            return decoded(start, 3, StandardCharsets.UTF_8);
        }
        return decoded(start, 0, StandardCharsets.UTF_8).or(() -> singleBytes(start));
    }

    /** Text in an old code page: letters and signs, mostly of ASCII, and no control characters. */
    private static Optional<Text> singleBytes(byte[] start) {
        int count = Math.min(start.length, LOOKED_AT);
        int high = 0;
        for (int i = 0; i < count; i++) {
            if (control(start[i] & 0xff)) {
                return Optional.empty();
            }
            high += start[i] < 0 ? 1 : 0;
        }
        return high * 4 > count
                ? Optional.empty()
                : Optional.of(new Text(new String(start, 0, count, StandardCharsets.ISO_8859_1)));
    }

    private static Optional<Text> decoded(byte[] start, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(LOOKED_AT);
        ByteBuffer bytes = ByteBuffer.wrap(start, from, start.length - from);
        // the end may lie within a character: what is left over is not looked at
        if (decoder.decode(bytes, text, false).isError()
                || bytes.hasRemaining() && text.hasRemaining() && bytes.remaining() > 3) {
            return Optional.empty();
        }
        String beginning = text.flip().toString();
        return beginning.chars().anyMatch(Text::control) ? Optional.empty() : Optional.of(new Text(beginning));
    }

    private static boolean control(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b || c == 0x7f;
    }

    FileType type() {
        String start = beginning.stripLeading().toLowerCase(Locale.ROOT);
        if (FOLDER_SETTINGS.stream().anyMatch(start::startsWith)) {
            return new FileType(FileKind.SYSTEM, "text/x-folder-settings", "folder settings of Windows");
        } else if (start.startsWith("begin:vcard")) {
            return new FileType(FileKind.MAIL, "text/vcard", "contacts");
        } else if (start.startsWith("begin:vcalendar")) {
            return new FileType(FileKind.MAIL, "text/calendar", "appointments");
        } else if (MAILBOX.matcher(beginning).matches()) {
            return new FileType(FileKind.MAIL, "application/mbox", "mailbox");
        } else if (mail(start)) {
            return new FileType(FileKind.MAIL, "message/rfc822", "mail");
        } else if (start.startsWith("<")) {
            return marked(start);
        } else if (start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\"")) {
            return text("application/json", "JSON data");
        } else if (start.startsWith("#!")) {
            return new FileType(FileKind.TEXT, "text/x-script", "script");
        }
        return text("text/plain", "text");
    }

    private static FileType marked(String start) {
        if (start.contains("<svg")) {
            return new FileType(FileKind.PICTURE, "image/svg+xml", "SVG drawing");
        } else if (start.startsWith("<!doctype html") || start.contains("<html") || start.contains("<body")) {
            return new FileType(FileKind.DOCUMENT, "text/html", "web page");
        } else if (start.startsWith("<?xml") && start.contains("<!doctype plist")) {
            return new FileType(FileKind.DATABASE, "application/x-plist", "Apple property list");
        }
        return start.startsWith("<?xml") ? text("application/xml", "XML data") : text("text/plain", "text");
    }

    /** Two of the headers that mail begins with, each at the beginning of a line. */
    private static boolean mail(String start) {
        int headers = 0;
        for (String line : start.split("\\R", 40)) {
            if (line.isEmpty()) {
                break;
            }
            headers += MAIL_HEADERS.stream().anyMatch(line::startsWith) ? 1 : 0;
        }
        String first = start.split("\\R", 2)[0];
        return headers >= 2 && first.matches("[\\w-]+:.*");
    }

    private static FileType text(String mimeType, String name) {
        return new FileType(FileKind.TEXT, mimeType, name);
    }
}
