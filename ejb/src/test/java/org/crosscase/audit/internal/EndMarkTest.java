package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndMarkTest {
    private static final EndMark MARK =
            new EndMark("crosscase.local/audit/nl-demo", 12, Sha256Hash.leaf(new byte[] {1}), 3);

    @Test
    void isReadBackAsItWasWritten() {
        assertEquals(
                "crosscase-audit-end-v1\ncrosscase.local/audit/nl-demo\n12\n"
                        + Sha256Hash.leaf(new byte[] {1}).hex() + "\n3\n",
                MARK.text());
        assertEquals(MARK, EndMark.parse(MARK.text()));
    }

    @ParameterizedTest
    @CsvSource({"end-v1,end-v2", "12,012", "12,x", "'3\n',3", "'3\n','3\n\n'", "nl-demo,'nl-demo\n'"})
    void anyOtherFormIsRefused(String part, String other) {
        String text = MARK.text().replace(part, other);
        assertThrows(IllegalArgumentException.class, () -> EndMark.parse(text), text);
    }

    @Test
    void aSealInCapitalsIsRefused() {
        String hex = MARK.seal().hex();
        String text = MARK.text().replace(hex, hex.toUpperCase(Locale.ROOT));
        assertThrows(IllegalArgumentException.class, () -> EndMark.parse(text));
    }
}
