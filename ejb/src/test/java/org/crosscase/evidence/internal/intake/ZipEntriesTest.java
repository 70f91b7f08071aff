package org.crosscase.evidence.internal.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crosscase.evidence.IntakeProblem;
import org.junit.jupiter.api.Test;

class ZipEntriesTest {
    private static final ZipEntries.Budget PLENTY = new ZipEntries.Budget(1000, 1 << 20);

    private final Map<String, byte[]> taken = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final ZipEntries.Taker taker = new ZipEntries.Taker() {
        @Override
        public void take(String name, InputStream bytes) throws IOException {
            taken.put(name, bytes.readAllBytes());
        }

        @Override
        public void refuse(String name, IntakeProblem problem, String detail) {
            refused.add(name + " " + problem);
        }
    };

    @Test
    void entriesAreTakenInTheirOrderAndFoldersAreNot() throws IOException {
        read(zip(StandardCharsets.UTF_8, "b/", "b/one.txt", "a.txt"), PLENTY);
        assertEquals(List.of("b/one.txt", "a.txt"), List.copyOf(taken.keySet()));
        assertArrayEquals("b/one.txt".getBytes(StandardCharsets.UTF_8), taken.get("b/one.txt"));
    }

    @Test
    void hostileNamesAreJustNames() throws IOException {
        read(zip(StandardCharsets.UTF_8, "../../../etc/cron.d/x", "/absolute", "NUL", "é漢.jpg"), PLENTY);
        assertEquals(List.of("../../../etc/cron.d/x", "/absolute", "NUL", "é漢.jpg"), List.copyOf(taken.keySet()));
    }

    @Test
    void oldNamesAreReadInTheirCodePage() throws IOException {
        read(zip(Charset.forName("Cp437"), "Urlaub in Köln.jpg"), PLENTY);
        assertEquals(List.of("Urlaub in Köln.jpg"), List.copyOf(taken.keySet()));
    }

    @Test
    void tooManyEntriesEndTheArchiveAfterThoseThatAreAllowed() {
        byte[] zip = zip(StandardCharsets.UTF_8, "1", "2", "3");
        ZipEntries.LimitReached limit =
                assertThrows(ZipEntries.LimitReached.class, () -> read(zip, new ZipEntries.Budget(2, 1 << 20)));
        assertEquals(IntakeProblem.ARCHIVE_TOO_MANY_ENTRIES, limit.problem());
        assertEquals(2, taken.size());
    }

    @Test
    void aBombIsEndedByTheBytesThatComeOutAndNotByWhatItSays() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertTrue(out.size() < 100_000, "64 MiB in " + out.size() + " bytes");
        ZipEntries.LimitReached limit =
                assertThrows(ZipEntries.LimitReached.class, () -> read(out.toByteArray(), PLENTY));
        assertEquals(IntakeProblem.ARCHIVE_TOO_LARGE, limit.problem());
        assertEquals(Map.of(), taken);
    }

    @Test
    void whatNobodyReadsCountsAsWell() {
        byte[] zip = zip(StandardCharsets.UTF_8, "a long name that is also its content", "b");
        ZipEntries.Taker lazy = new ZipEntries.Taker() {
            @Override
            public void take(String name, InputStream bytes) {}

            @Override
            public void refuse(String name, IntakeProblem problem, String detail) {}
        };
        assertThrows(
                ZipEntries.LimitReached.class,
                () -> new ZipEntries(new ZipEntries.Budget(10, 8)).read(new ByteArrayInputStream(zip), lazy));
    }

    @Test
    void anEncryptedEntryIsRefusedAndTheOthersAreTaken() throws IOException {
        // bit 0 of the general purpose flags of the first local header; sizes stand in front of its bytes
        byte[] stored = stored("secret.jpg", "open.jpg");
        stored[6] |= 1;
        read(stored, PLENTY);
        assertEquals(List.of("secret.jpg ENTRY_ENCRYPTED"), refused);
        assertEquals(List.of("open.jpg"), List.copyOf(taken.keySet()));
    }

    @Test
    void anArchiveThatIsCutOffGivesWhatCameBefore() {
        byte[] zip = zip(StandardCharsets.UTF_8, "one", "two");
        byte[] cut = Arrays.copyOf(zip, zip.length / 3);
        assertThrows(IOException.class, () -> read(cut, PLENTY));
    }

    @Test
    void noMutationEndsInAnythingButEntriesOrAnError() {
        byte[] whole = zip(StandardCharsets.UTF_8, "one.txt", "folder/two.txt", "three.txt");
        Random random = new Random(20261123);
        for (int i = 0; i < 20_000; i++) {
            byte[] mutant = whole.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
            }
            taken.clear();
            try {
                read(mutant, PLENTY);
            } catch (IOException refusedAsItShould) {
                continue;
            }
            assertTrue(taken.size() <= 4);
        }
    }

    @Test
    void archivesAreKnownByTheirFirstBytes() {
        assertTrue(ZipEntries.looksLikeZip(zip(StandardCharsets.UTF_8, "a")));
        assertFalse(ZipEntries.looksLikeZip("PK".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(ZipEntries.looksLikeZip(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}));
    }

    @Test
    void smallArchivesMayGiveSomeMegabytesAndLargeOnesAHundredTimesTheirSize() {
        ArchiveLimits limits = new ArchiveLimits(3, 10_000, 100, 20L << 30);
        assertEquals(16L << 20, limits.bytesFor(1000));
        assertEquals(100_000_000, limits.bytesFor(1_000_000));
        assertEquals(20L << 30, limits.bytesFor(1L << 40));
        assertEquals(20L << 30, limits.bytesFor(Long.MAX_VALUE));
    }

    private void read(byte[] zip, ZipEntries.Budget budget) throws IOException {
        new ZipEntries(budget).read(new ByteArrayInputStream(zip), taker);
    }

    /** Each entry's content is its name. */
    private static byte[] zip(Charset names, String... entries) {
        return write(names, false, entries);
    }

    private static byte[] stored(String... entries) {
        return write(StandardCharsets.UTF_8, true, entries);
    }

    private static byte[] write(Charset names, boolean stored, String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (String name : entries) {
                byte[] content = name.getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(name);
                if (stored) {
                    java.util.zip.CRC32 check = new java.util.zip.CRC32();
                    check.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(check.getValue());
                }
                zip.putNextEntry(entry);
                if (!entry.isDirectory()) {
                    zip.write(content);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
