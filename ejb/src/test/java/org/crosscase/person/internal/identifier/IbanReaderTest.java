package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.IBAN;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IbanReaderTest {
    private static final Path SAMPLES = Path.of("../../shared/samples/iban");

    @ParameterizedTest
    @CsvSource({
        "NL91 ABNA 0417 1643 00,        NL91ABNA0417164300",
        "nl91abna0417164300,            NL91ABNA0417164300",
        "NL91-ABNA-0417-1643-00,        NL91ABNA0417164300",
        "IBAN NL91 ABNA 0417 1643 00,   NL91ABNA0417164300",
        "IBAN: NL91ABNA0417164300,      NL91ABNA0417164300",
        "NL91\u200BABNA\u00A00417164300,NL91ABNA0417164300",
        "NO93 8601 1117 947,            NO9386011117947",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S, MT84MALT011000012345MTLCAST001S"
    })
    void oneFormForAllWaysToWriteIt(String written, String normalized) {
        IdentifierValue value = value(IBAN, written);
        assertEquals(normalized, value.normalized());
        assertEquals(normalized.substring(0, 2), value.details().country());
        Read.normalStaysNormal(value);
    }

    @ParameterizedTest
    @CsvSource({
        "NL91ABNA0417164301,   identifier-iban-check-digits",
        "NL91ABNA0471164300,   identifier-iban-check-digits",
        "NL91ABNA041716430,    identifier-iban-length",
        "NL91ABNA04171643000,  identifier-iban-length",
        "QQ91ABNA0417164300,   identifier-iban-country",
        "417164300,            identifier-iban-malformed",
        "NL91ABNA041716430\u041E, identifier-iban-malformed",
        "NL91ABNA0417164300 NL97INGB0678631808, identifier-iban-malformed"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, IBAN, written);
    }

    @Test
    void theSamplesAreReadAndThoseWithAWrongDigitRefused() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "there are no samples at " + SAMPLES.toAbsolutePath());
        List<String> valid = Files.readAllLines(SAMPLES.resolve("valid-examples.txt"));
        assertTrue(valid.size() > 10);
        for (String line : valid.subList(1, valid.size())) {
            String[] columns = line.split("\t");
            assertEquals(columns[1], value(IBAN, columns[0]).normalized());
        }
        for (String wrong : Files.readAllLines(SAMPLES.resolve("invalid-check-digits.txt"))) {
            refused("identifier-iban-check-digits", IBAN, wrong);
        }
    }
}
