package org.crosscase.audit.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crosscase.audit.Outcome;
import org.crosscase.audit.Purpose;

/**
 * An entry of the audit trail, as it is hashed.
 *
 * <p>Canonical bytes: the fields below in the order of this record, after the text {@value #FORMAT}; each one as its length in
 * bytes (4 bytes, most significant first) and its bytes. Texts are UTF-8; ids are 16 bytes; the time is the text
 * {@code 2026-11-23T10:00:00.00Z}; a missing officer has length 0; the purpose is two fields, its code and its words; the arguments
 * are one field, made of each argument with its own length before it. A further field or another order is a new format with a
 * new number: an old entry keeps its bytes for ever.
 *
 * <p>Without a key the nonce is random: whoever can write into the table can make such an entry. With one it is the HMAC of
 * the entry (of its bytes with an empty nonce), by a key that the database does not hold.
 *
 * @param recordedAt to hundredths of a second
 * @param officer null when the system itself acted
 * @param fact the code of what it says beside its action, or empty
 * @param arguments of the fact, each as it is kept: name, type, value
 * @param keyId key of the log at that time, hex, or empty
 * @param nonce 32 bytes that nobody can guess
 */
public record CanonicalEntry(
        UUID id,
        UUID agency,
        Instant recordedAt,
        UUID officer,
        String username,
        String capacity,
        String action,
        String objectType,
        String objectId,
        Purpose purpose,
        Outcome outcome,
        String fact,
        List<String> arguments,
        String keyId,
        byte[] nonce) {
    static final String FORMAT = "crosscase-audit-entry-v3";

    /** The number in {@link #FORMAT}, as rows have it. */
    static final int NUMBER = 3;

    private static final DateTimeFormatter HUNDREDTHS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public CanonicalEntry {
        arguments = List.copyOf(arguments);
    }

    /** Now, cut to what an entry keeps. */
    static Instant hundredths(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).minusMillis(time.toEpochMilli() % 10);
    }

    public byte[] bytes() {
        return bytes(nonce);
    }

    private byte[] bytes(byte[] lastField) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        put(out, FORMAT);
        put(out, id);
        put(out, agency);
        put(out, HUNDREDTHS.format(recordedAt));
        put(out, officer);
        put(out, username);
        put(out, capacity);
        put(out, action);
        put(out, objectType);
        put(out, objectId);
        put(out, purpose.code());
        put(out, purpose.text());
        put(out, outcome.name());
        put(out, fact);
        put(out, argumentBytes());
        put(out, keyId);
        put(out, lastField);
        return out.toByteArray();
    }

    private byte[] argumentBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(128);
        arguments.forEach(argument -> put(out, argument));
        return out.toByteArray();
    }

    /** This entry so that none but the holder of the key can have written it. */
    public CanonicalEntry authenticatedBy(LogKey key) {
        CanonicalEntry unsealed = with(key.publicKey().fingerprint(), new byte[0]);
        return unsealed.with(unsealed.keyId, key.authenticate(unsealed.bytes()));
    }

    /** Whether it says that it was written with a key. */
    boolean namesKey() {
        return !keyId.isEmpty();
    }

    boolean isAuthenticatedBy(LogKey key) {
        return keyId.equals(key.publicKey().fingerprint())
                && MessageDigest.isEqual(nonce, key.authenticate(bytes(new byte[0])));
    }

    private CanonicalEntry with(String otherKey, byte[] otherNonce) {
        return new CanonicalEntry(
                id,
                agency,
                recordedAt,
                officer,
                username,
                capacity,
                action,
                objectType,
                objectId,
                purpose,
                outcome,
                fact,
                arguments,
                otherKey,
                otherNonce);
    }

    public Sha256Hash leafHash() {
        return Sha256Hash.leaf(bytes());
    }

    private static void put(ByteArrayOutputStream out, UUID value) {
        put(
                out,
                value == null
                        ? new byte[0]
                        : ByteBuffer.allocate(16)
                                .putLong(value.getMostSignificantBits())
                                .putLong(value.getLeastSignificantBits())
                                .array());
    }

    private static void put(ByteArrayOutputStream out, String value) {
        put(out, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ByteArrayOutputStream out, byte[] value) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
        out.writeBytes(value);
    }
}
