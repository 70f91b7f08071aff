package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import org.crosscase.agency.AgencyId;
import org.junit.jupiter.api.Test;

class MasterKeyTest {
    private static final String TEXT = Base64.getEncoder().encodeToString(new byte[32]);

    private final AgencyId agency = AgencyId.random();
    private final byte[] dataKey = MasterKey.newDataKey();

    @Test
    void unwrapsWhatItWrapped() {
        MasterKey master = MasterKey.of(TEXT);
        assertArrayEquals(dataKey, MasterKey.of(TEXT).unwrap(agency, 1, master.wrap(agency, 1, dataKey)));
    }

    @Test
    void aWrappedKeyIsBoundToItsAgencyAndNumber() {
        MasterKey master = MasterKey.of(TEXT);
        byte[] wrapped = master.wrap(agency, 1, dataKey);
        assertThrows(IllegalStateException.class, () -> master.unwrap(AgencyId.random(), 1, wrapped));
        assertThrows(IllegalStateException.class, () -> master.unwrap(agency, 2, wrapped));
    }

    @Test
    void anotherMasterKeyUnwrapsNothing() {
        byte[] wrapped = MasterKey.of(TEXT).wrap(agency, 1, dataKey);
        byte[] other = new byte[32];
        other[0] = 1;
        MasterKey wrong = MasterKey.of(Base64.getEncoder().encodeToString(other));
        assertThrows(IllegalStateException.class, () -> wrong.unwrap(agency, 1, wrapped));
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedWithoutRepeatingIt() {
        String secret = "c2VjcmV0";
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> MasterKey.of(secret));
        assertFalse(refused.getMessage().contains(secret));
        assertThrows(IllegalArgumentException.class, () -> MasterKey.of("not base64 at all"));
    }
}
