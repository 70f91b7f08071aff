package org.crosscase.signature.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestsTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    /** The example of FIPS 180-4 and of RFC 1321. */
    private static final Digests OF_ABC = new Digests(
            Sha256.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            Sha1.of("a9993e364706816aba3e25717850c26c9cd0d89d"),
            Md5.of("900150983cd24fb0d6963f7d28e17f72"),
            3);

    @Test
    void readingGivesAllThreeInOnePass() throws IOException {
        assertEquals(OF_ABC, Digests.of(new ByteArrayInputStream(ABC)));
    }

    @Test
    void everyWayOfReadingIsCounted() throws IOException {
        DigestingStream digesting = DigestingStream.reading(new ByteArrayInputStream(ABC));
        InputStream in = digesting.input();
        assertEquals('a', in.read());
        assertEquals(1, in.skip(1));
        assertEquals('c', in.read());
        assertEquals(-1, in.read());
        assertEquals(OF_ABC, digesting.digests());
    }

    @Test
    void writingPassesTheBytesOn() throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        DigestingStream digesting = DigestingStream.writing(sink);
        digesting.output().write('a');
        digesting.output().write(ABC, 1, 2);
        assertArrayEquals(ABC, sink.toByteArray());
        assertEquals(OF_ABC, digesting.digests());
    }

    @Test
    void valuesNormaliseAndRefuse() {
        assertEquals(Md5.of("900150983CD24FB0D6963F7D28E17F72 "), OF_ABC.md5());
        assertEquals(Sha1.of(OF_ABC.sha1().bytes()), OF_ABC.sha1());
        assertThrows(
                IllegalArgumentException.class, () -> Sha256.of(OF_ABC.sha1().hex()));
        assertThrows(IllegalArgumentException.class, () -> Md5.of("zz0150983cd24fb0d6963f7d28e17f72"));
        assertThrows(IllegalArgumentException.class, () -> Sha1.of(new byte[3]));
    }
}
