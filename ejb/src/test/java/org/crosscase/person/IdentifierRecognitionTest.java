package org.crosscase.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierRecognitionTest {
    @ParameterizedTest
    @CsvSource({
        "jan@example.org,                                EMAIL,       jan@example.org",
        "mailto:jan@example.org,                         EMAIL,       jan@example.org",
        "' +31 6 12345678 ',                             PHONE,       +31612345678",
        "0031612345678,                                  PHONE,       +31612345678",
        "192.0.2.1,                                      IP_ADDRESS,  192.0.2.1",
        "[2001:db8::1]:443,                              IP_ADDRESS,  2001:db8::1",
        "00:1B:63:0a:bb:cc,                              MAC_ADDRESS, 00:1b:63:0a:bb:cc",
        "001b.630a.bbcc,                                 MAC_ADDRESS, 00:1b:63:0a:bb:cc",
        "490154203237518,                                IMEI,        490154203237518",
        "49-015420-323751-8,                             IMEI,        490154203237518",
        "NL91 ABNA 0417 1643 00,                         IBAN,        NL91ABNA0417164300",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,             WALLET,      1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "https://www.instagram.com/quiet_heron/,         PROFILE_URL, https://instagram.com/quiet_heron",
        "x.com/quiet_heron,                              PROFILE_URL, https://x.com/quiet_heron",
        "'geo:52.3702,4.8952',                           POSITION,    '52.37020, 4.89520'"
    })
    void whatShowsItsTypeIsRecognised(String text, IdentifierType type, String normalized) {
        List<IdentifierValue> found = IdentifierRecognition.recognise(text);
        assertEquals(List.of(type), found.stream().map(IdentifierValue::type).toList());
        assertEquals(normalized, found.get(0).normalized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "quiet heron",
                "quiet_heron",
                "0612345678",
                "2026-11-27",
                "12/11/2026",
                "and/or",
                "490154203237519",
                "4901542032375117",
                "NL91ABNA0417164301",
                "123456789012",
                "R-2026/0017",
                "1.2.3",
                "192.0.2.0/24",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
                "d41d8cd98f00b204e9800998ecf8427e",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "https://instagram.com/",
                "Please call +31 6 12345678 or mail jan@example.org"
            })
    void whatMayBeAnythingIsNot(String text) {
        assertEquals(List.of(), IdentifierRecognition.recognise(text));
    }

    @Test
    void nothingIsNothing() {
        assertEquals(List.of(), IdentifierRecognition.recognise(null));
    }
}
