package org.crosscase.signature.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest {
    private static final Allowance PLENTY = new Allowance(1000, 64 << 20, 100);

    private final TakenApart apart = new TakenApart();
    private final Map<String, byte[]> taken = apart.taken;
    private final List<String> refused = apart.refused;

    @Test
    void entriesAreTakenInTheirOrderAndFoldersAreNot() throws IOException {
        assertWhole(read(zip(UTF_8, "b/", "b/one.txt", "a.txt")));
        assertEquals(List.of("b/one.txt", "a.txt"), names());
        assertArrayEquals("b/one.txt".getBytes(UTF_8), taken.get("b/one.txt"));
    }

    @Test
    void hostileNamesAreJustNames() throws IOException {
        read(zip(UTF_8, "../../../etc/cron.d/x", "/absolute", "NUL", "é漢.jpg"));
        assertEquals(List.of("../../../etc/cron.d/x", "/absolute", "NUL", "é漢.jpg"), names());
    }

    @Test
    void oldNamesAreReadInTheirCodePageUnlessTheyAreUtf8() throws IOException {
        read(zip(Charset.forName("Cp437"), "Urlaub in Köln.jpg"));
        assertEquals(List.of("Urlaub in Köln.jpg"), names());
        taken.clear();
        read(report("zip-names-utf8-without-flag/utf8noflag.zip"));
        // as they stand in the archive: letters and their signs apart
        assertEquals(
                List.of("Français/Müller é.jpg", "写真.jpg", "Fotos/Zoë.jpg"),
                names().stream()
                        .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC))
                        .toList());
    }

    @Test
    void anEncryptedEntryIsNamedAndTheOthersAreTaken() throws IOException {
        assertWhole(read(report("zip-encrypted-and-plain/mixed.zip")));
        assertEquals(List.of("e0.jpg ENCRYPTED"), refused);
        assertEquals(List.of("e1.jpg", "e2.jpg", "e3.jpg"), names());
    }

    @Test
    void anArchiveBehindAnotherKindOfFileIsOpened() throws IOException {
        assertWhole(read(report("zip-prepended/stub.zip")));
        assertEquals(List.of("a.jpg", "b.jpg"), names());
        taken.clear();
        byte[] stub = new byte[100_003];
        new Random(3).nextBytes(stub);
        assertWhole(read(joined(stub, zip(UTF_8, "one", "two"))));
        assertEquals(List.of("one", "two"), names());
    }

    @Test
    void aFileOfAnotherChecksumIsTakenAndNamed() throws IOException {
        assertWhole(read(report("zip-wrong-crc/crcmismatch.zip")));
        assertEquals(List.of("a.jpg", "wrongcrc.jpg", "c.jpg"), names());
        assertEquals(List.of("wrongcrc.jpg WRONG_CHECKSUM"), refused);
    }

    @Test
    void anEntryNamedLikeAFolderThatHoldsDataIsAFile() throws IOException {
        assertWhole(read(report("hostile/04_dir_with_data.zip")));
        assertEquals(List.of("visible.png", "hidden_dir/", "album/IMG_0001.jpg/"), names());
    }

    @Test
    void readingGoesOnAfterABomb() throws IOException {
        assertWhole(read(report("hostile/61_bomb_between.zip")));
        assertEquals(List.of("before.png", "after.png"), names());
        assertEquals(List.of("bomb.png TOO_LARGE"), refused);
    }

    @Test
    void bombsAloneEndTheArchiveWhenTooMuchWasReadForNothing() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 4; i++) {
                zip.putNextEntry(new ZipEntry("zeros" + i));
                zip.write(new byte[17 << 20]);
            }
        }
        ArchiveReader.Outcome end = read(bytes.toByteArray(), "bombs.zip", new Allowance(1000, 20 << 20, 100));
        assertEquals(ArchiveProblem.TOO_LARGE, end.problem());
        assertTrue(refused.size() == 2, refused.toString());
        assertEquals(List.of(), names());
    }

    @Test
    void tooManyEntriesEndTheArchiveWithTheirNumber() throws IOException {
        ArchiveReader.Outcome end = read(zip(UTF_8, "1", "2", "3"), "x.zip", new Allowance(2, 1 << 20, 100));
        assertEquals(ArchiveProblem.TOO_MANY_ENTRIES, end.problem());
        assertEquals("3 entries; 2 may be taken out of one archive and were", end.detail());
        assertEquals(2, taken.size());
    }

    @Test
    void anArchiveWithoutItsEndGivesEveryEntryThatIsThere() throws IOException {
        byte[] zip = zip(UTF_8, "one", "two", "three");
        ArchiveReader.Outcome end = read(Arrays.copyOf(zip, zip.length - 30));
        assertEquals(ArchiveProblem.DAMAGED, end.problem());
        assertEquals("Its directory is missing; 3 entries were found without it", end.detail());
        assertEquals(List.of("one", "two", "three"), names());
    }

    @Test
    void aDamagedEntryHidesNoneOfTheOthers() throws IOException {
        byte[] zip = zip(UTF_8, "one", "two", "three");
        int second = new String(zip, ISO_8859_1).indexOf("two") + 3;
        Arrays.fill(zip, second, second + 3, (byte) 0xff);
        assertWhole(read(zip.clone()));
        assertEquals(List.of("two DAMAGED"), refused);
        assertEquals(List.of("one", "three"), names());
        taken.clear();
        refused.clear();
        read(Arrays.copyOf(zip, zip.length - 30));
        assertEquals(List.of("one", "three"), names(), "found without the directory");
    }

    @Test
    void partsOfADocumentAreNoFilesAndMediaInItAre() throws IOException {
        for (String letter : List.of("hostile/testWORD_docSecurity.docx", "hostile/testWORD_phonetic.docx")) {
            assertWhole(read(report(letter)));
        }
        assertEquals(List.of(), names());
        assertEquals(List.of(), refused);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>".getBytes(UTF_8));
            put(zip, "word/document.xml", "<?xml version=\"1.0\"?><document/>".getBytes(UTF_8));
            put(zip, "word/media/image1.png", png);
            put(zip, "word/embeddings/oleObject1.bin", zip(UTF_8, "inside"));
        }
        assertWhole(read(bytes.toByteArray()));
        assertEquals(List.of("word/media/image1.png", "word/embeddings/oleObject1.bin"), names());
        assertArrayEquals(png, taken.get("word/media/image1.png"));
    }

    @Test
    void sevenZipTarAndCompressedFilesAreOpened() throws IOException {
        assertWhole(read(sevenZip("a.jpg", "b/c.jpg")));
        assertEquals(List.of("a.jpg", "b/c.jpg"), names());
        taken.clear();
        byte[] tar = tar("a.jpg", "b/c.jpg");
        assertWhole(read(tar));
        assertEquals(List.of("a.jpg", "b/c.jpg"), names());
        taken.clear();
        assertWhole(read(gzip(tar), "backup.tar.gz", PLENTY));
        assertEquals(List.of("a.jpg", "b/c.jpg"), names());
        taken.clear();
        assertWhole(read(gzip("only one".getBytes(UTF_8)), "notes.txt.gz", PLENTY));
        assertEquals(List.of("notes.txt"), names());
        assertArrayEquals("only one".getBytes(UTF_8), taken.get("notes.txt"));
    }

    @Test
    void rarIsOpenedAndItsChecksumsAreHeld() throws IOException {
        byte[] rar = rar("a.jpg", "first".getBytes(UTF_8), "b.jpg", "second".getBytes(UTF_8));
        assertWhole(read(rar));
        assertEquals(List.of("a.jpg", "b.jpg"), names());
        assertArrayEquals("second".getBytes(UTF_8), taken.get("b.jpg"));
        taken.clear();
        int content = new String(rar, ISO_8859_1).indexOf("first");
        rar[content] = 'F';
        assertWhole(read(rar));
        assertEquals(List.of("a.jpg WRONG_CHECKSUM"), refused);
        assertEquals(List.of("a.jpg", "b.jpg"), names());
    }

    @Test
    void noMutationEndsInAnythingButEntriesOrAWord() throws IOException {
        byte[][] whole = {
            zip(UTF_8, "one.txt", "folder/two.txt"),
            sevenZip("one", "two"),
            tar("one", "two"),
            rar("one", new byte[40], "two", new byte[40]),
            gzip(tar("one")),
        };
        Random random = new Random(20261126);
        for (int i = 0; i < 500; i++) {
            byte[] mutant = whole[i % whole.length].clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
            }
            taken.clear();
            read(mutant, "x", new Allowance(100, 1 << 20, 100));
            assertTrue(taken.size() <= 8, () -> names().toString());
        }
    }

    private ArchiveReader.Outcome read(byte[] archive) throws IOException {
        return read(archive, "archive", PLENTY);
    }

    private ArchiveReader.Outcome read(byte[] archive, String name, Allowance allowance) throws IOException {
        return apart.read(archive, name, allowance);
    }

    private static void assertWhole(ArchiveReader.Outcome outcome) {
        assertEquals(ArchiveReader.Outcome.WHOLE, outcome);
    }

    private List<String> names() {
        return List.copyOf(taken.keySet());
    }

    private static byte[] report(String name) throws IOException {
        Path file = Path.of(System.getProperty("crosscase.vectors", "../../shared/vectors"))
                .resolveSibling("reports")
                .resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "no " + file);
        return Files.readAllBytes(file);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Each entry's content is its name. */
    private static byte[] zip(Charset charset, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (String name : names) {
                put(zip, name, name.endsWith("/") ? new byte[0] : name.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] sevenZip(String... names) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = new SevenZOutputFile(bytes)) {
            for (String name : names) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(name);
                archive.putArchiveEntry(entry);
                archive.write(name.getBytes(UTF_8));
                archive.closeArchiveEntry();
            }
        }
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }

    private static byte[] tar(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, UTF_8.name())) {
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(name.length());
                tar.putArchiveEntry(entry);
                tar.write(name.getBytes(UTF_8));
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** RAR 4 with stored entries, written out by hand: no program that packs RAR is free. */
    private static byte[] rar(Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 0});
        bytes.writeBytes(block(0x73, 0, new byte[6]));
        for (int i = 0; i < namesAndContents.length; i += 2) {
            byte[] name = ((String) namesAndContents[i]).getBytes(UTF_8);
            byte[] content = (byte[]) namesAndContents[i + 1];
            CRC32 crc = new CRC32();
            crc.update(content);
            ByteBuffer header = ByteBuffer.allocate(25 + name.length).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(content.length).putInt(content.length).put((byte) 3).putInt((int) crc.getValue());
            header.putInt(0x5a21_0000)
                    .put((byte) 20)
                    .put((byte) 0x30)
                    .putShort((short) name.length)
                    .putInt(0x20);
            bytes.writeBytes(block(0x74, 0x8000, header.put(name).array()));
            bytes.writeBytes(content);
        }
        bytes.writeBytes(block(0x7b, 0x4000, new byte[0]));
        return bytes.toByteArray();
    }

    private static byte[] block(int type, int flags, byte[] rest) {
        ByteBuffer block = ByteBuffer.allocate(7 + rest.length).order(ByteOrder.LITTLE_ENDIAN);
        block.putShort((short) 0)
                .put((byte) type)
                .putShort((short) flags)
                .putShort((short) (7 + rest.length))
                .put(rest);
        CRC32 crc = new CRC32();
        crc.update(block.array(), 2, block.capacity() - 2);
        return block.putShort(0, (short) crc.getValue()).array();
    }
}
