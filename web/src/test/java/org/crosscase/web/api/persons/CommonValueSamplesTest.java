package org.crosscase.web.api.persons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.Problem;
import org.crosscase.person.CommonList;
import org.crosscase.person.CommonListReader;
import org.crosscase.person.LeftOut;
import org.crosscase.person.LeftOut.Why;
import org.crosscase.web.api.StrictJsonReader;
import org.crosscase.web.api.persons.CommonValueForm.NewList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonValueSamplesTest {
    private static final Path SAMPLES = Path.of("../../shared/samples/common-values");

    @SuppressWarnings({"unchecked", "rawtypes"}) // the reader is asked for any record
    private static CommonList read(String file) throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "there are no samples at " + SAMPLES.toAbsolutePath());
        try (InputStream body = Files.newInputStream(SAMPLES.resolve(file))) {
            return CommonListReader.read(
                    ((NewList) new StrictJsonReader().readFrom((Class) NewList.class, null, null, null, null, body))
                            .written());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rfc1918.json, 3",
        "rfc6598.json, 1",
        "rfc5735.json, 15",
        "rfc3849.json, 1",
        "multicast.json, 16",
        "ipv6-linklocal.json, 1"
    })
    void networksAreTakenWhole(String file, int entries) throws IOException {
        CommonList list = read(file);
        assertEquals(entries, list.entries().size());
        assertEquals(0, list.leftOut().size());
    }

    @ParameterizedTest
    @CsvSource({"url-shortener.json", "link-in-bio.json"})
    void hostsAreTakenWhole(String file) throws IOException {
        CommonList list = read(file);
        assertEquals(0, list.leftOut().size(), () -> list.leftOut().toString());
    }

    @ParameterizedTest
    @CsvSource({"common-contact-emails.json", "phone_numbers.json"})
    void patternsAreLeftOut(String file) throws IOException {
        CommonList list = read(file);
        assertEquals(0, list.entries().size());
        assertEquals(
                Set.of(Why.REGEX_NOT_SUPPORTED),
                list.leftOut().stream().map(LeftOut::why).collect(Collectors.toSet()));
    }

    @Test
    void hashesAreNoIdentifiers() {
        assumeTrue(Files.isDirectory(SAMPLES), "there are no samples at " + SAMPLES.toAbsolutePath());
        assertEquals(
                "common-list-of-no-identifiers",
                assertThrows(Problem.class, () -> read("empty-hashes.json")).slug());
    }
}
