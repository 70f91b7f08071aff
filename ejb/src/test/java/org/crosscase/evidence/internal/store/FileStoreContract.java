package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of files has to do, whatever it stands on. */
abstract class FileStoreContract {
    private static final Instant PAST = Instant.now().minusSeconds(3600);
    private static final Instant SOON = Instant.now().plusSeconds(3600);

    private final AgencyId agency = AgencyId.random();
    private final AgencyId other = AgencyId.random();
    private final StoreKey key = StoreKey.random();

    /** The same each time it is asked within a test, and empty before the test. */
    abstract FileStore store();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 1_000_003})
    void whatWasKeptIsReadBack(int size) throws IOException {
        keep(agency, key, bytes(size));
        assertArrayEquals(bytes(size), read(agency, key));
    }

    @Test
    void anyPlaceCanBeRead() throws IOException {
        byte[] bytes = bytes(1_000_003);
        keep(agency, key, bytes);
        try (SeekableByteChannel file = store().openSeekable(agency, key)) {
            assertEquals(bytes.length, file.size());
            for (int place : new int[] {999_000, 0, 65_533, 500_000}) {
                ByteBuffer piece = ByteBuffer.allocate(1_000);
                file.position(place);
                while (piece.hasRemaining() && file.read(piece) >= 0) {
                    // until the piece is whole
                }
                assertArrayEquals(Arrays.copyOfRange(bytes, place, place + 1_000), piece.array(), "at " + place);
            }
            file.position(bytes.length);
            assertEquals(-1, file.read(ByteBuffer.allocate(1)));
        }
    }

    @Test
    void aFileIsThereWhenItWasKeptAndNotBefore() throws IOException {
        try (FileStore.Draft draft = store().begin(agency, key)) {
            draft.out().write(bytes(100_000));
            draft.out().flush();
            assertMissing(agency, key);
            assertEquals(Set.of(), listed(agency, SOON));
            draft.out().close();
            assertMissing(agency, key);
            draft.keep();
            assertEquals(100_000, read(agency, key).length);
        }
        assertEquals(100_000, read(agency, key).length, "closing the draft takes nothing back");
    }

    @Test
    void aDraftThatIsClosedLeavesNothing() throws IOException {
        try (FileStore.Draft draft = store().begin(agency, key)) {
            draft.out().write(bytes(100_000));
        }
        assertMissing(agency, key);
        assertEquals(0, store().removeDrafts(agency, SOON));
    }

    @Test
    void aDraftThatACrashLeftIsRemovedWhenItIsOldEnough() throws IOException {
        store().begin(agency, key).out().write(bytes(100));
        assertEquals(0, store().removeDrafts(agency, PAST));
        assertEquals(0, store().removeDrafts(other, SOON));
        assertEquals(1, store().removeDrafts(agency, SOON));
        assertEquals(0, store().removeDrafts(agency, SOON));
        assertMissing(agency, key);
    }

    @Test
    void aRemovedFileIsGoneAndRemovingItAgainSaysNothing() throws IOException {
        keep(agency, key, bytes(10));
        store().remove(agency, key);
        assertMissing(agency, key);
        assertEquals(Set.of(), listed(agency, SOON));
        store().remove(agency, key);
        store().remove(agency, StoreKey.random());
    }

    @Test
    void filesAreListedOfOneAgencyAndByAge() throws IOException {
        Set<StoreKey> kept = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            StoreKey each = StoreKey.random();
            keep(agency, each, bytes(i));
            kept.add(each);
        }
        keep(other, key, bytes(1));
        store().begin(agency, StoreKey.random()).out().write(bytes(100));

        assertEquals(kept, listed(agency, SOON));
        assertEquals(Set.of(), listed(agency, PAST));
        assertEquals(Set.of(key), listed(other, SOON));
        assertEquals(Set.of(), listed(AgencyId.random(), SOON), "one that never kept a file");
    }

    @Test
    void whatIsRemovedWhileFilesAreListedStopsNobody() throws IOException {
        List<StoreKey> kept = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            // names that begin alike: a store may keep such files together and list them at once
            kept.add(new StoreKey(new UUID(i, i)));
            keep(agency, kept.get(i), bytes(i));
        }
        Set<StoreKey> listed = new HashSet<>();
        store().list(agency, SOON, each -> {
            listed.add(each);
            kept.stream().filter(one -> !listed.contains(one)).forEach(this::removeUnasked);
        });
        assertFalse(listed.isEmpty());
        assertEquals(listed, listed(agency, SOON));
    }

    private void removeUnasked(StoreKey gone) {
        try {
            store().remove(agency, gone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsSetAsideIsNeitherOpenedNorListed() throws IOException {
        StoreKey stays = StoreKey.random();
        keep(agency, key, bytes(10));
        keep(agency, stays, bytes(20));
        store().setAside(agency, key);
        assertMissing(agency, key);
        assertEquals(Set.of(stays), listed(agency, SOON));
        assertEquals(20, read(agency, stays).length);
    }

    @Test
    void oneAgencysNameIsNotAnothers() throws IOException {
        keep(agency, key, bytes(10));
        assertMissing(other, key);
        keep(other, key, bytes(20));
        store().remove(agency, key);
        assertEquals(20, read(other, key).length);
    }

    @Test
    void aTryLeavesNothing() throws IOException {
        store().tryWriting();
        store().tryWriting();
        assertEquals(Set.of(), listed(agency, SOON));
    }

    private void keep(AgencyId of, StoreKey name, byte[] bytes) throws IOException {
        try (FileStore.Draft draft = store().begin(of, name)) {
            draft.out().write(bytes);
            draft.out().close();
            draft.keep();
        }
    }

    private byte[] read(AgencyId of, StoreKey name) throws IOException {
        try (InputStream in = store().open(of, name)) {
            return in.readAllBytes();
        }
    }

    private void assertMissing(AgencyId of, StoreKey name) {
        assertThrows(IOException.class, () -> read(of, name));
        assertThrows(IOException.class, () -> {
            try (SeekableByteChannel file = store().openSeekable(of, name)) {
                file.read(ByteBuffer.allocate(1));
            }
        });
    }

    private Set<StoreKey> listed(AgencyId of, Instant keptBefore) throws IOException {
        Set<StoreKey> found = new HashSet<>();
        store().list(of, keptBefore, found::add);
        return found;
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
