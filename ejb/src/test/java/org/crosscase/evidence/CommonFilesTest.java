package org.crosscase.evidence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.crosscase.signature.digest.DigestingStream;
import org.crosscase.signature.digest.Digests;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.junit.jupiter.api.Test;

class CommonFilesTest {
    @Test
    void theShippedListKnowsWhatStandsOnEveryComputer() throws IOException {
        CommonFiles common = shipped();
        assertTrue(common.has(null, null, Md5.of("d41d8cd98f00b204e9800998ecf8427e")), "nothing, by its MD5");
        assertTrue(has(common, new byte[0]), "nothing");
        assertTrue(has(common, new byte[4096]), "4096 zeros");
        byte[] pixel = Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
        assertTrue(has(common, pixel), "a GIF of one pixel");
        // the MD5 of desktop.ini on the desktop of every Windows
        assertTrue(common.has(null, null, Md5.of("9e36cc3537ee9ee1e3b10fa4e761045b")));
        assertFalse(has(common, "a letter".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOperatorsListIsReadWhateverMadeIt() throws IOException {
        CommonFiles common = new CommonFiles();
        String sha256 = "0f".repeat(32);
        common.add(new ByteArrayInputStream(("# notes\n\n\"" + "AB".repeat(20) + "\",\"" + "1c".repeat(16)
                        + "\",\"a.dll\"\r\n" + sha256 + "  b.dll\n" + "7".repeat(128) + "  c.dll\n")
                .getBytes(StandardCharsets.UTF_8)));
        assertTrue(common.has(null, Sha1.of("ab".repeat(20)), null));
        assertTrue(common.has(null, null, Md5.of("1c".repeat(16))));
        assertTrue(common.has(Sha256.of(sha256), null, null));
        assertFalse(common.has(Sha256.of("7".repeat(64)), null, null), "a part of a longer hash is none");
    }

    private static CommonFiles shipped() throws IOException {
        CommonFiles common = new CommonFiles();
        try (InputStream list = CommonFiles.class.getResourceAsStream("common-files.txt")) {
            common.add(list);
        }
        return common;
    }

    private static boolean has(CommonFiles common, byte[] bytes) throws IOException {
        DigestingStream digesting = DigestingStream.writing(java.io.OutputStream.nullOutputStream());
        digesting.output().write(bytes);
        Digests digests = digesting.digests();
        boolean known = common.has(digests.sha256(), null, null);
        assertTrue(known == common.has(null, digests.sha1(), null) && known == common.has(null, null, digests.md5()));
        return known;
    }
}
