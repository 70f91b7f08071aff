package org.crosscase.evidence.internal.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.HexFormat;
import org.crosscase.Problem;
import org.crosscase.evidence.SignatureItem;
import org.junit.jupiter.api.Test;

class CheckedSignaturesTest {
    private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    @Test
    void readsWhatIsThereAndLeavesTheRest() {
        CheckedSignatures checked =
                CheckedSignatures.of(new SignatureItem(" a name ", "", null, MD5.toUpperCase(), null, null));
        assertEquals("a name", checked.name());
        assertEquals(MD5, checked.md5().hex());
        assertNull(checked.sha256());
    }

    @Test
    void photoDnaIsReadAsHexadecimalAndAsBase64() {
        byte[] value = new byte[144];
        value[3] = 77;
        for (String text : new String[] {
            HexFormat.of().formatHex(value), Base64.getEncoder().encodeToString(value)
        }) {
            assertArrayEquals(
                    value,
                    CheckedSignatures.of(new SignatureItem(null, null, null, null, null, text))
                            .photoDna());
        }
    }

    /** The newer format of 924 bytes, and a byte too many or too few: nothing that could be compared. */
    @Test
    void photoDnaOfAnyOtherLengthIsRefused() {
        for (int length : new int[] {1, 142, 143, 145, 146, 288, 924}) {
            byte[] value = new byte[length];
            for (String text : new String[] {
                HexFormat.of().formatHex(value), Base64.getEncoder().encodeToString(value)
            }) {
                assertEquals(
                        "signature-malformed photoDna",
                        refusal(new SignatureItem(null, null, null, null, null, text)),
                        length + " bytes");
            }
        }
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertEquals("signature-malformed pdq", refusal(new SignatureItem(null, null, null, MD5, "f8", null)));
        assertEquals("signature-malformed sha256", refusal(new SignatureItem(null, MD5, null, null, null, null)));
        assertEquals(
                "signature-malformed md5", refusal(new SignatureItem(null, null, null, "z".repeat(32), null, null)));
        assertEquals("signature-malformed photoDna", refusal(new SignatureItem(null, null, null, null, null, "AAAA")));
        assertEquals("signature-missing sha256", refusal(new SignatureItem("name", null, null, " ", null, null)));
        assertEquals("field-too-long name", refusal(new SignatureItem("n".repeat(501), null, null, MD5, null, null)));
    }

    private static String refusal(SignatureItem item) {
        Problem problem = assertThrows(Problem.class, () -> CheckedSignatures.of(item));
        return problem.slug() + " " + problem.field().orElse("");
    }
}
