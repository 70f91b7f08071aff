package org.crosscase.it.link;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.ReceivedFile;
import org.crosscase.evidence.SignatureImports;
import org.crosscase.evidence.SignatureItem;
import org.crosscase.evidence.Uploads;
import org.crosscase.evidence.internal.intake.Acceptance;
import org.crosscase.evidence.internal.intake.FoundPath;
import org.crosscase.evidence.internal.intake.IntakePlace;
import org.crosscase.evidence.internal.intake.IntakeRegister;
import org.crosscase.evidence.internal.intake.Origin;
import org.crosscase.evidence.internal.intake.Receiver;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.LinkId;
import org.crosscase.link.Links;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A request does the same work in the database for a case that shares forty media items with covert cases of two other agencies
 * as for one that shares nothing: so nobody can tell them apart with a watch.
 */
@ArquillianTest
class NoTimeToTellIT {
    private static final int SHARED = 40;

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private CountedWork counted;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private SignatureImports signatures;

    @Inject
    private Links links;

    @Inject
    private Exhibits exhibits;

    @Inject
    private Intakes intakes;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private DatabaseScope scope;

    @Inject
    private IntakeRegister register;

    @Inject
    private Uploads uploads;

    /**
     * A case of the Dutch agency, with one link that it may know of, and an exhibit with the first of the files.
     *
     * @param files another agency holds them covertly, or holds others
     * @param intake into the exhibit, still receiving
     */
    private record Watched(
            CaseId id,
            LinkId link,
            String knownElsewhere,
            ExhibitId exhibit,
            List<byte[]> files,
            IntakeId intake,
            IntakeFileId announced) {}

    /** So that the planner does not change its mind between two calls that are compared. */
    @BeforeEach
    void gatherNoStatistics() throws SQLException {
        onDatabase("alter system set autovacuum = off", "select pg_reload_conf()");
    }

    @AfterEach
    void gatherStatistics() throws SQLException {
        onDatabase("alter system reset autovacuum", "select pg_reload_conf()");
    }

