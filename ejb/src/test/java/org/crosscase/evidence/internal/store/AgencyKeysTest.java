package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.crosscase.agency.AgencyId;
import org.junit.jupiter.api.Test;

class AgencyKeysTest {
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final AgencyId agency = AgencyId.random();
    private final RememberedKeys rows = new RememberedKeys();

    @Test
    void aNewMasterKeyAtTheEndRenewsTheAgencysKeyOnce() {
        server("1").newest(agency);

        server("1", "2").renewWhenDue(agency, LONG_AGO);
        server("1", "2").renewWhenDue(agency, LONG_AGO);

        assertEquals(List.of("1", "2"), masters());
    }

    @Test
    void serversWhoseMasterKeysEndDifferentlyDoNotTakeTheKeyBackFromEachOther() {
        AgencyKeys one = server("2", "1");
        AgencyKeys other = server("1", "2");
        one.newest(agency);

        for (int minute = 0; minute < 5; minute++) {
            other.renewWhenDue(agency, LONG_AGO);
            one.renewWhenDue(agency, LONG_AGO);
        }

        assertEquals(List.of("1", "2"), masters());
    }

    @Test
    void aMasterKeyThatWasFollowedStaysSoWhenTheKeysUnderItAreDeleted() {
        server("1").newest(agency);
        server("1", "2").renewWhenDue(agency, LONG_AGO);
        rows.forgetOld();

        server("2", "1").renewWhenDue(agency, LONG_AGO);
        assertEquals(List.of("2"), masters());

        server("2", "1", "3").renewWhenDue(agency, LONG_AGO);
        assertEquals(List.of("2", "3"), masters(), "one that is new to all goes on");
        assertEquals(List.of("1", "2"), rows.newest(agency).orElseThrow().followed());
    }

    @Test
    void aKeyThatIsTooOldIsRenewedUnderTheMasterKeyThatCameLast() {
        server("1").newest(agency);
        server("1", "2").renewWhenDue(agency, LONG_AGO);

        server("2", "1").renewWhenDue(agency, Instant.now().plusSeconds(1));

        assertEquals(List.of("1", "2", "2"), masters());
    }

    @Test
    void aServerThatDoesNotKnowTheMasterKeyYetChangesNothing() {
        server("1", "2").newest(agency);
        server("1").renewWhenDue(agency, Instant.now().plusSeconds(1));
        assertEquals(List.of("2"), masters());
    }

    @Test
    void nobodyWaitsWithTheKeysThatAreKnownForTheOneThatIsRead() {
        AgencyKeys[] keys = new AgencyKeys[1];
        RememberedKeys slow = new RememberedKeys() {
            @Override
            public Wrapped get(AgencyId agency, int number) {
                // what another thread may do meanwhile: it would wait, or be refused, were the map held
                keys[0].forget(agency, List.of(number));
                return super.get(agency, number);
            }
        };
        keys[0] = new AgencyKeys(given("1"), slow);
        keys[0].newest(agency);

        AgencyKey first = keys[0].get(agency, 1);
        assertEquals(1, first.number());
        assertSame(first, keys[0].get(agency, 1), "read once");
    }

    private List<String> masters() {
        return rows.rows.stream().map(AgencyKeyRows.Wrapped::masterKey).toList();
    }

    /** One whose file of master keys has these lines. */
    private AgencyKeys server(String... ids) {
        return new AgencyKeys(given(ids), rows);
    }

    private static MasterKeyFile given(String... ids) {
        MasterKeys keys = MasterKeys.of(Arrays.stream(ids)
                .map(id -> id + " " + Base64.getEncoder().encodeToString(bytes(id)))
                .collect(Collectors.joining("\n")));
        return new MasterKeyFile() {
            @Override
            MasterKeys keys() {
                return keys;
            }
        };
    }

    private static byte[] bytes(String id) {
        byte[] key = new byte[WrappingKey.BYTES];
        key[0] = (byte) id.charAt(0);
        return key;
    }
}
