package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.CAMERA_SERIAL;
import static org.crosscase.person.IdentifierType.DEVICE_SERIAL;
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

class SerialReaderTest {
    @ParameterizedTest
    @CsvSource({
        "c02xk1abjg5h,          C02XK1ABJG5H",
        "C02 XK1 ABJG5H,        C02XK1ABJG5H",
        "C02-XK1-ABJG5H,        C02-XK1-ABJG5H",
        "S/N: C02XK1ABJG5H,     C02XK1ABJG5H",
        "Serial No. : 000123456,000123456",
        "SN#000123456,          000123456",
        "\uFF10\uFF10\uFF10123456, 000123456"
    })
    void oneFormForAllWaysToWriteIt(String written, String normalized) {
        IdentifierValue value = value(DEVICE_SERIAL, written);
        assertEquals(normalized, value.normalized());
        Read.normalStaysNormal(value);
    }

    @ParameterizedTest
    @CsvSource({
        "c02-xk1-abjg5h, C02XK1ABJG5H,   SAME",
        "C02XK1ABJG5H,   CO2XKIABJG5H,   LOOK_ALIKE",
        "000123456,      123456789X,     ",
        "000654321,      654321,         ",
        "12a4,           12A4,           AS_WRITTEN",
        "R58M12ABCDE,    R58M12ABCDF,    "
    })
    void howTwoMeet(String one, String other, KeyKind kind) {
        assertEquals(Optional.ofNullable(kind), meeting(value(DEVICE_SERIAL, one), value(DEVICE_SERIAL, other)));
    }

    @Test
    void aCameraAndADeviceDoNotMeetByChance() {
        assertEquals(Optional.empty(), meeting(value(DEVICE_SERIAL, "3050029200"), value(CAMERA_SERIAL, "3050029200")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0000000000",
                "00-00-00",
                "XXXXXXXX",
                "123456789",
                "1234567890",
                "0123456789",
                "0123456789ABCDEF",
                "N/A",
                "n.a.",
                "None",
                "unknown",
                "To be filled by O.E.M.",
                "To Be Filled By O.E.M",
                "Default string",
                "System Serial Number",
                "Not Specified",
                "S/N: 0",
                "-"
            })
    void whatSaysNothingIsRefused(String written) {
        refused("identifier-placeholder", DEVICE_SERIAL, written);
        refused("identifier-placeholder", CAMERA_SERIAL, written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC\uD83D\uDE00123", "ABC<123>", "=1+2+345"})
    void otherSignsAreRefused(String written) {
        refused("identifier-number-characters", DEVICE_SERIAL, written);
    }
}
