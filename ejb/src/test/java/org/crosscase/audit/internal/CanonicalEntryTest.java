package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.crosscase.audit.Outcome;
import org.crosscase.audit.Purpose;
import org.junit.jupiter.api.Test;

class CanonicalEntryTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID AGENCY = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID OFFICER = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final Instant TIME = Instant.parse("2026-11-23T10:00:00.05Z");

    private static CanonicalEntry entry(UUID officer, String username, String capacity) {
        return new CanonicalEntry(
                ID,
                AGENCY,
                TIME,
                officer,
                username,
                capacity,
                "case.open",
                "case",
                "c-1",
                new Purpose("COURT", "p\u00e9riode"),
                Outcome.DONE,
                "sensitivity-changed",
                List.of("before code OPEN", "note text d\u00e9j\u00e0 vu"),
                "0011223344556677",
                new byte[32]);
    }

    @Test
    void bytesOfAFormatNeverChange() {
        String expected = field("crosscase-audit-entry-v3")
                + "00000010" + "00000000000040008000000000000001"
                + "00000010" + "00000000000040008000000000000002"
                + field("2026-11-23T10:00:00.05Z")
                + "00000010" + "00000000000040008000000000000003"
                + field("nl.investigator")
                + field("investigator")
                + field("case.open")
                + field("case")
                + field("c-1")
                + field("COURT")
                + "00000008" + "70c3a972696f6465"
                + field("DONE")
                + field("sensitivity-changed")
                + "0000002b" + field("before code OPEN") + "00000013" + "6e6f746520746578742064c3a96ac3a0207675"
                + field("0011223344556677")
                + "00000020" + "00".repeat(32);
        assertEquals(
                expected,
                HexFormat.of()
                        .formatHex(entry(OFFICER, "nl.investigator", "investigator")
                                .bytes()));
        // worked out with a second program, in another language; a change of the code above must not change it
        assertEquals(
                "5b92efa4dd76202caacfc447fb1ec09b5d956fff0666bea5b752c0f49996eac5",
                entry(OFFICER, "nl.investigator", "investigator").leafHash().hex());
    }

    private static String field(String text) {
        return String.format("%08x", text.length()) + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textsDoNotRunIntoEachOther() {
        assertNotEquals(
                entry(OFFICER, "ab", "c").leafHash(), entry(OFFICER, "a", "bc").leafHash());
    }

    @Test
    void aMissingOfficerIsNotAnEmptyOne() {
        assertNotEquals(
                entry(null, "system", "SYSTEM").leafHash(),
                entry(new UUID(0, 0), "system", "SYSTEM").leafHash());
    }

    @Test
    void everyFieldIsHashed() {
        List<CanonicalEntry> variants = new ArrayList<>();
        byte[] nonce = new byte[32];
        for (int changed = 0; changed <= 17; changed++) {
            byte[] thisNonce = nonce.clone();
            thisNonce[31] = (byte) (changed == 17 ? 1 : 0);
            variants.add(new CanonicalEntry(
                    changed == 1 ? OFFICER : ID,
                    changed == 2 ? OFFICER : AGENCY,
                    changed == 3 ? TIME.plusMillis(10) : TIME,
                    changed == 4 ? null : OFFICER,
                    "u" + (changed == 5),
                    "c" + (changed == 6),
                    "a" + (changed == 7),
                    "t" + (changed == 8),
                    "i" + (changed == 9),
                    new Purpose("p" + (changed == 10), "w" + (changed == 11)),
                    changed == 12 ? Outcome.DENIED : Outcome.DONE,
                    "f" + (changed == 13),
                    changed == 14 ? List.of("a id", "b") : changed == 15 ? List.of("a id b", "") : List.of("a id b"),
                    "k" + (changed == 16),
                    thisNonce));
        }
        assertEquals(
                18,
                new HashSet<>(variants.stream().map(CanonicalEntry::leafHash).toList()).size());
    }

    @Test
    void timesAreCutToHundredths() {
        assertEquals(
                Instant.parse("2026-11-23T10:00:00.12Z"),
                CanonicalEntry.hundredths(Instant.parse("2026-11-23T10:00:00.129999999Z")));
    }

    @Test
    void onlyTheHolderOfTheKeyCanWriteAnEntryThatNamesIt() {
        LogKey key = LogKey.ofSeed(Base64.getEncoder().encodeToString(new byte[32]));
        byte[] otherSeed = new byte[32];
        otherSeed[0] = 1;
        LogKey other = LogKey.ofSeed(Base64.getEncoder().encodeToString(otherSeed));
        CanonicalEntry entry = entry(OFFICER, "nl.investigator", "investigator");
        CanonicalEntry authenticated = entry.authenticatedBy(key);
        assertTrue(authenticated.isAuthenticatedBy(key));
        assertFalse(entry.isAuthenticatedBy(key), "it was written without a key");
        assertFalse(entry.authenticatedBy(other).isAuthenticatedBy(key));
        assertFalse(entry(OFFICER, "somebody.else", "investigator")
                .authenticatedBy(other)
                .isAuthenticatedBy(key));
        assertFalse(new CanonicalEntry(
                        authenticated.id(),
                        authenticated.agency(),
                        authenticated.recordedAt(),
                        authenticated.officer(),
                        "somebody.else",
                        authenticated.capacity(),
                        authenticated.action(),
                        authenticated.objectType(),
                        authenticated.objectId(),
                        authenticated.purpose(),
                        authenticated.outcome(),
                        authenticated.fact(),
                        authenticated.arguments(),
                        authenticated.keyId(),
                        authenticated.nonce())
                .isAuthenticatedBy(key));
        // HMAC-SHA256 under HMAC-SHA256(seed, "crosscase audit entries"), worked out with a second program
        assertEquals(
                "15a1d2df2c90a274ca5d8ef9ef05399e78ac49d792d613cc42c75a52ff55055a",
                HexFormat.of().formatHex(authenticated.nonce()));
    }
}
