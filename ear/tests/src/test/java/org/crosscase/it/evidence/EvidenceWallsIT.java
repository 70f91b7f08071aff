package org.crosscase.it.evidence;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ADMIN;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.crosscase.Problem;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.Custody;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.CustodyEvent;
import org.crosscase.evidence.CustodyHistory;
import org.crosscase.evidence.CustodyState;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.MediaContent;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.SignatureImports;
import org.crosscase.evidence.SignatureItem;
import org.crosscase.evidence.ViewingPurpose;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.evidence.EvidenceScene.Seizure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Evidence: allowed to its own agency, absent for all others, and on record for whoever looks at it. */
@ArquillianTest
class EvidenceWallsIT {
    private static final byte[] BYTES = {1, 2, 3};

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private EvidenceScene scene;

    @Inject
    private Exhibits exhibits;

    @Inject
    private Intakes intakes;

    @Inject
    private MediaItems media;

    @Inject
    private Custody custody;

    @Inject
    private SignatureImports imports;

    @Test
    void whatAnotherAgencyOwnsAndWhatDoesNotExistReadTheSame() {
        Seizure theirs = scene.begin(NL_INVESTIGATOR);
        MediaId item = scene.receive(theirs, "a.png", EvidenceScene.picture()).mediaId();
        scene.finish(theirs);
        Map<String, Callable<?>> foreign = calls(theirs.caseId(), theirs.exhibit(), theirs.intake(), item);
        Map<String, Callable<?>> missing = calls(
                CaseId.random(),
                ExhibitId.of(UUID.randomUUID()),
                IntakeId.of(UUID.randomUUID()),
                MediaId.of(UUID.randomUUID()));
        foreign.forEach((name, call) -> {
            Problem forbidden = assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, call), name);
            Problem absent = assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, missing.get(name)), name);
            assertEquals(absent.getMessage(), forbidden.getMessage(), name);
            assertEquals(Problem.Kind.NOT_FOUND, forbidden.kind(), name);
        });
    }

    @Test
    void itsOwnAgencyIsAllowedAllOfIt() throws Exception {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        byte[] picture = EvidenceScene.picture();
        MediaId item = scene.receive(own, "a.png", picture).mediaId();
        scene.finish(own);

        acting.as(NL_ANALYST, () -> {
            media.listMedia(own.caseId(), MediaQuery.first(10));
            media.getMedia(item);
            try (MediaContent content = media.openContent(item, Purpose.inWords("for the court"))) {
                assertArrayEquals(picture, content.bytes().readAllBytes());
                assertEquals(picture.length, content.size());
            }
            byte[] shown = media.reveal(item, Purpose.of(ViewingPurpose.COURT), 100, false)
                    .jpeg();
            assertArrayEquals(new byte[] {(byte) 0xFF, (byte) 0xD8}, Arrays.copyOf(shown, 2));
            return null;
        });

        // a deep search comes when it comes
        List<CustodyAction> actions = history(item).events().stream()
                .map(CustodyEvent::action)
                .filter(action -> action != CustodyAction.DEEP_SEARCHED)
                .toList();
        assertEquals(
                List.of(
                        CustodyAction.RECEIVED,
                        CustodyAction.STORED,
                        CustodyAction.SIGNED,
                        CustodyAction.EXPORTED,
                        CustodyAction.VIEWED),
                actions);
        assertEquals(CustodyState.WHOLE, history(item).state());
        CustodyEvent viewed = history(item).events().stream()
                .filter(event -> event.action() == CustodyAction.VIEWED)
                .findFirst()
                .orElseThrow();
        assertEquals(Purpose.of(ViewingPurpose.COURT), viewed.reason());
        assertEquals(Fact.read("shown-in-colour", "pixels number 100"), viewed.fact());
        assertEquals(
                List.of("media.export for the court", "media.view COURT"),
                Superuser.column(
                        "select concat_ws(' ', action, nullif(purpose_code, ''), nullif(purpose, '')) from audit_entry where object_id = ? order by action",
                        item.toString()));
    }

    @Test
    void aLookWithoutAPurposeIsRefusedAndLeavesNoEvent() {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        MediaId item = scene.receive(own, "a.png", EvidenceScene.picture()).mediaId();
        scene.finish(own);

        for (Callable<?> look : List.<Callable<?>>of(
                () -> media.openContent(item, Purpose.inWords("x")),
                () -> media.reveal(item, Purpose.inWords(" "), 100, false))) {
            Problem problem = assertThrows(Problem.class, () -> acting.as(NL_INVESTIGATOR, look));
            assertEquals("purpose-too-short", problem.slug());
        }
        // the deep search in the background may put an event of its own there meanwhile
        assertTrue(history(item).events().stream()
                .map(CustodyEvent::action)
                .noneMatch(Set.of(CustodyAction.VIEWED, CustodyAction.EXPORTED)::contains));
    }

    @Test
    void aPurposeForOneCaseOpensNoPictureOfAnother() {
        Seizure one = scene.begin(NL_INVESTIGATOR);
        Seizure other = scene.begin(NL_INVESTIGATOR);
        MediaId item = scene.receive(one, "a.png", EvidenceScene.picture()).mediaId();

        acting.as(NL_INVESTIGATOR, () -> media.requireInCase(item, one.caseId()));
        for (MediaId each : List.of(item, MediaId.of(UUID.randomUUID()))) {
            Problem problem = assertThrows(
                    Problem.class, () -> acting.as(NL_INVESTIGATOR, () -> media.requireInCase(each, other.caseId())));
            assertEquals("media-not-found", problem.slug());
        }
    }

    @Test
    void onlyRolesThatWorkOnEvidenceMay() {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        MediaId item = scene.receive(own, "a.png", EvidenceScene.picture()).mediaId();
        scene.finish(own);
        denied(NL_ADMIN, () -> media.openContent(item, Purpose.inWords("curiosity")));
        denied(NL_ADMIN, () -> media.reveal(item, Purpose.inWords("curiosity"), 100, true));
        denied(NL_ADMIN, () -> intakes.begin(own.exhibit()));
        denied(NL_ANALYST, () -> {
            exhibits.withdrawExhibit(own.exhibit(), "not mine to withdraw");
            return null;
        });
        denied(EU_COORDINATOR, () -> media.listMedia(own.caseId(), MediaQuery.first(10)));
        denied(EU_COORDINATOR, () -> media.thumbnail(item));
    }

    @Test
    void aMissingCustodyEventIsSeen() throws Exception {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        MediaId item = scene.receive(own, "a.png", EvidenceScene.picture()).mediaId();
        scene.finish(own);
        Superuser.tamper("delete from custody_event where subject_id = '" + item + "' and position = 2");
        assertEquals(CustodyState.BROKEN, history(item).state());

        acting.as(NL_INVESTIGATOR, () -> exhibits.moveExhibit(own.exhibit(), 0, "Lab", "for extraction"));
        assertEquals(
                CustodyState.MOVED,
                acting.as(NL_INVESTIGATOR, () -> exhibits.getExhibit(own.exhibit()))
                        .custody());
        Superuser.tamper("delete from custody_event where subject_id = '" + own.exhibit() + "' and position = 1");
        assertEquals(
                CustodyState.BROKEN,
                acting.as(NL_INVESTIGATOR, () -> exhibits.getExhibit(own.exhibit()))
                        .custody());
    }

    @Test
    void anAlteredFileIsNotGivenOut() throws Exception {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        MediaId item = scene.receive(own, "a.png", EvidenceScene.picture()).mediaId();
        scene.finish(own);
        Path file = fileOf(item);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        acting.as(NL_INVESTIGATOR, () -> {
            try (MediaContent content = media.openContent(item, Purpose.inWords("for the court"))) {
                assertThrows(IOException.class, () -> content.bytes().readAllBytes());
            }
            return null;
        });
    }

    @Test
    void noFileOfTheStoreHoldsAPlainByte() throws Exception {
        String canary = "a canary that must be found nowhere " + UUID.randomUUID();
        Seizure own = scene.begin(NL_INVESTIGATOR);
        scene.receive(own, "canary.txt", canary.getBytes(StandardCharsets.UTF_8));
        scene.finish(own);
        try (Stream<Path> files = Files.walk(Path.of(System.getenv("CROSSCASE_STORE_DIR")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertTrue(!text.contains("a canary that must"), file.toString());
            }
        }
    }

    @Test
    void withoutTheFirstWallTheDatabaseStillShowsNothing() throws Exception {
        Seizure theirs = scene.begin(NL_INVESTIGATOR);
        scene.receive(theirs, "a.png", EvidenceScene.picture());
        scene.finish(theirs);
        String fr = Superuser.value("select id::text from agency where code = 'fr-demo'");
        String nl = Superuser.value("select id::text from agency where code = 'nl-demo'");
        for (String table : List.of(
                "exhibit",
                "media_item",
                "intake",
                "occurrence",
                "case_media",
                "custody_event",
                "agency_key",
                "file_key")) {
            try (Connection connection = Superuser.connectAsApplication()) {
                connection.setAutoCommit(false);
                assertEquals(0, count(connection, table, nl), table + " without an agency");
                try (var statement = connection.createStatement()) {
                    statement.execute("select set_config('crosscase.agency', '" + fr + "', true)");
                }
                assertEquals(0, count(connection, table, nl), table + " as another agency");
                try (var statement = connection.createStatement()) {
                    statement.execute("select set_config('crosscase.agency', '" + nl + "', true)");
                }
                assertTrue(count(connection, table, nl) > 0, table + " as its own agency");
                connection.rollback();
            }
        }
    }

    private Map<String, Callable<?>> calls(CaseId caseId, ExhibitId exhibit, IntakeId intake, MediaId item) {
        Map<String, Callable<?>> calls = new LinkedHashMap<>();
        calls.put("addExhibit", () -> exhibits.addExhibit(new AddExhibit(caseId, "F", "", ExhibitKind.DISK, "")));
        calls.put("listExhibits", () -> exhibits.listExhibits(caseId));
        calls.put("getExhibit", () -> exhibits.getExhibit(exhibit));
        calls.put("withdrawExhibit", () -> {
            exhibits.withdrawExhibit(exhibit, "a reason that is long enough");
            return null;
        });
        calls.put("moveExhibit", () -> {
            exhibits.moveExhibit(exhibit, 0, "elsewhere", "a reason that is long enough");
            return null;
        });
        calls.put("begin", () -> intakes.begin(exhibit));
        calls.put("receive", () -> intakes.receive(intake, "x", new java.io.ByteArrayInputStream(BYTES)));
        calls.put("finishReceiving", () -> {
            intakes.finishReceiving(intake);
            return null;
        });
        calls.put("getIntake", () -> intakes.getIntake(intake));
        calls.put("listRejections", () -> intakes.listRejections(intake, 0, 10));
        calls.put("getDetails", () -> exhibits.getDetails(exhibit));
        calls.put("listMedia", () -> media.listMedia(caseId, MediaQuery.first(10)));
        calls.put("getMedia", () -> media.getMedia(item));
        calls.put("thumbnail", () -> media.thumbnail(item));
        calls.put("openContent", () -> media.openContent(item, Purpose.inWords("curiosity")));
        calls.put("reveal", () -> media.reveal(item, Purpose.inWords("curiosity"), 100, true));
        calls.put("requireInCase", () -> {
            media.requireInCase(item, caseId);
            return null;
        });
        calls.put("exhibit history", () -> custody.history(exhibit));
        calls.put("media history", () -> custody.history(item));
        calls.put(
                "addSignatures",
                () -> imports.addSignatures(
                        caseId, List.of(new SignatureItem(null, "00".repeat(32), null, null, null, null))));
        return calls;
    }

    private CustodyHistory history(MediaId item) {
        return acting.as(NL_INVESTIGATOR, () -> custody.history(item));
    }

    private void denied(TestOfficer officer, Callable<?> call) {
        assertThrows(
                jakarta.ejb.EJBAccessException.class, () -> acting.as(officer, call), officer + " is not to do that");
    }

    private static Path fileOf(MediaId item) throws Exception {
        String key = Superuser.value("select store_key from media_item where id = ?::uuid", item.toString());
        try (Stream<Path> files = Files.walk(Path.of(System.getenv("CROSSCASE_STORE_DIR")))) {
            return files.filter(file -> file.getFileName().toString().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long count(Connection connection, String table, String agency) throws Exception {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from " + table + " where agency_id = '" + agency + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
