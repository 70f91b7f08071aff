package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.crosscase.agency.AgencyId;
import org.junit.jupiter.api.Test;

class MasterKeyUseTest {
    private static final String KEY = " " + Base64.getEncoder().encodeToString(new byte[WrappingKey.BYTES]) + "\n";
    private static final MasterKeys GIVEN = MasterKeys.of("1" + KEY + "2" + KEY + "3" + KEY);

    private final MasterKeyUse use = new MasterKeyUse();

    @Test
    void whatWrapsNothingIsFreeButForTheNewest() {
        use.add(AgencyId.random(), agency -> List.of(row("2", "1")));
        assertEquals(Set.of("1"), use.free(GIVEN));
        assertEquals(Set.of(), use.missing(GIVEN));
        assertEquals(Set.of("1"), use.followed());
    }

    @Test
    void oneThatIsNeededAndNotGivenIsMissing() {
        use.add(AgencyId.random(), agency -> List.of(row("0"), row("3")));
        assertEquals(Set.of("0"), use.missing(GIVEN));
    }

    @Test
    void anAgencyWhoseKeysCannotBeReadKeepsAllMasterKeysAndStopsNoOther() {
        use.add(AgencyId.random(), agency -> {
            throw new IllegalStateException("the database is away");
        });
        use.add(AgencyId.random(), agency -> List.of(row("0"), row("3")));
        assertEquals(Set.of(), use.free(GIVEN), "what that agency needs is not known");
        assertEquals(Set.of("0"), use.missing(GIVEN));
    }

    private static AgencyKeyRows.Wrapped row(String master, String... followed) {
        return new AgencyKeyRows.Wrapped(1, master, new byte[0], Instant.EPOCH, List.of(followed));
    }
}
