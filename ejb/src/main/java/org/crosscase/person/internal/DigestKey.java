package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.crosscase.person.IdentifierKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes of what identifiers are compared by what crosses to the linker: HMAC-SHA-256 under a key of the installation, which the database
 * does not have. Equal things stay equal, and nothing can be read back or tried out by whoever has a copy of the tables alone.
 */
@ApplicationScoped
public class DigestKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    @Inject
    @ConfigProperty(name = "crosscase.person.digest-key")
    private Optional<String> given;

    /** @throws IllegalStateException when no key is given: nothing is compared under none */
    public byte[] digest(IdentifierKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            mac.update(key.kind().name().getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(key.text().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private byte[] key() {
        byte[] key = Base64.getDecoder()
                .decode(given.orElseThrow(() -> new IllegalStateException(
                        "crosscase.person.digest-key (CROSSCASE_PERSON_DIGEST_KEY) is not set")));
        if (key.length != BYTES) {
            throw new IllegalStateException("crosscase.person.digest-key is not a key of 32 bytes in Base64");
        }
        return key;
    }
}
