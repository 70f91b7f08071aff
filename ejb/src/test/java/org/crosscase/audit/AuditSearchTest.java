package org.crosscase.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes on record of an auditor's own reading. */
class AuditSearchTest {
    private static final AuditQuery ALL = AuditQuery.newest(50);

    @Test
    void allThatWasAskedForIsSaid() {
        AuditQuery query = new AuditQuery(
                        "nl.analyst",
                        "case.open",
                        "case",
                        "c-1",
                        Outcome.DENIED,
                        Instant.parse("2026-11-23T00:00:00Z"),
                        Instant.parse("2026-11-24T00:00:00Z"),
                        null,
                        0,
                        50)
                .byName("Noor");
        assertEquals(
                List.of(
                        "who name nl.analyst",
                        "name name Noor",
                        "did code case.open",
                        "subject name case",
                        "id name c-1",
                        "outcome code DENIED",
                        "from time 2026-11-23T00:00:00Z",
                        "until time 2026-11-24T00:00:00Z"),
                AuditSearch.searched(query).stored());
        assertEquals(
                "entries number 7", AuditSearch.extracted(query, 7).stored().get(0));
        assertEquals(List.of(), AuditSearch.searched(ALL).stored());
    }

    @Test
    void tenIdsAreNamedAndOfMoreHowManyThereAreInAll() {
        assertEquals(
                List.of("id name a", "id name b"),
                AuditSearch.searched(ALL.aboutObjects(Set.of("b", "a"))).stored());

        List<String> ten = AuditSearch.searched(ALL.aboutObjects(ids(10))).stored();
        assertEquals(10, ten.size());
        assertEquals("id name id-10", ten.get(9));

        List<String> many = AuditSearch.searched(ALL.aboutObjects(ids(37))).stored();
        assertEquals(11, many.size());
        assertEquals("ids number 37", many.get(10));
        assertEquals(
                "ids number 37",
                AuditSearch.extracted(ALL.aboutObjects(ids(37)), 3).stored().get(11));
    }

    @Test
    void aSearchForWhatNobodyKnowsIsNotOneForEverything() {
        assertEquals(
                List.of("ids number 0"),
                AuditSearch.searched(ALL.aboutObjects(Set.of())).stored());
    }

    @Test
    void whatIsTypedInThePlaceOfAnActionIsMadeACode() {
        assertEquals(
                List.of("did code case_open_", "did code media.view"),
                AuditSearch.searched(new AuditQuery(null, "case open!", null, null, null, null, null, null, 0, 1)
                                .ofActions(Set.of("media.view")))
                        .stored());
        String longer = "x".repeat(81);
        assertEquals(
                "did code " + "x".repeat(80),
                AuditSearch.searched(new AuditQuery(null, longer, null, null, null, null, null, null, 0, 1))
                        .stored()
                        .get(0));
    }

    @Test
    void aVerificationSaysWhichLogsAreNotWhole() {
        LogVerification whole = log("nl-demo", null);
        LogVerification broken =
                log("fr-demo", new AuditFault(AuditFault.Kind.CHANGED, 5, "", "its content is another"));
        assertEquals(
                List.of(
                        "logs number 2",
                        "entries number 24",
                        "broken code fr-demo",
                        "fault code CHANGED",
                        "position number 5"),
                AuditSearch.verified(verification(List.of(whole, broken))).stored());
        assertEquals(
                List.of("logs number 0", "entries number 0"),
                AuditSearch.verified(verification(List.of())).stored());
    }

    private static Set<String> ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format("id-%02d", i))
                .collect(Collectors.toSet());
    }

    private static AuditVerification verification(List<LogVerification> logs) {
        return new AuditVerification(Instant.EPOCH, 1, logs, List.of(new OtherLog("be-demo", "Be", 3, true, "")));
    }

    private static LogVerification log(String agency, AuditFault fault) {
        return new LogVerification(agency, agency, 12, 0, null, null, "", 1, 12, null, fault);
    }
}
