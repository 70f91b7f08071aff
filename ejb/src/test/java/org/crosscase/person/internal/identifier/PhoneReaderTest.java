package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.PHONE;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.crosscase.Problem;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneReaderTest {
    private static final IdentifierDetails DUTCH = IdentifierDetails.NONE.withCountry("NL");

    @ParameterizedTest
    @CsvSource({
        "+31612345678,                +31612345678,        NL",
        "+31 6 12 34 56 78,           +31612345678,        NL",
        "0031-6-12345678,             +31612345678,        NL",
        "+31 (0)6 12345678,           +31612345678,        NL",
        "(+31) 20 123.4567,           +31201234567,        NL",
        "tel:+31-20-1234567,          +31201234567,        NL",
        "+31 20 1234567 x12,          +31201234567;ext=12, NL",
        "+31 20 1234567 ext. 12,      +31201234567;ext=12, NL",
        "+31201234567;ext=12,         +31201234567;ext=12, NL",
        "\u202A+31 6 12345678\u202C,  +31612345678,        NL",
        "\uFF0B\uFF13\uFF11\uFF16\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18, +31612345678, NL",
        "+\u0663\u0661\u0666\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668,      +31612345678, NL",
        "+31\u00A06\u201012345678,    +31612345678,        NL",
        "+39 06 12345678,             +390612345678,       IT",
        "+52 1 55 1234 5678,          +525512345678,       MX",
        "+44 7700 900123,             +447700900123,       GB",
        "+33 6 39 98 12 34,           +33639981234,        FR",
        "+54 9 11 2345-6789,          +5491123456789,      AR",
        "+1 204 234 5678,             +12042345678,        CA"
    })
    void oneFormForAllWaysToWriteIt(String written, String normalized, String country) {
        IdentifierValue value = value(PHONE, written);
        assertEquals(normalized, value.normalized());
        assertEquals(country, value.details().country());
        assertFalse(value.countryAssumed());
        Read.normalStaysNormal(value);
    }

    @Test
    void anAssumedCountryIsShownAndNeverStrong() {
        IdentifierValue assumed = value(PHONE, "06-12345678", DUTCH);
        assertEquals("+31612345678", assumed.normalized());
        assertTrue(assumed.countryAssumed());
        assertEquals(Optional.empty(), assumed.strongKey());
        assertEquals(Optional.of(KeyKind.ASSUMED), meeting(assumed, value(PHONE, "+31612345678")));
        assertEquals(Optional.of(KeyKind.ASSUMED), meeting(assumed, value(PHONE, "0612345678", DUTCH)));
    }

    @Test
    void whatWasWrittenWithItsCountryNeedsNoAssumption() {
        IdentifierValue belgian = value(PHONE, "+32 470 12 34 56", DUTCH);
        assertEquals("BE", belgian.details().country());
        assertFalse(belgian.countryAssumed());
    }

    @ParameterizedTest
    @CsvSource({
        "+31612345678,          0031 6 12345678,     SAME",
        "+31201234567 x12,      +31201234567;ext=12, SAME",
        "+31201234567 x12,      +31201234567 x13,    INSIDE",
        "+31201234567 x12,      +31201234567,        INSIDE",
        "0612345678,            +31612345678,        ANYWHERE",
        "31612345678,           +31612345678,        ANYWHERE",
        "612345678,             06 12345678,         ANYWHERE",
        "8 912 345-67-89,       +7 912 345 67 89,    ANYWHERE",
        "1 204 234 5678,        +1 204 234 5678,     ANYWHERE",
        "06 12345678,           +390612345678,       ANYWHERE",
        "0612345678,            0612345679,          ",
        "+31612345678,          +31612345679,        "
    })
    void howTwoMeet(String one, String other, KeyKind kind) {
        assertEquals(Optional.ofNullable(kind), meeting(value(PHONE, one), value(PHONE, other)));
    }

    @Test
    void withoutACountryThereIsNoStrongKey() {
        IdentifierValue digits = value(PHONE, "06 12345678");
        assertEquals("0612345678", digits.normalized());
        assertEquals(Optional.empty(), digits.strongKey());
        Read.normalStaysNormal(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "+1 800 FLOWERS,             identifier-phone-with-letters",
        "+31 6 1234567\u041E,        identifier-phone-with-letters",
        "+31 6 1234567\u0665\u05D0,  identifier-phone-with-letters",
        "+31 6 1234+5678,            identifier-phone-characters",
        "+31612345678; +31612345679, identifier-phone-characters",
        "+31 6 123,                  identifier-phone-too-short",
        "+31 6 1234567890123,        identifier-phone-too-long",
        "+999 123456789,             identifier-phone-country-code",
        "+31 1 12345678,             identifier-phone-not-in-plan",
        "12345,                      identifier-phone-too-short",
        "1234567890123456,           identifier-phone-too-long",
        "+,                          identifier-phone-characters"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, PHONE, written);
    }

    @ParameterizedTest
    @CsvSource({
        "06 1234567,   NL, identifier-phone-too-short",
        "06 12345678901234, NL, identifier-phone-too-long",
        "0612345678,   QQ, identifier-country-unknown"
    })
    void theCountryDecidesWhatIsMissing(String written, String country, String slug) {
        refused(slug, PHONE, written, IdentifierDetails.NONE.withCountry(country));
    }

    /** The library's own examples: one of each country and kind. */
    @Test
    void examplesOfAllCountriesAreRead() {
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        int read = 0;
        for (String region : plan.getSupportedRegions()) {
            for (PhoneNumberUtil.PhoneNumberType type : plan.getSupportedTypesForRegion(region)) {
                PhoneNumber example = plan.getExampleNumberForType(region, type);
                String normal = plan.format(example, PhoneNumberFormat.E164);
                IdentifierValue international = value(PHONE, plan.format(example, PhoneNumberFormat.INTERNATIONAL));
                assertEquals(normal, international.normalized());
                Read.normalStaysNormal(international);
                IdentifierValue national = value(
                        PHONE,
                        plan.format(example, PhoneNumberFormat.NATIONAL),
                        IdentifierDetails.NONE.withCountry(region));
                assertEquals(normal, national.normalized(), region + " " + type);
                assertEquals(Optional.of(KeyKind.ASSUMED), meeting(international, national));
                read++;
            }
        }
        assertTrue(read > 500, "only " + read);
    }

    @Test
    void theLibrarysWrongExamplesAreRefused() {
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        for (String region : plan.getSupportedRegions()) {
            PhoneNumber wrong = plan.getInvalidExampleNumber(region);
            if (wrong != null) {
                refusedInSomeWay(plan.format(wrong, PhoneNumberFormat.E164));
            }
        }
    }

    private static void refusedInSomeWay(String written) {
        assertThrows(Problem.class, () -> value(PHONE, written), written);
    }
}
