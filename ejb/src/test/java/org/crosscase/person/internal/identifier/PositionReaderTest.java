package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.POSITION;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52.3702, 4.8952                        | 52.37020, 4.89520   | 100",
                "52.3702 4.8952                         | 52.37020, 4.89520   | 100",
                "52,3702; 4,8952                        | 52.37020, 4.89520   | 100",
                "(52.3702,4.8952)                       | 52.37020, 4.89520   | 100",
                "52.3702\u00B0 N, 4.8952\u00B0 E        | 52.37020, 4.89520   | 100",
                "geo:52.3702,4.8952                     | 52.37020, 4.89520   | 100",
                "geo:52.3702,4.8952,12;u=35             | 52.37020, 4.89520   | 35",
                "-33.8568,+151.2153                     | -33.85680, 151.21530| 100",
                "33.8568 S 70.2 W                       | -33.85680, -70.20000| 100",
                "40\u00B024'0.25\"N 3\u00B042'52.73\"W  | 40.40007, -3.71465  | 100",
                "40\u00B0 24\u2032 0.25\u2033 N, 3\u00B0 42\u2032 52.73\u2033 W | 40.40007, -3.71465 | 100",
                "52\u00B022.5'N 4\u00B053.5'E           | 52.37500, 4.89167   | 100",
                "\u0665\u0662.3702, 4.8952              | 52.37020, 4.89520   | 100"
            })
    void oneFormForAllWaysToWriteIt(String written, String normalized, int radius) {
        IdentifierValue value = value(POSITION, written);
        assertEquals(normalized, value.normalized());
        assertEquals(Optional.of(radius), value.details().radius());
        assertEquals(Optional.empty(), value.strongKey());
        Read.normalStaysNormal(value);
    }

    @Test
    void theRadiusThatIsSaidCounts() {
        IdentifierDetails said = IdentifierDetails.NONE.withRadius(20);
        assertEquals(
                Optional.of(20),
                value(POSITION, "geo:52.3702,4.8952;u=35", said).details().radius());
        refused("number-out-of-range", POSITION, "52.3702, 4.8952", IdentifierDetails.NONE.withRadius(-1));
    }

    /** Half a cell is some 550 metres; a cell, and the diagonal of one, at most 1.7 kilometres. */
    @Test
    void whatIsNearMeetsAndWhatIsFarDoesNot() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double latitude = random.nextDouble() * 160 - 80;
            double longitude = random.nextDouble() * 360 - 180;
            double east = 1 / Math.cos(Math.toRadians(latitude));
            IdentifierValue here = at(latitude, longitude);
            IdentifierValue near = at(latitude + 0.003, longitude + 0.003 * east);
            IdentifierValue far = at(latitude + 0.011, longitude);
            assertEquals(Optional.of(KeyKind.NEAR), meeting(here, near), here.normalized());
            assertEquals(Optional.empty(), meeting(here, far), here.normalized());
            assertTrue(here.keys().size() <= 4);
        }
        assertEquals(Optional.of(KeyKind.NEAR), meeting(at(10, 179.999), at(10, -179.999)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52.3702                     | identifier-position-malformed",
                "52.3702, 4.8952, 7          | identifier-position-malformed",
                "Amsterdam                   | identifier-position-malformed",
                "40\u00B024'0.25\"N          | identifier-position-malformed",
                "3\u00B042'W 40\u00B024'N    | identifier-position-malformed",
                "152.3702, 4.8952            | identifier-position-out-of-range",
                "52.3702, 184.8952           | identifier-position-out-of-range",
                "40\u00B064'0.25\"N 3\u00B042'52.73\"W | identifier-position-out-of-range",
                "0, 0                        | identifier-placeholder",
                "geo:0.000001,0              | identifier-placeholder"
            })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, POSITION, written);
    }

    private static IdentifierValue at(double latitude, double longitude) {
        return value(POSITION, String.format(Locale.ROOT, "%.5f, %.5f", latitude, turned(longitude)));
    }

    private static double turned(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude;
    }
}
