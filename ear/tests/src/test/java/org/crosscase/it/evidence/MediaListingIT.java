package org.crosscase.it.evidence;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.crosscase.Problem;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.Folder;
import org.crosscase.evidence.MediaFilter;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.MediaPage;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.MediaSelection;
import org.crosscase.evidence.MediaSort;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.evidence.Uploads;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.evidence.EvidenceScene.Seizure;
import org.crosscase.it.link.CountedWork;
import org.crosscase.signature.kind.FileKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class MediaListingIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private EvidenceScene scene;

    @Inject
    private MediaItems media;

    @Inject
    private Uploads uploads;

    @Inject
    private CountedWork counted;

    /** Names and folders in an order of their own, sizes in another; the case's second exhibit holds one file. */
    private Seizure seizure() {
        Seizure phone = scene.begin(NL_INVESTIGATOR);
        scene.receive(phone, "DCIM/Camera/b.txt", text(400));
        scene.receive(phone, "DCIM/Écran/Ä.txt", text(100));
        scene.receive(phone, "z.txt", text(300));
        scene.receive(phone, "DCIM/a.png", EvidenceScene.picture());
        scene.receive(phone, "dcim 2/c.txt", text(200));
        scene.finish(phone);
        Seizure disk = scene.beginIn(NL_INVESTIGATOR, phone.caseId(), "A-01");
        scene.receive(disk, "export/b.txt", text(50));
        scene.finish(disk);
        return phone;
    }

    @Test
    void eachOrderIsThatOfItsColumnAndPagesFollowEachOtherBothWays() {
        Seizure phone = seizure();
        assertEquals(List.of("b", "Ä", "z", "a", "c", "b"), names(whole(phone, MediaSort.ARRIVAL, false)));
        assertEquals(
                List.of("a", "Ä", "b", "b", "c", "z"),
                names(whole(phone, MediaSort.NAME, false)),
                "accents part nothing: a.png stands before Ä.txt for what follows");
        assertEquals(
                List.of("z.txt", "DCIM/a.png", "DCIM/Camera/b.txt", "DCIM/Écran/Ä.txt", "dcim 2/c.txt", "export/b.txt"),
                paths(whole(phone, MediaSort.PATH, false)));
        List<Long> sizes = whole(phone, MediaSort.SIZE, true).stream()
                .map(MediaSummary::size)
                .toList();
        assertEquals(sizes.stream().sorted(Collections.reverseOrder()).toList(), sizes);
        assertEquals(
                "A-01",
                whole(phone, MediaSort.EXHIBIT, false)
                        .get(0)
                        .occurrences()
                        .get(0)
                        .exhibit());
        for (MediaSort sort : MediaSort.values()) {
            List<String> up = ids(whole(phone, sort, false));
            List<String> down = ids(whole(phone, sort, true));
            Collections.reverse(down);
            assertEquals(up, down, sort.name());
            assertEquals(6, up.stream().distinct().count(), sort.name());
        }
    }

    @Test
    void eachConditionFindsWhatItSays() {
        Seizure phone = seizure();
        MediaSelection all = MediaSelection.ALL;
        assertEquals(
                List.of("DCIM/a.png", "DCIM/Camera/b.txt", "DCIM/Écran/Ä.txt"),
                paths(found(phone, all.inFolder("DCIM"))));
        assertEquals(List.of("DCIM/Écran/Ä.txt"), paths(found(phone, all.inFolder("dcim/ecran"))));
        assertEquals(List.of(), paths(found(phone, all.inFolder("DCIM/Cam"))), "a folder is no beginning of a name");
        assertEquals(List.of("DCIM/a.png", "DCIM/Écran/Ä.txt"), paths(found(phone, named("A."))));
        assertEquals(List.of("DCIM/Camera/b.txt"), paths(found(phone, onPath("camera/B"))));
        assertEquals(List.of("DCIM/a.png"), paths(found(phone, ofKind(FileKind.PICTURE))));
        assertEquals(List.of("z.txt", "dcim 2/c.txt"), paths(found(phone, ofSize(150L, 350L))));
        assertEquals(List.of("DCIM/a.png"), paths(found(phone, MediaSelection.of(MediaFilter.PICTURES))));
        assertEquals(List.of(), paths(found(phone, named("%"))), "nothing in it means anything but itself");
    }

    @Test
    void theDateIsThatOfTheFileOnItsSendersSide() throws IOException {
        Seizure phone = scene.begin(NL_INVESTIGATOR);
        Instant old = Instant.parse("2020-02-03T04:05:06Z");
        byte[] bytes = text(64);
        List<ExpectedFile> named = acting.as(
                NL_INVESTIGATOR,
                () -> uploads.announce(
                        phone.intake(),
                        List.of(new AnnounceFile(
                                "old.txt".getBytes(java.nio.charset.StandardCharsets.UTF_8), bytes.length, old)),
                        true));
        acting.as(
                NL_INVESTIGATOR,
                () -> uploads.append(named.get(0).id(), 0, bytes.length, new ByteArrayInputStream(bytes)));
        scene.receive(phone, "unknown.txt", text(65));
        scene.finish(phone);

        List<MediaSummary> byDate = whole(phone, MediaSort.DATE, true);
        assertEquals(old, byDate.get(0).changedAt());
        assertNull(byDate.get(1).changedAt(), "nobody said: the day of the intake is not the file's");
        assertEquals(List.of("old.txt"), paths(found(phone, between(old, old.plusSeconds(1)))));
        assertEquals(List.of(), paths(found(phone, between(null, old))));
    }

    @Test
    void anExhibitShowsItsOwnFilesInTheirFolders() {
        Seizure phone = scene.begin(NL_INVESTIGATOR);
        byte[] twice = text(90);
        scene.receive(phone, "one/x.txt", twice);
        scene.receive(phone, "two/deep/x.txt", twice);
        scene.receive(phone, "two/y.txt", text(91));
        scene.finish(phone);
        Seizure other = scene.beginIn(NL_INVESTIGATOR, phone.caseId(), "E-02");
        scene.receive(other, "one/z.txt", text(92));
        scene.finish(other);

        assertEquals(
                List.of("one/x.txt", "two/y.txt", "two/deep/x.txt"),
                paths(found(phone, MediaSelection.ALL.inExhibit(phone.exhibit()))),
                "each file with its place, equal ones too");
        assertEquals(
                3, page(phone, MediaSelection.ALL.inExhibit(phone.exhibit())).total());
        assertEquals(List.of(new Folder("one", "one"), new Folder("two", "two")), folders(phone, null));
        assertEquals(List.of(new Folder("deep", "two/deep")), folders(phone, "two"));
        assertEquals(List.of(), folders(phone, "two/deep"));
        assertEquals(
                List.of("two/y.txt", "two/deep/x.txt"),
                paths(found(phone, MediaSelection.ALL.inExhibit(phone.exhibit()).inFolder("two"))));

        Seizure elsewhere = scene.begin(NL_INVESTIGATOR);
        Problem ofAnotherCase =
                assertThrows(Problem.class, () -> found(elsewhere, MediaSelection.ALL.inExhibit(phone.exhibit())));
        assertEquals("exhibit-not-found", ofAnotherCase.slug());
        Problem foreign = assertThrows(
                Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> media.listFolders(phone.exhibit(), null)));
        assertEquals("exhibit-not-found", foreign.slug());
    }

    @Test
    void inLinksHasEveryItemThatMatchesAndSoHasTheIntakesCount() {
        byte[] picture = EvidenceScene.picture();
        Seizure ours = scene.begin(NL_INVESTIGATOR);
        scene.receive(ours, "one.png", picture);
        scene.receive(ours, "same-picture.png", withTail(picture, 1));
        scene.receive(ours, "unrelated.png", EvidenceScene.picture());
        scene.finish(ours);
        Seizure theirs = scene.begin(FR_INVESTIGATOR);
        scene.receive(theirs, "theirs.png", withTail(picture, 2));
        scene.finish(theirs);
        // the deep search goes on for longer, and finds nothing more
        EvidenceScene.await(() -> scene.progress(ours).files().matched() == 2);

        assertEquals(
                List.of("one.png", "same-picture.png"),
                paths(found(ours, MediaSelection.of(MediaFilter.MATCHED))),
                "the one that stands for the picture, and the one beside it");
        assertEquals(
                List.of("one.png", "same-picture.png"),
                paths(found(ours, MediaSelection.of(MediaFilter.MATCHED).inExhibit(ours.exhibit()))));
    }

    /**
     * What grows with the case would read more than twice as many pages of the database in one that is two and a half times
     * as large. Both hold more than is ever looked at for a page.
     */
    @Test
    void aPageCostsNoMoreInACaseOfManyItems() throws Exception {
        Seizure some = crowded(50_000);
        Seizure many = crowded(125_000);
        List<String> grown = new ArrayList<>();
        for (MediaSort sort : MediaSort.values()) {
            for (MediaSelection selection : List.of(MediaSelection.ALL, named("nowhere"), ofKind(FileKind.FILM))) {
                long little = pagesRead(some, selection, sort);
                long much = pagesRead(many, selection, sort);
                if (much > little * 3 / 2) {
                    grown.add(sort + " " + selection + ": " + little + " and " + much + " pages");
                }
            }
        }
        assertEquals(List.of(), grown);
        MediaPage searched = page(many, named("nowhere"));
        assertTrue(searched.searchedOn() && searched.next() != null, "a search pauses and says so");
        assertNull(searched.total());
        int pages = 1;
        while (searched.next() != null) {
            searched = page(
                    many, MediaQuery.of(named("nowhere"), MediaSort.PATH, 60).after(searched.next()));
            pages++;
        }
        assertEquals(7, pages, "and comes to an end");
    }

    private Seizure crowded(int rows) throws Exception {
        Seizure seizure = scene.begin(NL_INVESTIGATOR);
        UUID item = scene.receive(seizure, "a.png", EvidenceScene.picture())
                .mediaId()
                .value();
        scene.finish(seizure);
        Superuser.tamper(
                "insert into media_listing (agency_id, scope_id, row_id, media_id, place, name_key, path_key, size_bytes, dated, kind,"
                        + " exhibit_key, picture, problem) select l.agency_id, l.scope_id, gen_random_uuid(), l.media_id, n, md5(n::text),"
                        + " 'd' || n % 100 || chr(1) || md5(n::text), n, n, case when n % 10 = 0 then 'FILM' else 'PICTURE' end, 'e',"
                        + " true, false from media_listing l, generate_series(2, " + rows + ") n where l.scope_id = '"
                        + seizure.caseId()
                        + "' and l.row_id = '" + item + "'",
                "update case_file set media_count = " + rows + " where id = '" + seizure.caseId() + "'");
        // rows that were read by an index alone, and those for which the table is asked, must not be mixed by chance
        Superuser.vacuum("media_listing");
        return seizure;
    }

    private long pagesRead(Seizure seizure, MediaSelection selection, MediaSort sort) {
        return counted.pagesRead(() -> page(seizure, MediaQuery.of(selection, sort, 60)));
    }

    /** By pages of two, forwards to the end and back again: both give the same. */
    private List<MediaSummary> whole(Seizure seizure, MediaSort sort, boolean descending) {
        return whole(seizure, MediaSelection.ALL, sort, descending);
    }

    private List<MediaSummary> whole(Seizure seizure, MediaSelection selection, MediaSort sort, boolean descending) {
        MediaQuery first = new MediaQuery(selection, sort, descending, null, null, 0, 2);
        List<MediaSummary> forwards = new ArrayList<>();
        MediaPage page = page(seizure, first);
        forwards.addAll(page.items());
        List<MediaSummary> last = page.items();
        while (page.next() != null) {
            page = page(seizure, first.after(page.next()));
            forwards.addAll(page.items());
            last = page.items();
        }
        List<MediaSummary> backwards = new ArrayList<>(last);
        while (page.previous() != null) {
            page = page(seizure, first.before(page.previous()));
            backwards.addAll(0, page.items());
        }
        assertEquals(ids(forwards), ids(backwards), sort + (descending ? " descending" : ""));
        return forwards;
    }

    private List<MediaSummary> found(Seizure seizure, MediaSelection selection) {
        return whole(seizure, selection, MediaSort.PATH, false);
    }

    private MediaPage page(Seizure seizure, MediaSelection selection) {
        return page(seizure, MediaQuery.of(selection, MediaSort.PATH, 60));
    }

    private MediaPage page(Seizure seizure, MediaQuery query) {
        return acting.as(seizure.officer(), () -> media.listMedia(seizure.caseId(), query));
    }

    private List<Folder> folders(Seizure seizure, String folder) {
        return acting.as(seizure.officer(), () -> media.listFolders(seizure.exhibit(), folder));
    }

    private static MediaSelection named(String part) {
        return new MediaSelection(MediaFilter.ALL, null, null, null, part, null, null, null, null, null);
    }

    private static MediaSelection onPath(String part) {
        return new MediaSelection(MediaFilter.ALL, null, null, null, null, part, null, null, null, null);
    }

    private static MediaSelection ofKind(FileKind kind) {
        return new MediaSelection(MediaFilter.ALL, kind, null, null, null, null, null, null, null, null);
    }

    private static MediaSelection ofSize(Long least, Long most) {
        return new MediaSelection(MediaFilter.ALL, null, null, null, null, null, least, most, null, null);
    }

    private static MediaSelection between(Instant from, Instant to) {
        return new MediaSelection(MediaFilter.ALL, null, null, null, null, null, null, null, from, to);
    }

    private static List<String> ids(List<MediaSummary> items) {
        return new ArrayList<>(items.stream()
                .map(item -> item.id() + " " + item.occurrences().get(0).path())
                .toList());
    }

    private static List<String> paths(List<MediaSummary> items) {
        return items.stream().map(item -> item.occurrences().get(0).path()).toList();
    }

    private static List<String> names(List<MediaSummary> items) {
        return paths(items).stream()
                .map(path -> path.replaceAll(".*/|\\.[a-z]+$", ""))
                .toList();
    }

    /** A text of that many bytes that no other test has. */
    private static byte[] text(int size) {
        byte[] bytes =
                UUID.randomUUID().toString().repeat(size / 36 + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, size);
    }

    /** The same picture in another file: what follows its end is read by no decoder. */
    private static byte[] withTail(byte[] picture, int tail) {
        byte[] file = Arrays.copyOf(picture, picture.length + tail);
        Arrays.fill(file, picture.length, file.length, (byte) 7);
        return file;
    }
}
