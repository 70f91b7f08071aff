package org.crosscase.it.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crosscase.Problem;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.ExhibitSummary;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.FoundAt;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.IntakeState;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.MediaFilter;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.MediaPage;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.MediaSelection;
import org.crosscase.evidence.MediaSort;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.evidence.ReceivedFile;
import org.crosscase.evidence.ReceivedFile.Outcome;
import org.crosscase.evidence.Rejection;
import org.crosscase.evidence.Uploads;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.evidence.EvidenceScene.Seizure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Taking files in, with the store, the queue and the workers as they run. */
@ArquillianTest
class IntakeIT {
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
    private Uploads uploads;

    @Test
    void aPictureIsStoredSignedAndCompared() {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        byte[] picture = EvidenceScene.picture();

        ReceivedFile received = scene.receive(seizure, "DCIM/1.png", picture);
        IntakeProgress done = scene.finish(seizure);

        assertEquals(Outcome.STORED, received.outcome());
        assertEquals(1, done.files().received());
        assertEquals(1, done.files().stored());
        assertEquals(1, done.files().compared());
        assertEquals(picture.length, done.bytes());
        assertEquals(List.of(), done.rejections());
        assertNotNull(done.finishedAt());
        MediaSummary item = list(seizure, MediaFilter.PICTURES).items().get(0);
        assertEquals("image/png", item.mimeType());
        assertEquals(200, item.width());
        assertEquals(160, item.height());
        assertNotNull(item.pdq());
        assertTrue(item.hasThumbnail());
        assertEquals("DCIM/1.png", item.occurrences().get(0).path());
        assertEquals(1, item.position());
    }

    @Test
    void whatIsNoPictureIsKeptWithItsReasonAndStopsNothing() {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        byte[] broken = EvidenceScene.picture();
        broken = java.util.Arrays.copyOf(broken, broken.length / 3);

        scene.receive(seizure, "notes\u202Etxt.jpg", unique("no picture"));
        scene.receive(seizure, "cut.png", broken);
        scene.receive(seizure, "good.png", EvidenceScene.picture());
        IntakeProgress done = scene.finish(seizure);

        assertEquals(3, done.files().stored());
        assertEquals(1, done.files().rejected(), "what is there of a cut picture is signed");
        List<String> reasons = done.rejections().stream()
                .map(rejection -> rejection.path() + " " + rejection.reason() + " " + rejection.kept())
                .toList();
        assertEquals(List.of("notes\\u202Etxt.jpg not-a-picture true"), reasons);
        assertEquals(2, list(seizure, MediaFilter.PICTURES).total());
        assertEquals(1, list(seizure, MediaFilter.PROBLEMS).total());
    }

    @Test
    void theSameContentIsStoredOnceHoweverOftenItComes() throws Exception {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        byte[] picture = EvidenceScene.picture();
        ReceivedFile first = scene.receive(seizure, "a.png", picture);
        long files = filesInStore();

        ReceivedFile again = scene.receive(seizure, "a.png", picture);
        ReceivedFile elsewhere = scene.receive(seizure, "b.png", picture);
        IntakeProgress done = scene.finish(seizure);

        assertEquals(first, again, "sent twice within the intake it is accepted once");
        assertEquals(Outcome.DUPLICATE, elsewhere.outcome());
        assertEquals(first.mediaId(), elsewhere.mediaId());
        assertTrue(filesInStore() <= files, "none more; what others sent in pieces may be cleared away meanwhile");
        assertEquals(2, done.files().received());
        assertEquals(1, done.files().duplicate());
        assertEquals(2, exhibit(seizure).fileCount());
    }

    @Test
    void aLaterIntakeOfTheSameFileCountsItAsKnown() {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        byte[] picture = EvidenceScene.picture();
        scene.receive(seizure, "a.png", picture);
        scene.finish(seizure);

        Seizure later = new Seizure(
                NL_INVESTIGATOR,
                seizure.caseId(),
                seizure.exhibit(),
                acting.as(NL_INVESTIGATOR, () -> intakes.begin(seizure.exhibit())));
        ReceivedFile again = scene.receive(later, "a.png", picture);
        IntakeProgress done = scene.finish(later);

        assertEquals(Outcome.DUPLICATE, again.outcome());
        assertEquals(1, done.files().received());
        assertEquals(1, done.files().duplicate());
        assertEquals(1, exhibit(seizure).fileCount());
    }

    /** After an upgrade of the decoder that takes days, and an intake is over meanwhile. */
    @Test
    void anIntakeDoesNotWaitForItemsThatAreToBeSignedAnew() throws Exception {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        byte[] picture = EvidenceScene.picture();
        ReceivedFile first = scene.receive(seizure, "a.png", picture);
        scene.finish(seizure);
        assertEquals("RESIGN", Superuser.value("""
                insert into media_step (media_id, agency_id, step, due_at)
                select id, agency_id, 'RESIGN', clock_timestamp() + interval '1 day' from media_item where id = ?
                returning step""", first.mediaId().value()));

        Seizure later = new Seizure(
                NL_INVESTIGATOR,
                seizure.caseId(),
                seizure.exhibit(),
                acting.as(NL_INVESTIGATOR, () -> intakes.begin(seizure.exhibit())));
        scene.receive(later, "b.png", picture);

        assertNotNull(scene.finish(later).finishedAt());
    }

