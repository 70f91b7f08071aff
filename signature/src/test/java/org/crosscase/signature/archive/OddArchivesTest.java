package org.crosscase.signature.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;

/** Archives as they are found: of every kind that is in use, in parts, behind a program, with a password. */
class OddArchivesTest {
    private static final Allowance PLENTY = new Allowance(1000, 64 << 20, 1000);
    private static final byte[] TEXT = "a file of some length, a file of some length".getBytes(UTF_8);

    private final TakenApart apart = new TakenApart();

    @Test
    void compressedRarOfBothVersionsIsOpened() throws IOException {
        assertWhole(read(HandMadeRar.archiveFour(
                HandMadeRar.four("stored.jpg", TEXT, false, 0), HandMadeRar.four("packed.jpg", TEXT, true, 0))));
        assertTaken("stored.jpg", "packed.jpg");
        assertWhole(read(HandMadeRar.archiveFive(
                HandMadeRar.five("stored.jpg", TEXT, false, 0), HandMadeRar.five("é/packed.jpg", TEXT, true, 0))));
        assertTaken("stored.jpg", "é/packed.jpg");
    }

    @Test
    void aRarWithAPasswordSaysSo() throws IOException {
        assertWhole(read(HandMadeRar.archiveFour(
                HandMadeRar.four("locked.jpg", TEXT, false, HandMadeRar.ENCRYPTED),
                HandMadeRar.four("open.jpg", TEXT, true, 0))));
        assertEquals(List.of("locked.jpg ENCRYPTED"), apart.refused);
        assertTaken("open.jpg");
        apart.refused.clear();
        assertWhole(read(HandMadeRar.archiveFive(
                HandMadeRar.five("locked.jpg", TEXT, false, HandMadeRar.ENCRYPTED),
                HandMadeRar.five("open.jpg", TEXT, true, 0))));
        assertEquals(List.of("locked.jpg ENCRYPTED"), apart.refused);
        assertTaken("open.jpg");
        assertEquals(ArchiveProblem.ENCRYPTED, read(HandMadeRar.lockedFour()).problem());
        assertEquals(ArchiveProblem.ENCRYPTED, read(HandMadeRar.lockedFive()).problem());
    }

    @Test
    void aVolumeOfARarGivesWhatIsWholeInItAndIsNamedAsAPart() throws IOException {
        for (byte[] volume : List.of(
                HandMadeRar.archiveFour(
                        HandMadeRar.four("whole.jpg", TEXT, true, 0),
                        HandMadeRar.four("half.jpg", TEXT, false, HandMadeRar.GOES_ON)),
                HandMadeRar.archiveFive(
                        HandMadeRar.five("whole.jpg", TEXT, true, 0),
                        HandMadeRar.five("half.jpg", TEXT, false, HandMadeRar.GOES_ON)))) {
            apart.refused.clear();
            assertPart(apart.read(volume, "x.part1.rar", PLENTY));
            assertEquals(List.of("half.jpg NOT_OPENED"), apart.refused);
            assertTaken("whole.jpg");
        }
    }

    @Test
    void partsOfASplitSevenZipAreNamedAsParts() throws IOException {
        byte[] whole = sevenZip(SevenZMethod.LZMA2, "a.jpg", "b.jpg");
        assertPart(apart.read(Arrays.copyOf(whole, whole.length / 2), "x.7z.001", PLENTY));
        assertPart(apart.read(Arrays.copyOfRange(whole, whole.length / 2, whole.length), "folder/x.7z.002", PLENTY));
        assertEquals(
                ArchiveProblem.DAMAGED,
                apart.read(Arrays.copyOf(whole, whole.length / 2), "x.7z", PLENTY)
                        .problem());
        assertEquals(List.of(), apart.refused);
    }

    @Test
    void partsOfASplitZipGiveWhatIsWholeInThemAndAreNamedAsParts() throws IOException {
        byte[] whole = zip(8, "one.jpg", "two.jpg", "three.jpg");
        int second = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("two.jpg") + 10;
        assertPart(apart.read(Arrays.copyOf(whole, second), "x.zip.001", PLENTY));
        assertTaken("one.jpg");
        assertEquals(List.of("two.jpg DAMAGED"), apart.refused);

        byte[] first = HandMadeRar.joined(new byte[] {'P', 'K', 7, 8}, Arrays.copyOf(whole, second));
        assertPart(apart.read(first, "x.z01", PLENTY));
        assertTaken("one.jpg");

        byte[] last = Arrays.copyOfRange(whole, second, whole.length);
        last[last.length - 22 + 4] = 1;
        assertPart(apart.read(last, "x.zip", PLENTY));
        assertTaken("three.jpg");
    }

