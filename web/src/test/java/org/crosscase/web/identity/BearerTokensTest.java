package org.crosscase.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BearerTokensTest {
    @Test
    void theSchemesNameIsTheSameInUpperAndLowerCase() {
        for (String header : new String[] {"Bearer abc", "bearer abc", "BEARER  abc "}) {
            assertEquals(Optional.of("abc"), BearerTokens.token(header), header);
        }
    }

    @Test
    void whatIsNoBearerTokenIsNone() {
        for (String header : new String[] {null, "", "bearer", "bearer ", "Bearerabc", "Basic abc"}) {
            assertEquals(Optional.empty(), BearerTokens.token(header), header);
        }
    }
}
