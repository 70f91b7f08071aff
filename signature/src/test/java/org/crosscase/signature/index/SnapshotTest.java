package org.crosscase.signature.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.crosscase.signature.index.DamagedSnapshotException.Damage;
import org.crosscase.signature.pdq.PdqHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    private final RandomHashes random = new RandomHashes(8);

    @TempDir
    Path folder;

    @Test
    void whatIsReadAgreesWithWhatWasWritten() throws IOException {
        List<PdqHash> hashes = random.families(30_000, 30, 40);
        HammingIndex index = RandomHashes.built(hashes.subList(0, 20_000));
        for (int id = 20_000; id < hashes.size(); id++) {
            index.put(id, hashes.get(id));
        }
        for (int id = 0; id < hashes.size(); id += 5) {
            index.remove(id);
        }
        index.put(3, hashes.get(0));
        Path file = folder.resolve("index");
        index.writeSnapshot(file, 4_711);
        HammingIndex read = HammingIndex.readSnapshot(file);

        assertEquals(4_711, read.logPosition());
        assertEquals(index.size(), read.size());
        for (int id = 0; id < hashes.size(); id += 11) {
            assertEquals(index.find(id), read.find(id));
            PdqHash query = random.at(random.below(32), hashes.get(id));
            assertEquals(index.search(query, 31), read.search(query, 31));
        }
        assertFalse(Files.exists(folder.resolve("index.unfinished")));
    }

    @Test
    void anEmptyIndexAndItsOwnPositionAreKept() throws IOException {
        HammingIndex index = new HammingIndex();
        index.applyChanges(List.of(Change.put(5, 1, random.next()), Change.removal(6, 1)));
        Path file = folder.resolve("index");
        index.writeSnapshot(file);
        index.writeSnapshot(file);
        assertEquals(6, HammingIndex.readSnapshot(file).logPosition());
        assertEquals(0, HammingIndex.readSnapshot(file).size());
    }

    @Test
    void aSnapshotThatEndsTooSoonIsRefused() throws IOException {
        byte[] whole = snapshot(120);
        for (int length = 0; length < whole.length; length += 7) {
            assertEquals(Damage.CUT_SHORT, damageOf(Arrays.copyOf(whole, length)), "length " + length);
        }
        assertEquals(Damage.CUT_SHORT, damageOf(Arrays.copyOf(whole, whole.length - 1)));
        assertEquals(Damage.CONTENT, damageOf(Arrays.copyOf(whole, whole.length + 1)));
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        byte[] whole = snapshot(50);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            assertEquals(at < 8 ? Damage.NOT_A_SNAPSHOT : Damage.CHECKSUM, damageOf(changed), "byte " + at);
        }
        assertEquals(
                50, HammingIndex.readSnapshot(new ByteArrayInputStream(whole)).size());
    }

    @Test
    void anotherVersionOrAlgorithmIsRefusedAsSuch() throws IOException {
        byte[] whole = snapshot(3);
        assertEquals(Damage.OTHER_FORMAT, damageOf(withHeaderInt(whole, 8, 2)));
        assertEquals(Damage.OTHER_FORMAT, damageOf(withHeaderInt(whole, 12, 9)));
        assertEquals(Damage.CONTENT, damageOf(withHeaderInt(whole, 24, -1)));
    }

    @Test
    void anIdentityThatStandsTwiceIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Snapshot.Writer writer = new Snapshot.Writer(out, 0, 2);
        writer.row(9, 1, 2, 3, 4);
        assertThrows(IllegalStateException.class, writer::finish);
        writer.row(9, 5, 6, 7, 8);
        writer.finish();
        assertEquals(Damage.CONTENT, damageOf(out.toByteArray()));
    }

    @Test
    void theFormatIsWhatItsDescriptionSays() throws IOException {
        HammingIndex index = new HammingIndex();
        index.put(-2, new PdqHash(1, 2, 3, 4));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.writeSnapshot(out, 77);
        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        bytes.get(magic);
        assertArrayEquals("CCHAMIDX".getBytes(java.nio.charset.StandardCharsets.US_ASCII), magic);
        assertEquals(1, bytes.getInt());
        assertEquals(1, bytes.getInt());
        assertEquals(77, bytes.getLong());
        assertEquals(1, bytes.getInt());
        assertEquals(crc(bytes.array(), 0, 28), bytes.getInt());
        assertEquals(-2, bytes.getLong());
        for (int word = 1; word <= 4; word++) {
            assertEquals(word, bytes.getLong());
        }
        assertEquals(crc(bytes.array(), 32, 40) & 0xFFFF_FFFFL, bytes.getLong());
        assertEquals(0, bytes.remaining());
    }

    private byte[] snapshot(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RandomHashes.built(random.list(count)).writeSnapshot(out, 1);
        return out.toByteArray();
    }

    private static Damage damageOf(byte[] bytes) {
        return assertThrows(
                        DamagedSnapshotException.class,
                        () -> HammingIndex.readSnapshot(new ByteArrayInputStream(bytes)))
                .damage();
    }

    private static byte[] withHeaderInt(byte[] whole, int at, int value) {
        ByteBuffer changed = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
        changed.putInt(at, value);
        changed.putInt(28, crc(changed.array(), 0, 28));
        return changed.array();
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, length);
        return (int) checksum.getValue();
    }
}
