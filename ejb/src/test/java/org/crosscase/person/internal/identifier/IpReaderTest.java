package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.IP_ADDRESS;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpReaderTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,                            192.0.2.1,    ",
        "192.0.2.1:443,                        192.0.2.1,    443",
        "192.0.2.1|443,                        192.0.2.1,    443",
        "192.0.2.1 | 443,                      192.0.2.1,    443",
        "::ffff:192.0.2.1,                     192.0.2.1,    ",
        "::ffff:c000:201,                      192.0.2.1,    ",
        "[::ffff:192.0.2.1]:443,               192.0.2.1,    443",
        "2001:DB8:0:0:0:0:0:1,                 2001:db8::1,  ",
        "2001:0db8:0000:0000::0001,            2001:db8::1,  ",
        "[2001:db8::1],                        2001:db8::1,  ",
        "[2001:db8::1]:443,                    2001:db8::1,  443",
        "2001:db8::1|443,                      2001:db8::1,  443",
        "2001:db8::192.0.2.1,                  2001:db8::c000:201, ",
        "\uFF11\uFF19\uFF12.0.2.1,             192.0.2.1,    ",
        "\u0661\u0669\u0662.0.2.1,             192.0.2.1,    ",
        "\u200E192.0.2.1,                      192.0.2.1,    "
    })
    void oneFormForAllWaysToWriteIt(String written, String normalized, Integer port) {
        IdentifierValue value = value(IP_ADDRESS, written);
        assertEquals(normalized, value.normalized());
        assertEquals(Optional.ofNullable(port), value.details().port());
        Read.normalStaysNormal(value);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,      ::ffff:192.0.2.1,         SAME",
        "192.0.2.1:443,  192.0.2.1|443,            SAME",
        "192.0.2.1:443,  192.0.2.1,                INSIDE",
        "192.0.2.1:443,  192.0.2.1:80,             INSIDE",
        "2001:db8::1,    2001:DB8:0::0:1,          SAME",
        "2001:db8::1,    2001:db8::2,              NETWORK",
        "2001:db8::1,    2001:db8:0:0:1::1,        NETWORK",
        "2001:db8::1,    2001:db8:0:1::1,          ",
        "192.0.2.1,      192.0.2.2,                "
    })
    void howTwoMeet(String one, String other, KeyKind kind) {
        assertEquals(Optional.ofNullable(kind), meeting(value(IP_ADDRESS, one), value(IP_ADDRESS, other)));
    }

    @Test
    void momentAndPortStayBesideIt() {
        Instant seen = Instant.parse("2026-11-01T10:00:00Z");
        IdentifierDetails details = IdentifierDetails.NONE.withAt(seen).withPort(443);
        assertEquals(details, value(IP_ADDRESS, "192.0.2.1", details).details());
        assertEquals(details, value(IP_ADDRESS, "192.0.2.1:443", details).details());
        refused("identifier-ip-two-ports", IP_ADDRESS, "192.0.2.1:80", details);
    }

    /** What each house has names nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.1",
                "10.0.0.1",
                "172.31.255.1",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.1.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fd00::1",
                "ff02::1"
            })
    void addressesOfAllHousesAreNeverStrong(String address) {
        IdentifierValue value = value(IP_ADDRESS, address);
        assertEquals(Optional.empty(), value.strongKey());
        assertEquals(Optional.of(KeyKind.AS_WRITTEN), meeting(value, value));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24,        identifier-ip-range",
        "2001:db8::/32,       identifier-ip-range",
        "192.0.2.1-192.0.2.9, identifier-ip-range",
        "192.0.2.1-9,         identifier-ip-range",
        "192.0.2.*,           identifier-ip-range",
        "192.0.02.1,          identifier-ip-leading-zeros",
        "010.0.0.1,           identifier-ip-leading-zeros",
        "127.1,               identifier-ip-malformed",
        "3221225985,          identifier-ip-malformed",
        "0xC0000201,          identifier-ip-malformed",
        "0xC0.0.2.1,          identifier-ip-malformed",
        "192.0.2.256,         identifier-ip-malformed",
        "192.0.2.1.5,         identifier-ip-malformed",
        "192.0.2,             identifier-ip-malformed",
        "2001:db8::1::2,      identifier-ip-malformed",
        "2001:db8:1,          identifier-ip-malformed",
        "fe80::1%eth0,        identifier-ip-malformed",
        "example.org,         identifier-ip-malformed",
        "192.0.2.1:0,         number-out-of-range",
        "192.0.2.1:65536,     number-out-of-range",
        "*,                   identifier-ip-range"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, IP_ADDRESS, written);
    }
}
