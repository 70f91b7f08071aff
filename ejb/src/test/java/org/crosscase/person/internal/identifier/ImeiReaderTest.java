package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.IMEI;
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

class ImeiReaderTest {
    /** The example of many manuals, with the version 17 of its software in the last two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "490154203237518",
                "49-015420-323751-8",
                "49 015420 323751 8",
                "490154203237518 ",
                "IMEI: 490154203237518",
                "4901542032375117",
                "49-015420-323751-17",
                "49015420/3237518",
                "\u0664\u0669\u0660\u0661\u0665\u0664\u0662\u0660\u0663\u0662\u0663\u0667\u0665\u0661\u0668"
            })
    void oneFormForAllWaysToWriteIt(String written) {
        IdentifierValue value = value(IMEI, written);
        assertEquals("490154203237518", value.normalized());
        assertEquals(Optional.of(KeyKind.SAME), meeting(value, value(IMEI, "490154203237518")));
        Read.normalStaysNormal(value);
    }

    @ParameterizedTest
    @CsvSource({
        "49015420323751,    identifier-imei-length",
        "49015420323751800, identifier-imei-length",
        "49015420323751a,   identifier-imei-is-meid",
        "A0000000002329,    identifier-imei-is-meid",
        "telephone,         identifier-imei-length",
        "000000000000000,   identifier-placeholder",
        "0000000000000000,  identifier-placeholder"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, IMEI, written);
    }

    @Test
    void eachWrongDigitIsNoticed() {
        String right = "490154203237518";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(place)) {
                    String wrong = right.substring(0, place) + digit + right.substring(place + 1);
                    refused("identifier-imei-check-digit", IMEI, wrong);
                }
            }
        }
    }
}
