package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they are written and read back through a store: encrypted, each under a key of its own. */
class EncryptedFilesTest {
    private static final int SEGMENT = 64 << 10;

    private final AgencyId agency = AgencyId.random();
    private final SealedFiles sealed = new SealedFiles(agency);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 1_000_003})
    void whatWasKeptIsReadBack(int size) throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        byte[] plain = bytes(size);

        StoreKey key = keep(store, plain);

        try (InputStream in = sealed.open(store, key)) {
            assertArrayEquals(plain, in.readAllBytes());
        }
    }

    @Test
    void anyPlaceCanBeReadAndAnAlteredOneIsRefused() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        byte[] plain = bytes(1_000_003);
        StoreKey key = keep(store, plain);
        try (SeekableByteChannel file = sealed.openSeekable(store, key)) {
            assertEquals(plain.length, file.size());
            for (int place : new int[] {999_000, 0, SEGMENT - 3, 500_000, 3 * SEGMENT}) {
                ByteBuffer piece = ByteBuffer.allocate(1_000);
                file.position(place);
                while (piece.hasRemaining() && file.read(piece) >= 0) {
                    // until the piece is whole
                }
                assertArrayEquals(Arrays.copyOfRange(plain, place, place + 1_000), piece.array(), "at " + place);
            }
        }
        Path path = store.path(agency, key);
        byte[] altered = Files.readAllBytes(path);
        altered[500_000] ^= 1;
        Files.write(path, altered);
        try (SeekableByteChannel file = sealed.openSeekable(store, key)) {
            file.position(499_900);
            assertThrows(IOException.class, () -> file.read(ByteBuffer.allocate(1_000)));
        }
    }

    @Test
    void neitherNamesNorBytesTellWhatIsKept() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        byte[] canary = "a canary that no file of the store may show in the clear".getBytes(StandardCharsets.UTF_8);

        StoreKey first = keep(store, canary);
        StoreKey second = keep(store, canary);

        byte[] one = Files.readAllBytes(store.path(agency, first));
        byte[] other = Files.readAllBytes(store.path(agency, second));
        assertFalse(new String(one, StandardCharsets.ISO_8859_1).contains("canary"));
        assertFalse(Arrays.equals(one, other), "the same content must not look the same");
        assertFalse(first.equals(second));
    }

    @Test
    void aFileThatWasNotKeptLeavesNothing() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        try (PendingFile pending = sealed.begin(store)) {
            pending.out().write(bytes(200_000));
        }
        assertEquals(List.of(), filesOnDisk());
    }

    @Test
    void everyAlteredByteIsRefused() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        StoreKey key = keep(store, bytes(300));
        Path file = store.path(agency, key);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] altered = whole.clone();
            altered[i] ^= 1;
            Files.write(file, altered);
            assertThrows(IOException.class, () -> readAll(store, key), "byte " + i);
        }
    }

    @Test
    void everyShorterOrLongerFileIsRefused() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        StoreKey key = keep(store, bytes(300));
        Path file = store.path(agency, key);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(IOException.class, () -> readAll(store, key), length + " bytes");
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThrows(IOException.class, () -> readAll(store, key));
    }

    @Test
    void segmentsCutAtTheirBoundaryOrExchangedAreRefused() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        StoreKey key = keep(store, bytes(4 * SEGMENT));
        Path file = store.path(agency, key);
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, 2 * SEGMENT));
        assertThrows(IOException.class, () -> readAll(store, key), "cut after the second segment");

        byte[] exchanged = whole.clone();
        System.arraycopy(whole, SEGMENT, exchanged, 2 * SEGMENT, SEGMENT);
        System.arraycopy(whole, 2 * SEGMENT, exchanged, SEGMENT, SEGMENT);
        Files.write(file, exchanged);
        assertThrows(IOException.class, () -> readAll(store, key), "second and third segment exchanged");
    }

    @Test
    void aFileInAnothersPlaceIsRefused() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        StoreKey one = keep(store, bytes(300));
        StoreKey other = keep(store, bytes(300));
        Files.copy(
                store.path(agency, one), store.path(agency, other), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThrows(IOException.class, () -> readAll(store, other));
    }

    @Test
    void anotherAgencysKeyOpensNothing() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        StoreKey key = keep(store, bytes(300));
        FileCipher sameKeyOtherAgency = new FileCipher(AgencyId.random(), key, sealed.keyOf(key));
        FileCipher otherKey = new FileCipher(agency, key, WrappingKey.random());
        for (FileCipher wrong : List.of(sameKeyOtherAgency, otherKey)) {
            assertThrows(IOException.class, () -> {
                try (InputStream in = wrong.decrypting(store.open(agency, key))) {
                    in.readAllBytes();
                }
            });
        }
    }

    @Test
    void bytesOfAnAlteredSegmentAreNeverGivenOut() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        byte[] plain = bytes(3 * SEGMENT);
        StoreKey key = keep(store, plain);
        Path file = store.path(agency, key);
        byte[] altered = Files.readAllBytes(file);
        altered[SEGMENT + 100] ^= 1;
        Files.write(file, altered);

        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try (InputStream in = sealed.open(store, key)) {
            assertThrows(IOException.class, () -> in.transferTo(seen));
        }
        assertTrue(seen.size() < SEGMENT);
        assertArrayEquals(Arrays.copyOf(plain, seen.size()), seen.toByteArray());
    }

    @Test
    void whatWasMadeFromAFileOpensWithItsKeyAndNoOther() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk(), UnaryOperator.identity());
        StoreKey one = keep(store, bytes(300));
        StoreKey other = keep(store, bytes(300));
        byte[] thumbnail = bytes(5_000);
        byte[] kept = sealed.cipher(one).sealed(thumbnail);

        assertArrayEquals(thumbnail, sealed.cipher(one).opened(kept));
        assertThrows(IOException.class, () -> sealed.cipher(other).opened(kept));
        assertThrows(
                IOException.class,
                () -> sealed.cipher(one).opened(Files.readAllBytes(store.path(agency, one))),
                "the file itself is no thumbnail");
        kept[kept.length / 2] ^= 1;
        assertThrows(IOException.class, () -> sealed.cipher(one).opened(kept));
    }

    private StoreKey keep(FolderStore store, byte[] plain) throws IOException {
        try (PendingFile pending = sealed.begin(store)) {
            pending.out().write(plain);
            return pending.keep().file();
        }
    }

    private byte[] readAll(FolderStore store, StoreKey key) throws IOException {
        try (InputStream in = sealed.open(store, key)) {
            return in.readAllBytes();
        }
    }

    private List<Path> filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
