package org.crosscase.evidence.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileEndsTest {
    @Test
    void archivesAreKnownByTheirFirstBytesOrByTheirLast() throws IOException {
        byte[] zip = zip();
        assertTrue(archive(zip));
        byte[] stub = new byte[200_000];
        new Random(1).nextBytes(stub);
        byte[] behind = Arrays.copyOf(stub, stub.length + zip.length);
        System.arraycopy(zip, 0, behind, stub.length, zip.length);
        assertTrue(archive(behind));
        assertTrue(archive(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4}));
        assertTrue(archive(new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0}));
    }

    @Test
    void otherFilesAreNone() throws IOException {
        byte[] zip = zip();
        assertFalse(archive(new byte[0]));
        assertFalse(archive("PK".getBytes()));
        byte[] followed = Arrays.copyOf(zip, zip.length + 5);
        followed[0] = 'x';
        assertFalse(archive(followed), "what only holds such a record somewhere");
    }

    @Test
    void piecesOfAnyLengthGiveTheSame() throws IOException {
        byte[] zip = zip();
        byte[] behind = new byte[150_000 + zip.length];
        System.arraycopy(zip, 0, behind, 150_000, zip.length);
        for (int piece : new int[] {1, 7, 4096, 65_536, 70_000, behind.length}) {
            FileEnds ends = new FileEnds();
            for (int at = 0; at < behind.length; at += piece) {
                byte[] part = Arrays.copyOfRange(behind, at, Math.min(behind.length, at + piece));
                ends.add(part, part.length);
            }
            assertEquals(true, ends.archive(), "in pieces of " + piece);
        }
    }

    private static boolean archive(byte[] bytes) {
        FileEnds ends = new FileEnds();
        ends.add(bytes, bytes.length);
        return ends.archive();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
