package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final LogKey KEY = LogKey.ofSeed(Base64.getEncoder().encodeToString(new byte[32]));
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("crosscase.local/audit/nl-demo", 42, Sha256Hash.leaf(new byte[] {7}));

    @Test
    void takesTheKeyPairOfRfc8032() {
        // RFC 8032, section 7.1, test 1
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertArrayEquals(
                HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),
                LogKey.ofSeed(Base64.getEncoder().encodeToString(seed))
                        .publicKey()
                        .bytes());
    }

    @Test
    void refusesKeysOfAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> LogKey.ofSeed("AAAA"));
        assertThrows(IllegalArgumentException.class, () -> LogKey.ofSeed("not base64"));
    }

    @Test
    void hasThreeLinesAnEmptyOneAndTheSignature() {
        String[] lines = CHECKPOINT.signedBy(KEY).split("\n", -1);
        assertEquals(6, lines.length);
        assertEquals("crosscase.local/audit/nl-demo", lines[0]);
        assertEquals("42", lines[1]);
        assertEquals(Base64.getEncoder().encodeToString(CHECKPOINT.root().bytes()), lines[2]);
        assertEquals("", lines[3]);
        assertTrue(lines[4].startsWith("\u2014 crosscase.local/audit/nl-demo "), lines[4]);
        byte[] signature = Base64.getDecoder().decode(lines[4].split(" ")[2]);
        assertEquals(68, signature.length);
        assertArrayEquals(KEY.publicKey().id("crosscase.local/audit/nl-demo"), java.util.Arrays.copyOf(signature, 4));
        assertEquals("", lines[5]);
    }

    @Test
    void isReadBack() {
        assertEquals(CHECKPOINT, Checkpoint.parse(CHECKPOINT.signedBy(KEY)));
        assertTrue(Checkpoint.isSigned(CHECKPOINT.signedBy(KEY), KEY.publicKey()));
        assertTrue(Checkpoint.isSigned(
                CHECKPOINT.signedBy(KEY), PublicLogKey.of(KEY.publicKey().bytes())));
    }

    @Test
    void isReadBackWithTheLinesOfWitnesses() {
        LogKey witness = LogKey.ofSeed(Base64.getEncoder().encodeToString(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        }));
        String cosigned = CHECKPOINT.signedBy(KEY)
                + witness.signatureLine("witness.example", CHECKPOINT.body().getBytes(StandardCharsets.UTF_8));
        assertEquals(CHECKPOINT, Checkpoint.parse(cosigned));
        assertTrue(Checkpoint.isSigned(cosigned, KEY.publicKey()));
        assertFalse(Checkpoint.isSigned(cosigned, witness.publicKey()), "a witness does not sign in the log's name");
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] note = CHECKPOINT.signedBy(KEY).getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < note.length * 8; bit += Sample.of(1, 41)) {
            byte[] flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String text = new String(flipped, StandardCharsets.UTF_8);
            assertFalse(Checkpoint.isSigned(text, KEY.publicKey()), "bit " + bit);
        }
    }

    @Test
    void refusesOtherForms() {
        String good = CHECKPOINT.signedBy(KEY);
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(good.replace("42", "042")));
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(good.replace("\n\n", "\nmore\n\n")));
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse("x\n1\n"));
    }

    @Test
    void theTimeIsSignedToo() {
        Instant at = Instant.parse("2026-11-23T10:00:00Z");
        String note = CHECKPOINT.signedBy(KEY, "crosscase.local/audit", at);
        assertEquals(CHECKPOINT, Checkpoint.parse(note));
        assertEquals(Optional.of(at), Checkpoint.cosignedAt(note, KEY.publicKey(), "crosscase.local/audit"));
        assertEquals(Optional.empty(), Checkpoint.cosignedAt(note, KEY.publicKey(), "crosscase.local/other"));
        assertEquals(
                Optional.empty(),
                Checkpoint.cosignedAt(CHECKPOINT.signedBy(KEY), KEY.publicKey(), "crosscase.local/audit"));
        byte[] line = Base64.getDecoder().decode(note.lines().toList().get(5).split(" ")[2]);
        assertEquals(76, line.length, "key id, time, signature");
        assertArrayEquals(ByteBuffer.allocate(8).putLong(at.getEpochSecond()).array(), Arrays.copyOfRange(line, 4, 12));
    }

    @Test
    void everyFlippedBitOfANoteWithItsTimeIsNoticed() {
        byte[] note = CHECKPOINT
                .signedBy(KEY, "crosscase.local/audit", Instant.parse("2026-11-23T10:00:00Z"))
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(Checkpoint.isSignedThroughout(new String(note, StandardCharsets.UTF_8), KEY.publicKey()));
        for (int bit = 0; bit < note.length * 8; bit += Sample.of(1, 41)) {
            byte[] flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String text = new String(flipped, StandardCharsets.UTF_8);
            assertFalse(Checkpoint.isSignedThroughout(text, KEY.publicKey()), "bit " + bit);
        }
    }
}
