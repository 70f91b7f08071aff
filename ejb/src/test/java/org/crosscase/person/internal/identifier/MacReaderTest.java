package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.MAC_ADDRESS;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:1b:63:0a:bb:cc",
                "00-1B-63-0A-BB-CC",
                "001b.630a.bbcc",
                "001B630ABBCC",
                "00 1b 63 0a bb cc",
                "001b63-0abbcc",
                "0:1b:63:a:bb:cc",
                "001b:630a:bbcc",
                "\uFF10\uFF10:1b:63:0a:bb:cc"
            })
    void oneFormForAllWaysToWriteIt(String written) {
        IdentifierValue value = value(MAC_ADDRESS, written);
        assertEquals("00:1b:63:0a:bb:cc", value.normalized());
        Read.normalStaysNormal(value);
    }

    @Test
    void aLongOneIsReadAndHoldsTheShortOneThatItWasMadeOf() {
        IdentifierValue made = value(MAC_ADDRESS, "001b63fffe0abbcc");
        assertEquals("00:1b:63:ff:fe:0a:bb:cc", made.normalized());
        assertEquals(Optional.of(KeyKind.INSIDE), meeting(made, value(MAC_ADDRESS, "00:1b:63:0a:bb:cc")));
        IdentifierValue own = value(MAC_ADDRESS, "00-1b-63-00-00-0a-bb-cc");
        assertEquals(Optional.empty(), meeting(own, value(MAC_ADDRESS, "00:1b:63:0a:bb:cc")));
        Read.normalStaysNormal(made);
    }

    @ParameterizedTest
    @CsvSource({
        "ff:ff:ff:ff:ff:ff,    identifier-mac-multicast",
        "01:00:5e:00:00:fb,    identifier-mac-multicast",
        "33:33:00:00:00:01,    identifier-mac-multicast",
        "00:00:00:00:00:00,    identifier-placeholder",
        "02:00:00:00:00:00,    identifier-placeholder",
        "00:1b:63:0a:bb,       identifier-mac-malformed",
        "00:1b:63:0a:bb:cc:dd, identifier-mac-malformed",
        "00:1b-63:0a-bb:cc,    identifier-mac-malformed",
        "00:1g:63:0a:bb:cc,    identifier-mac-malformed",
        "001b630abbc,          identifier-mac-malformed",
        "001:b63:0a:bb:cc:0,   identifier-mac-malformed"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, MAC_ADDRESS, written);
    }
}
