package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final String TEXT = text(0);

    private final AgencyId agency = AgencyId.random();
    private final byte[] agencyKey = WrappingKey.random();

    @Test
    void unwrapsWhatItWrapped() {
        MasterKey master = MasterKey.of("1", TEXT);
        assertArrayEquals(agencyKey, MasterKey.of("1", TEXT).unwrap(agency, 1, master.wrap(agency, 1, agencyKey)));
    }

    @Test
    void aWrappedKeyIsBoundToItsAgencyAndNumber() {
        MasterKey master = MasterKey.of("1", TEXT);
        byte[] wrapped = master.wrap(agency, 1, agencyKey);
        assertThrows(IllegalStateException.class, () -> master.unwrap(AgencyId.random(), 1, wrapped));
        assertThrows(IllegalStateException.class, () -> master.unwrap(agency, 2, wrapped));
    }

    @Test
    void anotherMasterKeyUnwrapsNothing() {
        byte[] wrapped = MasterKey.of("1", TEXT).wrap(agency, 1, agencyKey);
        MasterKey wrong = MasterKey.of("1", text(1));
        assertThrows(IllegalStateException.class, () -> wrong.unwrap(agency, 1, wrapped));
    }

    @Test
    void aFilesKeyIsBoundToItsFileAndToTheAgencysKey() throws IOException {
        WrappingKey key = new WrappingKey(agencyKey);
        AgencyKey first = new AgencyKey(agency, 1, key);
        StoreKey file = StoreKey.random();
        byte[] fileKey = WrappingKey.random();
        WrappedFileKey wrapped = first.wrap(file, fileKey);

        assertArrayEquals(fileKey, first.unwrap(wrapped));
        assertThrows(IOException.class, () -> first.unwrap(new WrappedFileKey(StoreKey.random(), 1, wrapped.key())));
        assertThrows(IOException.class, () -> new AgencyKey(agency, 2, key).unwrap(wrapped));
        assertThrows(IOException.class, () -> new AgencyKey(AgencyId.random(), 1, key).unwrap(wrapped));
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedWithoutRepeatingIt() {
        String secret = "c2VjcmV0";
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> MasterKey.of("1", secret));
        assertFalse(refused.getMessage().contains(secret));
        assertThrows(IllegalArgumentException.class, () -> MasterKey.of("1", "not base64 at all"));
    }

    @Test
    void theLastOfSeveralWrapsAndTheOthersAreKnownByTheirIds() {
        MasterKeys keys = MasterKeys.of("# ours\n2025 " + text(1) + "\n\n  2026-b   " + text(2) + "\n");
        assertEquals("2026-b", keys.newest().id());
        assertEquals(java.util.Set.of("2025", "2026-b"), keys.ids());
        byte[] wrapped = MasterKey.of("2025", text(1)).wrap(agency, 1, agencyKey);
        assertArrayEquals(agencyKey, keys.get("2025").unwrap(agency, 1, wrapped));
        assertTrue(assertThrows(IllegalStateException.class, () -> keys.get("2024"))
                .getMessage()
                .contains("2024"));
    }

    @Test
    void keysThatASealedOneNeedsAreAskedForBeforeTheStart() {
        byte[] wrapped = MasterKey.of("1", TEXT).wrap(agency, 3, agencyKey);
        List<AgencyKeyRows.Wrapped> sealed =
                List.of(new AgencyKeyRows.Wrapped(3, "1", wrapped, Instant.EPOCH, List.of()));

        MasterKeys.of("1 " + TEXT + "\n2 " + text(2)).requireToOpen(agency, sealed);

        IllegalStateException gone = assertThrows(
                IllegalStateException.class, () -> MasterKeys.of("2 " + TEXT).requireToOpen(agency, sealed));
        assertTrue(gone.getMessage().contains("Master key 1"), gone.getMessage());
        IllegalStateException another = assertThrows(
                IllegalStateException.class, () -> MasterKeys.of("1 " + text(1)).requireToOpen(agency, sealed));
        assertTrue(another.getMessage().contains("not wrapped by this master key 1"), another.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "%s", "1 %s x", "1 %s\n1 %s", "a/b %s", "1 c2VjcmV0"})
    void whatIsNoListOfKeysIsRefusedWithoutRepeatingOne(String form) {
        String text = form.replace("%s", TEXT);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> MasterKeys.of(text));
        assertFalse(refused.getMessage().contains(TEXT) || refused.getMessage().contains("c2VjcmV0"));
    }

    private static String text(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Base64.getEncoder().encodeToString(key);
    }
}