    @Test
    void contentThatArrivesManyTimesAtOnceIsOneMediaItemWithAllItsPlaces() throws Exception {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        byte[] picture = EvidenceScene.picture();
        List<Future<ReceivedFile>> arriving = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String path = i + ".png";
            arriving.add(acting.meanwhile(NL_INVESTIGATOR, () -> scene.receive(seizure, path, picture)));
        }
        int stored = 0;
        for (Future<ReceivedFile> file : arriving) {
            stored += file.get().outcome() == Outcome.STORED ? 1 : 0;
        }
        IntakeProgress done = scene.finish(seizure);

        assertEquals(1, stored);
        assertEquals(6, done.files().received());
        MediaPage page = list(seizure, MediaFilter.ALL);
        assertEquals(1, page.total());
        assertEquals(6, page.items().get(0).occurrences().size());
    }

    @Test
    void entriesOfAnArchiveAreTakenInOneByOne() throws Exception {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        byte[] one = EvidenceScene.picture();
        byte[] nested = zip("deep.png", EvidenceScene.picture());

        scene.receive(seizure, "backup.zip", zip("../../one.png", one, "x/inner.zip", nested, "note.txt", unique("n")));
        scene.receive(seizure, "one.png", one);
        IntakeProgress done = scene.finish(seizure);

        assertEquals(6, done.files().received());
        List<String> paths = list(seizure, MediaFilter.ALL).items().stream()
                .flatMap(item -> item.occurrences().stream())
                .map(found -> found.path())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "backup.zip",
                        "backup.zip!/../../one.png",
                        "backup.zip!/note.txt",
                        "backup.zip!/x/inner.zip",
                        "backup.zip!/x/inner.zip!/deep.png",
                        "one.png"),
                paths);
        assertEquals(List.of(), done.rejections());
    }

    @Test
    void whatTheSourceSaysOfAFileStandsWhereItWasFound() throws Exception {
        Instant changed = Instant.parse("2021-03-04T05:06:07Z");
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            ZipEntry entry = new ZipEntry("inside.txt");
            entry.setLastModifiedTime(FileTime.from(changed));
            entry.setLastAccessTime(FileTime.from(changed.plusSeconds(60)));
            out.putNextEntry(entry);
            out.write(randomBytes());
            out.closeEntry();
        }
        scene.receive(seizure, "unsaid.bin", randomBytes());
        scene.receive(seizure, "a.zip", zip.toByteArray());
        announced(seizure, "dated.bin", changed);
        announced(seizure, "hostile.bin", Instant.parse("+30000-01-01T00:00:00Z"));
        scene.finish(seizure);

        Map<String, AtSource> said =
                acting
                        .as(NL_INVESTIGATOR, () -> media.listMedia(seizure.caseId(), MediaQuery.first(10)))
                        .items()
                        .stream()
                        .flatMap(item -> item.occurrences().stream())
                        .collect(Collectors.toMap(FoundAt::path, FoundAt::said));
        assertEquals(AtSource.NOTHING, said.get("unsaid.bin"));
        assertEquals(new AtSource(40L, changed, null, null, Set.of()), said.get("dated.bin"));
        assertEquals(new AtSource(40L, null, null, null, Set.of(AtSource.Time.MODIFIED)), said.get("hostile.bin"));
        assertEquals(
                new AtSource(40L, changed, null, changed.plusSeconds(60), Set.of()), said.get("a.zip!/inside.txt"));
    }

    private void announced(Seizure seizure, String name, Instant modified) {
        byte[] bytes = randomBytes();
        ExpectedFile file = acting.as(
                        NL_INVESTIGATOR,
                        () -> uploads.announce(
                                seizure.intake(), List.of(AnnounceFile.of(name, bytes.length, modified)), false))
                .get(0);
        acting.as(NL_INVESTIGATOR, () -> uploads.append(file.id(), 0, bytes.length, new ByteArrayInputStream(bytes)));
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[40];
        new Random().nextBytes(bytes);
        return bytes;
    }

    @Test
    void aDecompressionBombIsKeptAndNamed() throws Exception {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        byte[] beside = EvidenceScene.picture();
        scene.receive(seizure, "bomb.zip", zip("zeros", new byte[17 << 20], "beside.png", beside));
        scene.receive(seizure, "good.png", EvidenceScene.picture());
        IntakeProgress done = scene.finish(seizure);

        assertEquals(4, done.files().received());
        assertEquals(2, list(seizure, MediaFilter.PICTURES).total());
        Rejection bomb = done.rejections().get(0);
        assertEquals("bomb.zip!/zeros entry-too-large false", bomb.path() + " " + bomb.reason() + " " + bomb.kept());
    }

    @Test
    void aFileThatIsCutOffIsNamedAndTheNextOneIsTaken() {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        ReceivedFile cut = acting.as(NL_INVESTIGATOR, () -> intakes.receive(seizure.intake(), "cut.bin", failing));
        ReceivedFile next = scene.receive(seizure, "next.png", EvidenceScene.picture());
        IntakeProgress done = scene.finish(seizure);

        assertEquals(Outcome.REFUSED, cut.outcome());
        assertEquals(Outcome.STORED, next.outcome());
        assertEquals("file-cut-off", done.rejections().get(0).reason());
        assertFalse(done.rejections().get(0).kept());
        assertEquals(2, done.files().received());
        assertEquals(IntakeState.INCOMPLETE, done.state());
    }

    @Test
    void aFileThatArrivesAfterAllIsNoRejectionAnyMore() {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        acting.as(NL_INVESTIGATOR, () -> intakes.receive(seizure.intake(), "a.png", failing));
        scene.receive(seizure, "a.png", EvidenceScene.picture());
        IntakeProgress done = scene.finish(seizure);

        assertEquals(List.of(), done.rejections());
        assertEquals(IntakeState.DONE, done.state());
        assertEquals(1, done.files().received());
        assertEquals(0, done.files().missing());
    }

    @Test
    void anIntakeThatLostItsSenderEndsByItself() throws Exception {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        scene.receive(seizure, "a.png", EvidenceScene.picture());
        Superuser.tamper(
                "update intake set active_at = now() - interval '1 hour' where id = '" + seizure.intake() + "'");

        IntakeProgress done = scene.awaitDone(seizure);

        assertEquals(1, done.files().compared());
        assertEquals(IntakeState.INCOMPLETE, done.state(), "nobody said that all files are in");
        Problem closed = assertThrows(Problem.class, () -> scene.receive(seizure, "b.png", EvidenceScene.picture()));
        assertEquals("intake-closed", closed.slug());
    }

    @Test
    void whatAWorkerLeftInTheMiddleIsTakenUpAndItsEffectIsThereOnce() throws Exception {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        ReceivedFile received = scene.receive(seizure, "a.png", EvidenceScene.picture());
        scene.finish(seizure);
        String item = received.mediaId().toString();
        List<String> before = signatures(item);
        Superuser.tamper(
                "insert into media_step (media_id, agency_id, step, fence, attempts, leased_by, leased_until)"
                        + " select id, agency_id, 'SIGN', 7, 1, 'a node that died', now() + interval '2 seconds'"
                        + " from media_item where id = '" + item + "'",
                "update media_item set step = 'SIGN' where id = '" + item + "'");

        EvidenceScene.await(
                () -> Superuser.column("select 1 from media_step where step <> 'DEEP' and media_id = ?::uuid", item)
                        .isEmpty());

        assertEquals("DONE", Superuser.value("select step from media_item where id = ?::uuid", item));
        assertEquals(before, signatures(item), "nothing changed, so no change number did");
    }

    @Test
    void filesOfAWithdrawnExhibitAreMarkedUnlessAnotherExhibitHoldsThem() {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        byte[] both = EvidenceScene.picture();
        scene.receive(seizure, "both.png", both);
        scene.receive(seizure, "one.png", EvidenceScene.picture());
        scene.finish(seizure);
        Seizure other = scene.beginIn(NL_INVESTIGATOR, seizure.caseId(), "E-02");
        scene.receive(other, "both.png", both);
        scene.finish(other);

        acting.as(NL_INVESTIGATOR, () -> exhibits.withdrawExhibit(seizure.exhibit(), "returned to its owner"));

        assertEquals(
                List.of(false, true),
                list(seizure, MediaFilter.ALL).items().stream()
                        .map(MediaSummary::withdrawn)
                        .toList());
        assertTrue(exhibit(seizure).withdrawn());
        Problem problem =
                assertThrows(Problem.class, () -> acting.as(NL_INVESTIGATOR, () -> intakes.begin(seizure.exhibit())));
        assertEquals("exhibit-withdrawn", problem.slug());
    }

    @Test
    void aNumberIsGivenOnceInACase() {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        Problem taken = assertThrows(Problem.class, () -> scene.beginIn(NL_INVESTIGATOR, seizure.caseId(), " E-01 "));
        assertEquals("exhibit-number-taken", taken.slug());
    }

    private MediaPage list(Seizure seizure, MediaFilter filter) {
        return acting.as(
                NL_INVESTIGATOR,
                () -> media.listMedia(
                        seizure.caseId(), MediaQuery.of(MediaSelection.of(filter), MediaSort.ARRIVAL, 100)));
    }

    private ExhibitSummary exhibit(Seizure seizure) {
        return acting.as(NL_INVESTIGATOR, () -> exhibits.getExhibit(seizure.exhibit()));
    }

    private static List<String> signatures(String media) throws SQLException {
        return Superuser.column(
                "select algorithm || ' ' || encode(value, 'hex') || ' ' || change_number from signature"
                        + " where media_id = ?::uuid and algorithm <> 'CROSSCASE-COARSE' order by algorithm",
                media);
    }

    private static long filesInStore() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getenv("CROSSCASE_STORE_DIR")))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] unique(String text) {
        return (text + " " + java.util.UUID.randomUUID()).getBytes(UTF_8);
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }
}
