package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.DOCUMENT_NUMBER;
import static org.crosscase.person.IdentifierType.VEHICLE_PLATE;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialNumberReaderTest {
    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_NUMBER, nx 123-45.6<<,       NL,  NX123456,    NL",
        "DOCUMENT_NUMBER, 00123456,            NLD, 00123456,    NL",
        "DOCUMENT_NUMBER, \u0410\u0411 123456, by,  \u0410\u0411123456, BY",
        "VEHICLE_PLATE,   12-abc-3,            nl,  12ABC3,      NL",
        "VEHICLE_PLATE,   12 ABC 3,            NL,  12ABC3,      NL",
        "VEHICLE_PLATE,   B-M\u00C4 123,       DE,  BM\u00C4123, DE",
        "VEHICLE_PLATE,   b\u00B7ma\u2022123,  DE,  BMA123,      DE",
        "VEHICLE_PLATE,   TOTO,                LU,  TOTO,        LU"
    })
    void oneFormForAllWaysToWriteIt(
            IdentifierType type, String written, String country, String normalized, String normalCountry) {
        IdentifierValue value = value(type, written, IdentifierDetails.NONE.withCountry(country));
        assertEquals(normalized, value.normalized());
        assertEquals(normalCountry, value.details().country());
        Read.normalStaysNormal(value);
    }

    @ParameterizedTest
    @CsvSource({
        "12-ABC-3,    NL, 12abc3,   NLD, SAME",
        "12-ABC-3,    NL, 12ABC3,   '',  ANYWHERE",
        "12-ABC-3,    NL, 12ABC3,   BE,  ANYWHERE",
        "\u0410123\u0412\u0421, RU, A123BC, RU, LOOK_ALIKE",
        "12-ABO-3,    NL, 12-AB0-3, NL,  LOOK_ALIKE",
        "B-M\u00C4 123, DE, B-MA 123, DE,  ",
        "12-ABC-3,    NL, 12-ABD-3, NL,  "
    })
    void howTwoMeet(String one, String country, String other, String otherCountry, KeyKind kind) {
        assertEquals(Optional.ofNullable(kind), meeting(plate(one, country), plate(other, otherCountry)));
    }

    @Test
    void withoutItsCountryANumberIsNeverStrong() {
        assertEquals(Optional.empty(), value(DOCUMENT_NUMBER, "NX123456").strongKey());
        assertEquals(Optional.empty(), value(VEHICLE_PLATE, "12-ABC-3").strongKey());
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_NUMBER, 0000000,        identifier-placeholder",
        "DOCUMENT_NUMBER, 123456789,      identifier-placeholder",
        "DOCUMENT_NUMBER, passport,       identifier-number-characters",
        "DOCUMENT_NUMBER, NX123\u2603456, identifier-number-characters",
        "DOCUMENT_NUMBER, -,              identifier-number-characters",
        "VEHICLE_PLATE,   unknown,        identifier-placeholder",
        "VEHICLE_PLATE,   12-ABC-3?,      identifier-number-characters",
        "VEHICLE_PLATE,   12ABC3 45DEF678, identifier-number-characters"
    })
    void whatIsNoneIsRefusedWithItsReason(IdentifierType type, String written, String slug) {
        refused(slug, type, written);
    }

    @Test
    void aCountryThatIsNoneIsRefused() {
        refused("identifier-country-unknown", VEHICLE_PLATE, "12ABC3", IdentifierDetails.NONE.withCountry("XX"));
    }

    private static IdentifierValue plate(String number, String country) {
        return value(VEHICLE_PLATE, number, IdentifierDetails.NONE.withCountry(country));
    }
}
