package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.WALLET;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.crosscase.Problem;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are the examples of the standards and of the makers' documentation. */
class WalletReaderTest {
    private static final String MONERO =
            "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A";

    @ParameterizedTest
    @CsvSource({
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,                 bitcoin",
        "3P14159f73E4gFr7JterCCQh9QjiTjiZrG,                 bitcoin",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4,         bitcoin",
        "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3, bitcoin",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, bitcoin",
        "LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9,                 litecoin",
        "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L,                 dogecoin",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t,                 tron",
        "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh,                 ripple",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,         ethereum",
        MONERO + ", monero"
    })
    void whatStandsInStandardsIsReadAndEachWrongCharacterRefused(String address, String currency) {
        IdentifierValue value = value(WALLET, address);
        assertEquals(address, value.normalized());
        assertEquals(currency, value.details().service());
        Read.normalStaysNormal(value);
        for (int place = 0; place < address.length(); place++) {
            char other = address.charAt(place) == '2' ? '3' : '2';
            String wrong = address.substring(0, place) + other + address.substring(place + 1);
            boolean noChecksum =
                    currency.equals("ethereum") && wrong.substring(2).chars().noneMatch(Character::isUpperCase);
            if (!noChecksum) {
                assertThrows(Problem.class, () -> value(WALLET, wrong), wrong);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
                "0x52908400098527886E0F7030069857D2E4169EE7",
                "0xde709f2102306220921060314715629080e2fb77"
            })
    void ethereumIsReadWithAndWithoutItsChecksum(String address) {
        IdentifierValue lower = value(WALLET, address.toLowerCase(Locale.ROOT));
        assertEquals(address, lower.normalized());
        assertEquals(Optional.of(KeyKind.SAME), meeting(lower, value(WALLET, address)));
        String upper = "0X" + address.substring(2).toUpperCase(Locale.ROOT);
        assertEquals(Optional.of(KeyKind.SAME), meeting(lower, value(WALLET, upper)));
    }

    @ParameterizedTest
    @CsvSource({
        "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4,          bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "bc1q w508 d6qe jxtd g4y5 r3za rvar y0c5 xw7k v8f3 t4, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "ethereum:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed@1, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    })
    void oneFormForAllWaysToWriteIt(String written, String normalized) {
        assertEquals(normalized, value(WALLET, written).normalized());
    }

    @ParameterizedTest
    @CsvSource({
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb,           identifier-wallet-checksum",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a,           identifier-wallet-checksum",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7Divfa,            identifier-wallet-checksum",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5,   identifier-wallet-checksum",
        "bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4,   identifier-wallet-checksum",
        "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4, identifier-wallet-checksum",
        "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R, identifier-wallet-checksum",
        "bc1pw5dgrnzv,                                 identifier-wallet-checksum",
        "bc1gmk9yu,                                    identifier-wallet-checksum",
        "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx,   identifier-wallet-unknown",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD,   identifier-wallet-checksum",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae,    identifier-wallet-unknown",
        "0x0000000000000000000000000000000000000000,   identifier-placeholder",
        "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTi,           identifier-wallet-checksum",
        "my wallet,                                    identifier-wallet-unknown"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, WALLET, written);
    }

    @Test
    void theCurrencyBesideItMustFit() {
        String bitcoin = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
        IdentifierDetails said = IdentifierDetails.NONE.withService("BTC");
        assertEquals("bitcoin", value(WALLET, bitcoin, said).details().service());
        refused("identifier-wallet-other-currency", WALLET, bitcoin, said.withService("Ether"));
        String token = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
        assertEquals(
                "usdt", value(WALLET, token, said.withService("USDT")).details().service());
    }

    @Test
    void keccakGivesWhatItsMakersPublished() {
        assertEquals("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", keccak(""));
        assertEquals("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45", keccak("abc"));
        assertThrows(IllegalArgumentException.class, () -> Keccak.digest(new byte[Keccak.LONGEST + 1]));
    }

    private static String keccak(String text) {
        return HexFormat.of().formatHex(Keccak.digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
