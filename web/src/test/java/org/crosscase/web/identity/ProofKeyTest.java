package org.crosscase.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProofKeyTest {
    /** The example of RFC 7636, appendix B. */
    @Test
    void theChallengeIsTheHashOfTheVerifier() {
        ProofKey key = new ProofKey("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", key.challenge());
        assertEquals(
                "https://id.example/auth?response_type=code"
                        + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                key.addedTo("https://id.example/auth?response_type=code"));
    }

    @Test
    void everySignInHasAVerifierOfItsOwnWith256Bits() {
        ProofKey one = ProofKey.random();
        assertTrue(one.verifier().matches("[A-Za-z0-9_-]{43}"));
        assertNotEquals(one.verifier(), ProofKey.random().verifier());
    }
}
