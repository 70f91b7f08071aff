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
            assertEquals(true, ends.archive("x"), "in pieces of " + piece);
        }
    }

    @Test
    void archivesBehindAProgramAreKnown() throws IOException {
        byte[] program = new byte[100_000];
        program[0] = 'M';
        program[1] = 'Z';
        assertFalse(archive(program));
        byte[] zip = zip();
        byte[] signed = Arrays.copyOf(program, program.length + zip.length + 3000);
        System.arraycopy(zip, 0, signed, program.length, zip.length);
        assertTrue(archive(signed), "the signature of a program stands behind it");
        byte[] sevenZip = program.clone();
        System.arraycopy(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c}, 0, sevenZip, 70_000, 6);
        assertTrue(archive(sevenZip));
        sevenZip[0] = 'x';
        assertFalse(archive(sevenZip), "in a file of another kind it is no archive");
    }

    @Test
    void partsOfWhichOnlyTheNameTellsAreKnown() {
        byte[] middle = {(byte) 0x91, 2, 3, (byte) 0xf4, 5, 6, 7, 8};
        for (String name : new String[] {"x.7z.002", "X.ZIP.014", "x.z01", "x.r00", "x.part02.rar", "x.tar.gz.003"}) {
            assertTrue(archive(name, middle), name);
        }
        for (String name : new String[] {"x.002", "x.jpg.002", "z01", "x.rar0", "part1.rar"}) {
            assertFalse(archive(name, middle), name);
        }
        assertFalse(archive("x.7z.002", "a letter\n".getBytes()), "text is text");
    }

    private static boolean archive(byte[] bytes) {
        return archive("x", bytes);
    }

    private static boolean archive(String name, byte[] bytes) {
        FileEnds ends = new FileEnds();
        ends.add(bytes, bytes.length);
        return ends.archive(name);
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