    private static void onDatabase(String... commands) throws SQLException {
        try (Connection database = Superuser.connect();
                Statement statement = database.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    @Test
    void everyWritingCallDoesTheSameWork() throws Exception {
        Watched shared = watched(true);
        Watched alone = watched(false);
        // Without statistics all ways to a row look alike to the planner, and it takes now this one and now that.
        onDatabase("analyze");
        OfficerId analyst = acting.signIn(NL_ANALYST).id();
        OfficerId investigator = acting.signIn(NL_INVESTIGATOR).id();
        Map<String, BiConsumer<Watched, Integer>> calls = new LinkedHashMap<>();
        calls.put("title", (w, n) -> edit(w, "Title " + letter(n), null));
        calls.put("summary", (w, n) -> edit(w, null, "Summary " + letter(n)));
        calls.put("to OPEN", (w, n) -> sensitivity(w, Sensitivity.OPEN));
        calls.put("title of an OPEN case", (w, n) -> edit(w, "Open title " + letter(n), null));
        calls.put("to COVERT", (w, n) -> sensitivity(w, Sensitivity.COVERT));
        calls.put("tell", (w, n) -> links.tellOther(w.link, "agreed with the prosecutor"));
        calls.put("untell", (w, n) -> links.untellOther(w.link, "the agreement was ended"));
        calls.put("to CONTACT", (w, n) -> sensitivity(w, Sensitivity.CONTACT));
        calls.put("seen", (w, n) -> links.markSeen(w.link));
        calls.put("confirm", (w, n) -> links.confirm(w.link, DecisionSeen.ANY, "the same phone"));
        calls.put("reject", (w, n) -> links.reject(w.link, DecisionSeen.ANY, "a stock picture"));
        calls.put("reopen link", (w, n) -> links.reopen(w.link, DecisionSeen.ANY));
        calls.put("team", (w, n) -> caseFiles.addToTeam(w.id, analyst));
        calls.put("lead", (w, n) -> caseFiles.handOver(w.id, analyst));
        calls.put("lead back", (w, n) -> caseFiles.handOver(w.id, investigator));
        calls.put("out of team", (w, n) -> caseFiles.removeFromTeam(w.id, analyst));
        calls.put("close", (w, n) -> caseFiles.closeCase(w.id, "convicted in the first instance"));
        calls.put("reopen", (w, n) -> caseFiles.reopenCase(w.id, "the appeal was granted"));
        calls.put(
                "signature",
                (w, n) -> signatures.addSignatures(
                        w.id, List.of(new SignatureItem(null, w.knownElsewhere, null, null, null, null))));
        calls.put("exhibit", (w, n) -> exhibit(w.id));
        calls.put("begin an intake", (w, n) -> intakes.begin(w.exhibit));
        calls.put("a file", (w, n) -> receive(w, "a", w.files.get(1), false));
        calls.put("a file that was announced", (w, n) -> receive(w, "b", w.files.get(2), true));
        calls.put("the end of an intake", (w, n) -> intakes.finishReceiving(w.intake));
        // with one exhibit more before each: all of the agency's own that are not withdrawn are gone through
        calls.put("withdraw", (w, n) -> {
            exhibit(w.id);
            exhibits.withdrawExhibit(w.exhibit, "returned to its owner");
        });
        int n = 0;
        for (Map.Entry<String, BiConsumer<Watched, Integer>> call : calls.entrySet()) {
            int number = ++n;
            Map<String, String> first = measure(shared, alone, call.getValue(), number);
            Map<String, String> second = measure(alone, shared, call.getValue(), number);
            assertFalse(first.isEmpty(), call.getKey() + " is counted");
            assertEquals(second, first, call.getKey());
        }
    }

    /** In the same state of the queues for both: what follows from one call is worked out before the next. */
    private Map<String, String> measure(Watched watched, Watched other, BiConsumer<Watched, Integer> call, int number)
            throws Exception {
        scene.settle(watched.id, other.id);
        // that files still come in is written every few seconds only: here at each
        onDatabase("update intake set active_at = clock_timestamp() - interval '10 seconds' where state = 'RECEIVING'");
        try (StoppedLinker stopped = new StoppedLinker()) {
            return acting.as(NL_INVESTIGATOR, () -> counted.of(() -> call.accept(watched, number)));
        }
    }

    private ExhibitId exhibit(CaseId id) {
        return exhibits.addExhibit(
                new AddExhibit(id, "E-" + LinkScene.sha256().substring(0, 12), "a disk", ExhibitKind.DISK, "shelf 4"));
    }

    private void takeIn(ExhibitId exhibit, List<byte[]> files) {
        IntakeId intake = intakes.begin(exhibit);
        for (int i = 0; i < files.size(); i++) {
            intakes.receive(intake, "letter-" + i + ".txt", new ByteArrayInputStream(files.get(i)));
        }
        intakes.finishReceiving(intake);
    }

    private static byte[] file() {
        return LinkScene.sha256().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * What a request does with a file, whichever way it came: by hand, because its parts are transactions of their own and
     * only what is done in the counting one is counted.
     */
    private void receive(Watched watched, String name, byte[] file, boolean announced) {
        Acceptance acceptance = MadeByHand.of(Acceptance.class);
        Receiver receiver = MadeByHand.of(Receiver.class, acceptance);
        ActingOfficer officer = currentOfficer.get();
        scope.enter(officer.agencyId());
        IntakePlace place = register.standing(officer, watched.intake).place(officer.id());
        Origin origin = announced ? Origin.announced(watched.announced(), AtSource.NOTHING) : Origin.HANDED_IN;
        try {
            ReceivedFile received = receiver.receive(place, FoundPath.of(name), new ByteArrayInputStream(file), origin);
            assertEquals(ReceivedFile.Outcome.STORED, received.outcome());
        } catch (Receiver.ReadFailed failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** No digit: one that also ends a case's reference is found already, and costs less. */
    private static char letter(int number) {
        return (char) ('a' + number);
    }

    private void edit(Watched watched, String title, String summary) {
        int version = version(watched);
        caseFiles.editCase(new EditCase(watched.id, version, title, summary, null));
    }

    private void sensitivity(Watched watched, Sensitivity wanted) {
        int version = version(watched);
        caseFiles.changeSensitivity(watched.id, version, wanted, "decided in the test");
    }

    /** Not by opening the case: a look is recorded only when the last one is some time ago. */
    private static int version(Watched watched) {
        try {
            return Integer.parseInt(
                    Superuser.value("select version::text from case_file where id = ?", watched.id.value()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Watched watched(boolean covertly) throws Exception {
        CaseId id = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId known = scene.openCase(US_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId covertFr = scene.openCase(FR_INVESTIGATOR, Sensitivity.COVERT);
        CaseId covertUs = scene.openCase(US_INVESTIGATOR, Sensitivity.COVERT);
        List<SignatureItem> ours = items();
        List<SignatureItem> theirs = covertly ? ours : items();
        String visible = LinkScene.sha256();
        String asked = LinkScene.sha256();
        acting.as(NL_INVESTIGATOR, () -> signatures.addSignatures(id, ours));
        acting.as(FR_INVESTIGATOR, () -> signatures.addSignatures(covertFr, theirs));
        acting.as(US_INVESTIGATOR, () -> signatures.addSignatures(covertUs, theirs));
        scene.addFile(FR_INVESTIGATOR, covertFr, covertly ? asked : LinkScene.sha256());
        scene.addFile(NL_INVESTIGATOR, id, visible);
        scene.addFile(US_INVESTIGATOR, known, visible);
        List<byte[]> files = List.of(file(), file(), file());
        List<byte[]> theirFiles = covertly ? files : List.of(file(), file(), file());
        acting.as(FR_INVESTIGATOR, () -> takeIn(exhibit(covertFr), theirFiles));
        ExhibitId exhibit = acting.as(NL_INVESTIGATOR, () -> {
            ExhibitId added = exhibit(id);
            takeIn(added, files.subList(0, 1));
            return added;
        });
        IntakeId intake = acting.as(NL_INVESTIGATOR, () -> intakes.begin(exhibit));
        IntakeFileId announced = acting.as(
                        NL_INVESTIGATOR,
                        () -> uploads.announce(intake, List.of(AnnounceFile.of("b", files.get(2).length, null)), false))
                .get(0)
                .id();
        scene.settle(id, known, covertFr, covertUs);
        if (covertly) {
            assertEquals(
                    SHARED + 1, covertPictures(id, covertFr), "the hidden link is there, of signatures and a file");
        }
        return new Watched(id, LinkId.of(scene.linkId(id, known)), asked, exhibit, files, intake, announced);
    }

    private int covertPictures(CaseId one, CaseId other) throws Exception {
        return Integer.parseInt(
                Superuser.value("select shared::text from link where id = ?", scene.linkId(one, other)));
    }

    private static List<SignatureItem> items() {
        List<SignatureItem> items = new ArrayList<>();
        for (int i = 0; i < SHARED; i++) {
            items.add(new SignatureItem(null, LinkScene.sha256(), null, null, null, null));
        }
        return items;
    }
}
