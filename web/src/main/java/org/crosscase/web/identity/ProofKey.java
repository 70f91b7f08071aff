package org.crosscase.web.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proof key for the code exchange, RFC 7636 with S256: who redeems the authorization code must know the verifier whose
 * hash went with the request for it.
 *
 * @param verifier 43 characters of base64url, 256 random bits
 */
record ProofKey(String verifier) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static ProofKey random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new ProofKey(BASE64.encodeToString(bytes));
    }

    /** Base64url of the SHA-256 of the verifier's ASCII characters. */
    String challenge() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The authorization request with the challenge added. */
    String addedTo(String authorizationRequest) {
        return authorizationRequest + "&code_challenge_method=S256&code_challenge=" + challenge();
    }
}