    @Test
    void anArchiveBehindAProgramOrAPictureIsOpened() throws IOException {
        byte[] stub = new byte[150_000];
        new Random(7).nextBytes(stub);
        stub[0] = 'M';
        stub[1] = 'Z';
        // a program that unpacks holds the marks of what it unpacks
        byte[] marks = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 'R', 'a', 'r', '!', 0x1a, 7, 1, 0};
        System.arraycopy(marks, 0, stub, 70_000, marks.length);
        byte[] picture = stub.clone();
        picture[0] = (byte) 0xff;
        picture[1] = (byte) 0xd8;
        picture[2] = (byte) 0xff;
        for (byte[] before : List.of(stub, picture)) {
            for (byte[] archive : List.of(
                    sevenZip(SevenZMethod.LZMA2, "a.jpg"),
                    HandMadeRar.archiveFour(HandMadeRar.four("a.jpg", TEXT, true, 0)),
                    HandMadeRar.archiveFive(HandMadeRar.five("a.jpg", TEXT, true, 0)),
                    zip(8, "a.jpg"))) {
                assertWhole(apart.read(HandMadeRar.joined(before, archive), "setup.exe", PLENTY));
                assertTaken("a.jpg");
            }
            assertWhole(apart.read(before, "setup.exe", PLENTY));
            assertTaken();
        }
        assertEquals(
                ArchiveProblem.ENCRYPTED,
                read(HandMadeRar.joined(stub, HandMadeRar.lockedFive())).problem());
        byte[] signed = HandMadeRar.joined(stub, zip(8, "a.jpg"), new byte[4000]);
        assertWhole(apart.read(signed, "signed.exe", PLENTY));
        assertTaken("a.jpg");
        assertEquals(List.of(), apart.refused);
    }

    @Test
    void zipEntriesOfEveryMethodAreOpenedOrNamed() throws IOException {
        // 12 bzip2, 14 LZMA, 95 XZ are read; 93 Zstandard, 98 PPMd are not; none hides its siblings
        assertWhole(read(zip(12, "a.jpg", "b.jpg")));
        assertTaken("a.jpg", "b.jpg");
        assertWhole(read(zip(14, "a.jpg", "b.jpg")));
        assertTaken("a.jpg", "b.jpg");
        assertWhole(read(zip(95, "a.jpg")));
        assertTaken("a.jpg");
        assertWhole(read(deflate64()));
        assertArrayEquals("deflate64".getBytes(UTF_8), apart.taken.remove("old.jpg"));
        assertEquals(List.of(), apart.refused);
        for (int method : new int[] {20, 93, 98}) {
            apart.refused.clear();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                put(zip, "before.jpg", 8);
                put(zip, "odd.jpg", method);
                put(zip, "after.jpg", 8);
            }
            assertWhole(read(bytes.toByteArray()));
            assertEquals(List.of("odd.jpg UNSUPPORTED"), apart.refused);
            assertTaken("before.jpg", "after.jpg");
        }
    }

    @Test
    void sevenZipEntriesOfAnUnknownMethodAreNamedAndTheOthersTaken() throws IOException {
        for (SevenZMethod method : List.of(SevenZMethod.COPY, SevenZMethod.DEFLATE, SevenZMethod.BZIP2)) {
            assertWhole(read(sevenZip(method, "a.jpg", "b.jpg")));
            assertTaken("a.jpg", "b.jpg");
        }
        byte[] unknown = withMethod(sevenZip(SevenZMethod.BZIP2, "a.jpg", "b.jpg"));
        assertWhole(read(unknown));
        assertEquals(List.of("a.jpg UNSUPPORTED"), apart.refused);
        assertTaken("b.jpg");
    }

    @Test
    void aSevenZipWithAPasswordSaysSo() throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = new SevenZOutputFile(bytes, "secret".toCharArray())) {
            put(archive, "a.jpg");
        }
        assertEquals(
                ArchiveProblem.ENCRYPTED,
                read(Arrays.copyOf(bytes.array(), (int) bytes.size())).problem());
        assertTaken();
    }

    @Test
    void tarIsOpenedHoweverItIsPacked() throws IOException {
        byte[] tar = tar("a.jpg", "b/c.jpg");
        for (Packing packing : List.<Packing>of(
                GzipCompressorOutputStream::new,
                BZip2CompressorOutputStream::new,
                XZCompressorOutputStream::new,
                FramedLZ4CompressorOutputStream::new)) {
            assertWhole(read(packed(tar, packing)));
            assertTaken("a.jpg", "b/c.jpg");
        }
        byte[] both = HandMadeRar.joined(
                packed(Arrays.copyOf(tar, 700), GzipCompressorOutputStream::new),
                packed(Arrays.copyOfRange(tar, 700, tar.length), GzipCompressorOutputStream::new));
        assertWhole(read(both));
        assertTaken("a.jpg", "b/c.jpg");
        byte[] padded = HandMadeRar.joined(packed(tar, GzipCompressorOutputStream::new), new byte[512]);
        assertWhole(read(padded));
        assertTaken("a.jpg", "b/c.jpg");
        byte[] old = tar.clone();
        Arrays.fill(old, 257, 265, (byte) 0);
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : old[i] & 0xff;
        }
        System.arraycopy(String.format("%06o\0 ", sum).getBytes(UTF_8), 0, old, 148, 8);
        assertWhole(read(old));
        assertTaken("a.jpg", "b/c.jpg");
    }

    @Test
    void cpioIsOpened() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CpioArchiveOutputStream cpio = new CpioArchiveOutputStream(bytes)) {
            cpio.putArchiveEntry(new CpioArchiveEntry("a.jpg", TEXT.length));
            cpio.write(TEXT);
            cpio.closeArchiveEntry();
        }
        assertWhole(read(bytes.toByteArray()));
        assertTaken("a.jpg");
    }

    private interface Packing {
        OutputStream over(OutputStream target) throws IOException;
    }

    private ArchiveReader.Outcome read(byte[] archive) throws IOException {
        return apart.read(archive, "archive", PLENTY);
    }

    private static void assertWhole(ArchiveReader.Outcome outcome) {
        assertEquals(ArchiveReader.Outcome.WHOLE, outcome);
    }

    private static void assertPart(ArchiveReader.Outcome outcome) {
        assertEquals(ArchiveProblem.NOT_OPENED, outcome.problem());
        assertTrue(outcome.detail().startsWith("One of several parts"), outcome.detail());
    }

    private void assertTaken(String... names) {
        assertEquals(List.of(names), apart.names());
        apart.taken.values().forEach(content -> assertArrayEquals(TEXT, content));
        apart.taken.clear();
    }

    private static byte[] packed(byte[] content, Packing packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing.over(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, UTF_8.name())) {
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(TEXT.length);
                tar.putArchiveEntry(entry);
                tar.write(TEXT);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] sevenZip(SevenZMethod method, String... names) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = new SevenZOutputFile(bytes)) {
            archive.setContentCompression(method);
            for (String name : names) {
                put(archive, name);
            }
        }
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }

    private static void put(SevenZOutputFile archive, String name) throws IOException {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        archive.putArchiveEntry(entry);
        archive.write(TEXT);
        archive.closeArchiveEntry();
    }

    /** The first entry's bzip2 (04 02 02) made a method that does not exist, with all checksums. */
    private static byte[] withMethod(byte[] archive) {
        ByteBuffer start = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) start.getLong(12) + 32;
        for (int i = header; i + 3 < archive.length; i++) {
            if (archive[i] == 4 && archive[i + 1] == 2 && archive[i + 2] == 2) {
                archive[i + 1] = 0x77;
                break;
            }
        }
        start.putInt(28, crc(archive, header, archive.length - header));
        start.putInt(8, crc(archive, 12, 20));
        return archive;
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static byte[] zip(int method, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (String name : names) {
                put(zip, name, method);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, String name, int method) throws IOException {
        byte[] packed = switch (method) {
            case 12 -> packed(TEXT, BZip2CompressorOutputStream::new);
            case 14 -> lzma();
            case 95 -> packed(TEXT, XZCompressorOutputStream::new);
            case 8 -> deflated();
            default -> new byte[] {1, 2, 3, 4};
        };
        raw(zip, name, method, packed, TEXT);
    }

    private static void raw(ZipArchiveOutputStream zip, String name, int method, byte[] packed, byte[] content)
            throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(method);
        entry.setSize(content.length);
        entry.setCompressedSize(packed.length);
        entry.setCrc(crc(content, 0, content.length) & 0xffffffffL);
        zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
    }

    /** One block that is stored: the same in deflate and in deflate64. */
    private static byte[] deflate64() throws IOException {
        byte[] content = "deflate64".getBytes(UTF_8);
        int length = content.length;
        byte[] packed = HandMadeRar.joined(new byte[] {1, (byte) length, 0, (byte) ~length, (byte) 0xff}, content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            raw(zip, "old.jpg", 9, packed, content);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated() {
        java.util.zip.Deflater deflater = new java.util.zip.Deflater(9, true);
        deflater.setInput(TEXT);
        deflater.finish();
        byte[] packed = new byte[200];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static byte[] lzma() throws IOException {
        LZMA2Options options = new LZMA2Options(6);
        options.setDictSize(1 << 16);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LZMAOutputStream lzma = new LZMAOutputStream(bytes, options, false)) {
            byte properties = (byte) ((options.getPb() * 5 + options.getLp()) * 9 + options.getLc());
            bytes.writeBytes(new byte[] {9, 20, 5, 0, properties, 0, 0, 1, 0});
            lzma.write(TEXT);
        }
        return bytes.toByteArray();
    }
}
