package org.crosscase.it.evidence;

import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.audit.Purpose;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.MediaContent;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.Uploads;
import org.crosscase.evidence.internal.store.AgencyKeyRows;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.evidence.internal.store.KeyRotation;
import org.crosscase.evidence.internal.store.KeysAtStart;
import org.crosscase.evidence.internal.store.OrphanSweep;
import org.crosscase.evidence.internal.store.StoreKey;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.evidence.EvidenceScene.Seizure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The keys of files: a file lives as long as its key, and no longer. */
@ArquillianTest
class StoreIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private EvidenceScene scene;

    @Inject
    private Intakes intakes;

    @Inject
    private Uploads uploads;

    @Inject
    private MediaItems media;

    @Inject
    private EvidenceStore store;

    @Inject
    private OrphanSweep sweep;

    @Inject
    private KeyRotation rotation;

    @Inject
    private KeysAtStart keysAtStart;

    @Inject
    private AgencyKeyRows rows;

    @Resource
    private UserTransaction transaction;

    @Test
    void aDestroyedFileIsReadByNobodyNotEvenFromABackupOfTheStore() throws Exception {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        byte[] picture = EvidenceScene.picture();
        MediaId item = scene.receive(own, "a.png", picture).mediaId();
        MediaId other = scene.receive(own, "b.png", EvidenceScene.picture()).mediaId();
        scene.finish(own);
        assertArrayEquals(picture, content(item));
        assertEquals((byte) 0x89, thumbnail(item)[0], "a PNG");
        Path file = path(key(item));
        byte[] backup = Files.readAllBytes(file);

        store.destroy(agency(), List.of(key(item)));

        assertFalse(Files.exists(file));
        Files.write(file, backup);
        assertUnreadable(item);
        // another file's key, put into its place by whoever owns the database, is of no use
        Superuser.tamper("insert into file_key select agency_id, '" + key(item) + "', key_number, wrapped_key"
                + " from file_key where store_key = '" + key(other) + "'");
        assertUnreadable(item);
        Superuser.tamper("delete from file_key where store_key = '" + key(item) + "'");
        Files.delete(file);
        assertEquals((byte) 0x89, thumbnail(other)[0], "others stay");
        content(other);
    }

    @Test
    void whatIsDestroyedInATransactionThatFailsIsThereAsBefore() throws Exception {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        byte[] bytes = {1, 9, 2, 8};
        MediaId item = scene.receive(own, "a.bin", bytes).mediaId();
        scene.finish(own);

        transaction.begin();
        store.destroy(agency(), List.of(key(item)));
        transaction.rollback();

        assertArrayEquals(bytes, content(item));
    }

    @Test
    void piecesOfAFileLoseTheirKeysWithTheRowsThatNameThem() throws Exception {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        byte[] whole = new byte[200_000];
        new Random().nextBytes(whole);
        ExpectedFile file = announce(own, "whole.bin", whole.length);
        ExpectedFile never = announce(own, "never.bin", whole.length);
        send(file, whole, 0, 100_000);
        send(never, whole, 0, 100_000);
        List<String> pieces = pieces(file, never);
        assertEquals(2, pieces.size());
        assertEquals(2, keysOf(pieces), "each piece has its key");

        send(file, whole, 100_000, 100_000);
        assertEquals(List.of(pieces.get(1)), pieces(file, never));
        assertEquals(1, keysOf(pieces), "put together: the pieces are destroyed, the file has its own key");

        acting.as(NL_INVESTIGATOR, () -> intakes.finishReceiving(own.intake()));
        EvidenceScene.await(() -> pieces(file, never).isEmpty());
        assertEquals(0, keysOf(pieces), "the rest of what never came, too");
        for (String piece : pieces) {
            EvidenceScene.await(() -> !Files.exists(path(StoreKey.of(piece))));
        }
    }

    @Test
    void aFileThatIsHereAlreadyLeavesNoSecondKey() throws Exception {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        byte[] bytes = {4, 4, 2, (byte) new Random().nextInt()};
        MediaId item = scene.receive(own, "a.bin", bytes).mediaId();
        assertEquals(item, scene.receive(own, "b.bin", bytes).mediaId());
        assertEquals(
                List.of(),
                Superuser.column("select store_key from file_key k where not exists (select from media_item m where"
                        + " m.store_key = k.store_key) and not exists (select from intake_piece p where p.store_key ="
                        + " k.store_key)"),
                "no key without a row that names its file");
        assertArrayEquals(bytes, content(item));
    }

    @Test
    void aNewMasterKeyRenewsAllKeysWhileFilesAreRead() throws Exception {
        Seizure own = scene.begin(NL_INVESTIGATOR);
        byte[] first = EvidenceScene.picture();
        byte[] second = {7, 7, 7, (byte) new Random().nextInt()};
        MediaId one = scene.receive(own, "one.png", first).mediaId();
        MediaId other = scene.receive(own, "other.bin", second).mediaId();
        scene.finish(own);
        int before = keyNumber(one);

        Path file = Path.of(System.getenv("CROSSCASE_STORE_MASTER_KEYS"));
        String id = UUID.randomUUID().toString();
        byte[] key = new byte[32];
        new Random().nextBytes(key);
        Files.writeString(
                file, Files.readString(file) + id + " " + Base64.getEncoder().encodeToString(key) + "\n");
        // one file's key is held back by another transaction: half the way
        try (Connection held = Superuser.connect()) {
            held.setAutoCommit(false);
            try (PreparedStatement lock =
                    held.prepareStatement("select 1 from file_key where store_key = ? for update")) {
                lock.setString(1, key(other).toString());
                lock.executeQuery();
            }
            rotation.rotate(Instant.now().plusSeconds(60));
            assertTrue(keyNumber(one) > before);
            assertEquals(before, keyNumber(other));
            assertArrayEquals(first, content(one));
            assertArrayEquals(second, content(other));
            assertNotEquals("0", masterKeys("<>", id), "the key before is still needed");
            held.rollback();
        }
        byte[] third = {3, 3, 3, (byte) new Random().nextInt()};
        MediaId later =
                scene.receive(scene.begin(NL_INVESTIGATOR), "later.bin", third).mediaId();
        assertEquals(keyNumber(one), keyNumber(later));

        rotation.rotate(Instant.now().minusSeconds(3600));
        assertNotEquals("0", masterKeys("<>", id), "another server may still wrap by it");
        rotation.rotate(Instant.now().plusSeconds(60));

        assertEquals("0", masterKeys("<>", id), "all agencies' keys are under the newest master key");
        assertNotEquals("0", masterKeys("=", id));
        assertEquals(keyNumber(one), keyNumber(other));
        assertArrayEquals(first, content(one));
        assertArrayEquals(second, content(other));
        assertArrayEquals(third, content(later));
        assertEquals((byte) 0x89, thumbnail(one)[0]);
    }

    @Test
    void aSystemWhoseMasterKeyWasLostOrIsAnotherDoesNotStart() throws Exception {
        scene.receive(scene.begin(NL_INVESTIGATOR), "a.bin", new byte[] {5});
        keysAtStart.open();
        String own = Superuser.value(
                "select master_key from agency_key where agency_id = ?::uuid order by number desc limit 1",
                agency().toString());
        for (String master : List.of("gone", own)) {
            Superuser.tamper("insert into agency_key (agency_id, number, master_key, wrapped_key) values ('" + agency()
                    + "', 0, '" + master + "', '\\x00')");
            try {
                Exception refused = assertThrows(Exception.class, keysAtStart::open);
                Throwable cause = refused.getCause() == null ? refused : refused.getCause();
                assertTrue(cause.getMessage().contains("aster key " + master), cause.getMessage());
                assertTrue(cause.getMessage().contains("docs/operations/keys.md"), cause.getMessage());
            } finally {
                Superuser.tamper("delete from agency_key where number = 0");
            }
        }
        keysAtStart.open();
    }

    @Test
    void whichMasterKeysWereFollowedStaysOnRecord() throws Exception {
        scene.receive(scene.begin(NL_INVESTIGATOR), "a.bin", new byte[] {6});
        try {
            Superuser.tamper("insert into agency_key (agency_id, number, master_key, wrapped_key, followed) values ('"
                    + agency() + "', 0, 'second', '\\x00', '{first}')");
            rows.add(agency(), 1_000_000, "third", new byte[] {0});
            assertTrue(rows.all(agency()).stream()
                    .filter(row -> row.number() == 1_000_000)
                    .allMatch(row -> row.followed().containsAll(List.of("first", "second"))
                            && !row.followed().contains("third")));
            assertEquals("third", rows.newest(agency()).orElseThrow().masterKey());
        } finally {
            Superuser.tamper("delete from agency_key where number in (0, 1000000)");
        }
    }

    private static int keyNumber(MediaId item) throws Exception {
        return Integer.parseInt(Superuser.value(
                "select key_number from file_key where store_key = ?", key(item).toString()));
    }

    private static String masterKeys(String compared, String id) throws Exception {
        return Superuser.value("select count(*) from agency_key where master_key " + compared + " ?", id);
    }

    @Test
    void aFileWithoutARowIsSetAside() throws Exception {
        Path orphan = path(StoreKey.random());
        Files.createDirectories(orphan.getParent());
        Files.write(orphan, new byte[] {1, 2, 3});
        Seizure own = scene.begin(NL_INVESTIGATOR);
        MediaId item = scene.receive(own, "a.bin", orphan.toString().getBytes()).mediaId();

        assertNotEquals(0, sweep.sweep(Instant.now().plusSeconds(60)));

        assertFalse(Files.exists(orphan));
        assertTrue(Files.exists(orphan.getParent().resolveSibling("set-aside").resolve(orphan.getFileName())));
        assertArrayEquals(orphan.toString().getBytes(), content(item));
    }

    private ExpectedFile announce(Seizure own, String name, int size) {
        return acting.as(
                        NL_INVESTIGATOR,
                        () -> uploads.announce(own.intake(), List.of(AnnounceFile.of(name, size, null)), false))
                .get(0);
    }

    private void send(ExpectedFile file, byte[] whole, int from, int length) {
        acting.as(
                NL_INVESTIGATOR,
                () -> uploads.append(file.id(), from, length, new ByteArrayInputStream(whole, from, length)));
    }

    private static List<String> pieces(ExpectedFile... files) throws Exception {
        return Superuser.column(
                "select store_key from intake_piece where file_id in (?::uuid, ?::uuid) order by file_id = ?::uuid",
                files[0].id().toString(),
                files[1].id().toString(),
                files[1].id().toString());
    }

    private static int keysOf(List<String> files) throws Exception {
        int found = 0;
        for (String file : files) {
            found += Integer.parseInt(Superuser.value("select count(*) from file_key where store_key = ?", file));
        }
        return found;
    }

    private void assertUnreadable(MediaId item) {
        assertThrows(Exception.class, () -> content(item));
        assertThrows(Exception.class, () -> thumbnail(item));
        assertThrows(IOException.class, () -> {
            try (InputStream in = store.open(agency(), key(item))) {
                in.readAllBytes();
            }
        });
    }

    private byte[] content(MediaId item) {
        return acting.as(NL_INVESTIGATOR, () -> {
            try (MediaContent content = media.openContent(item, Purpose.inWords("for the court"))) {
                return content.bytes().readAllBytes();
            }
        });
    }

    private byte[] thumbnail(MediaId item) {
        return acting.as(NL_INVESTIGATOR, () -> media.thumbnail(item));
    }

    private static AgencyId agency() throws Exception {
        return AgencyId.of(UUID.fromString(Superuser.value("select id::text from agency where code = 'nl-demo'")));
    }

    private static StoreKey key(MediaId item) throws Exception {
        return StoreKey.of(Superuser.value("select store_key from media_item where id = ?::uuid", item.toString()));
    }

    private static Path path(StoreKey key) throws Exception {
        return Path.of(
                System.getenv("CROSSCASE_STORE_DIR"),
                agency().toString(),
                key.toString().substring(0, 2),
                key.toString());
    }
}
