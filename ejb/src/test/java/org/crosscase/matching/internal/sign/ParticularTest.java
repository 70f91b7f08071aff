package org.crosscase.matching.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.crosscase.evidence.SetAside;
import org.crosscase.signature.worker.GreyThumbnail;
import org.junit.jupiter.api.Test;

class ParticularTest {
    @Test
    void filesThatSayNothingAreSetAside() throws IOException {
        assertEquals(Optional.of(SetAside.EMPTY_FILE), file(new byte[0]));
        assertEquals(Optional.of(SetAside.BLANK_FILE), file("1\n".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.of(SetAside.BLANK_FILE), file(new byte[3_000_000]));
        assertEquals(Optional.of(SetAside.SYSTEM_FILE), file(text("[.ShellClassInfo]\r\nIconResource=a.dll,-7\r\n")));
        assertEquals(Optional.of(SetAside.PROGRAM_FILE), file(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}));
        assertEquals(
                Optional.of(SetAside.ICON), file(new byte[] {0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 1, 1, 1, 1}));
    }

    @Test
    void filesThatSaySomethingAreNot() throws IOException {
        assertEquals(Optional.empty(), file(text("A letter of more than a few words to somebody.")));
        byte[] lastByteDiffers = new byte[3_000_000];
        lastByteDiffers[lastByteDiffers.length - 1] = 1;
        assertEquals(Optional.empty(), file(lastByteDiffers));
        assertEquals(Optional.empty(), file(text("%PDF-1.7\n")));
    }

    @Test
    void picturesOfOneColourOrOfAFewPixelsAreSetAside() {
        assertEquals(Optional.of(SetAside.TINY_PICTURE), Particular.byContent(1, 1, grey(1, 1, 9)));
        assertEquals(Optional.of(SetAside.TINY_PICTURE), Particular.byContent(48, 48, grey(48, 48, 9)));
        assertEquals(Optional.of(SetAside.TINY_PICTURE), Particular.byContent(1200, 2, grey(128, 1, 9)));
        assertEquals(Optional.of(SetAside.PLAIN_PICTURE), Particular.byContent(1200, 900, grey(128, 96, 0)));
        assertEquals(Optional.of(SetAside.PLAIN_PICTURE), Particular.byContent(1200, 900, grey(128, 96, 255)));
        assertEquals(Optional.of(SetAside.PLAIN_PICTURE), Particular.byContent(1200, 900, noisy(128, 96, 200, 3)));
    }

    @Test
    void aPageWithOneLineAndAFaintPictureAreNot() {
        GreyThumbnail page = grey(128, 96, 255);
        Arrays.fill(page.grey(), 128 * 40 + 10, 128 * 40 + 40, (byte) 120);
        assertEquals(Optional.empty(), Particular.byContent(1200, 900, page));
        assertEquals(Optional.empty(), Particular.byContent(1200, 900, noisy(128, 96, 30, 12)));
    }

    private static Optional<SetAside> file(byte[] bytes) throws IOException {
        return Particular.byKind(FileLook.of(new ByteArrayInputStream(bytes)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static GreyThumbnail grey(int width, int height, int level) {
        byte[] grey = new byte[width * height];
        Arrays.fill(grey, (byte) level);
        return new GreyThumbnail(width, height, grey);
    }

    private static GreyThumbnail noisy(int width, int height, int level, int by) {
        Random random = new Random(7);
        GreyThumbnail noisy = grey(width, height, level);
        for (int i = 0; i < noisy.grey().length; i++) {
            noisy.grey()[i] = (byte) (level + random.nextInt(by));
        }
        return noisy;
    }
}
