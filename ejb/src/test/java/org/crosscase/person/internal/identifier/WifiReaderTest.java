package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.APPLICATION_ACCOUNT;
import static org.crosscase.person.IdentifierType.WIFI_NAME;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WifiReaderTest {
    @ParameterizedTest
    @CsvSource({
        "' Heron Lake 2 ',       Heron Lake 2",
        "Cafe\u0301 Heron,       Caf\u00E9 Heron",
        "\uD83E\uDD86 Lake,      \uD83E\uDD86 Lake"
    })
    void oneFormForAllWaysToWriteIt(String written, String normalized) {
        IdentifierValue value = value(WIFI_NAME, written);
        assertEquals(normalized, value.normalized());
        assertEquals(KeyKind.SAME, value.strongKey().orElseThrow().kind());
        Read.normalStaysNormal(value);
    }

    @Test
    void upperAndLowerCaseAreDifferent() {
        assertEquals(Optional.empty(), meeting(value(WIFI_NAME, "Heron"), value(WIFI_NAME, "heron")));
    }

    @Test
    void namesThatManyHaveAreNeverStrong() {
        assertEquals(
                Optional.of(KeyKind.AS_WRITTEN), meeting(value(WIFI_NAME, "AndroidAP"), value(WIFI_NAME, "AndroidAP")));
    }

    @Test
    void atMostThirtyTwoBytes() {
        assertEquals("a".repeat(32), value(WIFI_NAME, "a".repeat(32)).normalized());
        refused("identifier-wifi-too-long", WIFI_NAME, "a".repeat(33));
        refused("identifier-wifi-too-long", WIFI_NAME, "\u00E9".repeat(17));
        refused("field-has-control-characters", WIFI_NAME, "Heron\u202ELake");
        refused("field-has-control-characters", WIFI_NAME, "Heron\nLake");
    }

    @Test
    void accountsOfApplicationsAreKeptToTheLetter() {
        IdentifierDetails app = IdentifierDetails.NONE.withService("YouTube");
        IdentifierValue account = value(APPLICATION_ACCOUNT, " UCaBcD123 ", app);
        assertEquals("UCaBcD123", account.normalized());
        Read.normalStaysNormal(account);
        assertEquals(Optional.of(KeyKind.SAME), meeting(account, value(APPLICATION_ACCOUNT, "UCaBcD123", app)));
        assertEquals(Optional.of(KeyKind.ANYWHERE), meeting(account, value(APPLICATION_ACCOUNT, "ucabcd123", app)));
        assertEquals(Optional.empty(), value(APPLICATION_ACCOUNT, "UCaBcD123").strongKey());
        refused("identifier-username-with-blanks", APPLICATION_ACCOUNT, "UCa BcD");
        refused("identifier-placeholder", APPLICATION_ACCOUNT, "0");
    }
}
