package org.crosscase.evidence.internal.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names of files between text and bytes, without losing what is no text. */
public final class SentName {
    private SentName() {}

    /** UTF-8; half a character, which a browser may send for what it could not read, keeps its number in three bytes. */
    public static byte[] bytes(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(name.length() + 16);
        name.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                bytes.write(0xE0 | c >> 12);
                bytes.write(0x80 | c >> 6 & 0x3F);
                bytes.write(0x80 | c & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** Bytes that are no UTF-8 are written out, {@code \\xFC}, and halves of characters with their number, {@code \\uD83D}. */
    static String text(byte[] name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer out = CharBuffer.allocate(name.length + 1);
        StringBuilder text = new StringBuilder(name.length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                return text.toString();
            }
            writeOut(in, result.length(), text);
            decoder.reset();
        }
    }

    /** Null where they are the UTF-8 of the text, which says it all. */
    public static byte[] unlessSaid(String text, byte[] name) {
        return name == null || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), name) ? null : name;
    }

    /** Eight digits that tell names apart which are shown alike. */
    static String mark(byte[] name) {
        return digest(name).substring(0, 8);
    }

    static String digest(byte[] name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeOut(ByteBuffer in, int length, StringBuilder text) {
        if (in.remaining() >= 3) {
            int first = in.get(in.position()) & 0xFF;
            int second = in.get(in.position() + 1) & 0xFF;
            int third = in.get(in.position() + 2) & 0xFF;
            if (first == 0xED && second >= 0xA0 && second <= 0xBF && third >= 0x80 && third <= 0xBF) {
                in.position(in.position() + 3);
                text.append(String.format("\\u%04X", 0xD000 | (second & 0x3F) << 6 | third & 0x3F));
                return;
            }
        }
        for (int i = 0; i < length; i++) {
            text.append(String.format("\\x%02X", in.get()));
        }
    }
}
