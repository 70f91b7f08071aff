package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosscase.audit.Outcome;
import org.crosscase.audit.Purpose;
import org.junit.jupiter.api.Test;

class BundleCheckTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void anEntryIsPrintedFieldByFieldAndNothingInItSteersTheTerminal() {
        CanonicalEntry entry = new CanonicalEntry(
                ID,
                ID,
                Instant.parse("2026-11-23T10:00:00.05Z"),
                null,
                "nl.\u001b[2Jinvestigator",
                "investigator",
                "case.open",
                "case",
                "c-1\r\noutcome: DENIED",
                new Purpose("", "d\u00e9j\u00e0 \u202evu\u2069"),
                Outcome.DONE,
                "found",
                List.of("path name a\u009b31mb.jpg", "bytes hex 0a"),
                "",
                new byte[] {1, 2});

        assertEquals(
                List.of(
                        "format: crosscase-audit-entry-v3",
                        "entry: 00000000000040008000000000000001",
                        "agency: 00000000000040008000000000000001",
                        "time: 2026-11-23T10:00:00.05Z",
                        "officer: ",
                        "username: nl.?[2Jinvestigator",
                        "capacity: investigator",
                        "action: case.open",
                        "object type: case",
                        "object id: c-1??outcome: DENIED",
                        "purpose code: ",
                        "purpose: d\u00e9j\u00e0 ?vu?",
                        "outcome: DONE",
                        "fact: found",
                        "  path name a?31mb.jpg",
                        "  bytes hex 0a",
                        "log key: ",
                        "nonce: 0102"),
                BundleCheck.lines(entry.bytes()));
    }
}
