package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {
    private static final String ORIGIN = "crosscase.local/audit/nl-demo";
    private static final LogKey KEY = LogKey.ofSeed(Base64.getEncoder().encodeToString(new byte[32]));

    @TempDir
    private Path folder;

    private static String note(long size) {
        return new Checkpoint(ORIGIN, size, Sha256Hash.leaf(new byte[] {(byte) size})).signedBy(KEY);
    }

    private static EndMark end(long size) {
        return new EndMark(ORIGIN, size, Sha256Hash.leaf(new byte[] {(byte) size}), 3);
    }

    private Anchors anchors() {
        return new Anchors(Optional.of(folder.toString()));
    }

    @Test
    void whatWasKeptIsThereAfterARestart() {
        Anchors before = anchors();
        before.keep(note(7));
        before.keepEnd(end(9));
        Anchors after = anchors();
        assertEquals(Optional.of(note(7)), after.findNote(ORIGIN));
        assertEquals(Optional.of(end(9)), after.findEnd(ORIGIN));
        assertEquals(Set.of(ORIGIN), after.origins());
    }

    @Test
    void theLargerOneOfMemoryAndFolderDecides() {
        Anchors first = anchors();
        Anchors second = anchors();
        first.keep(note(7));
        first.keepEnd(end(7));
        second.keep(note(8));
        second.keepEnd(end(8));
        assertEquals(Optional.of(note(8)), first.findNote(ORIGIN), "another server of the cluster wrote");
        assertEquals(Optional.of(end(8)), first.findEnd(ORIGIN));
        delete();
        assertEquals(Optional.of(note(7)), first.findNote(ORIGIN), "who removes the file does not make us forget");
    }

    @Test
    void withoutAFolderMemoryServes() {
        Anchors anchors = new Anchors(Optional.empty());
        anchors.keep(note(7));
        assertEquals(Optional.of(note(7)), anchors.findNote(ORIGIN));
        assertEquals(Set.of(ORIGIN), anchors.origins());
    }

    @Test
    void aDamagedFileIsNotTakenForNone() throws IOException {
        anchors().keep(note(7));
        anchors().keepEnd(end(7));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "");
            }
        }
        assertThrows(LogBroken.class, () -> anchors().findNote(ORIGIN));
        assertThrows(LogBroken.class, () -> anchors().findEnd(ORIGIN));
    }

    @Test
    void aDiskThatIsFullCostsNothingButTime() throws IOException {
        Anchors anchors = anchors();
        anchors.keep(note(7));
        // A folder in the place of the draft: the write fails as on a full disk, and the file before stays as it was.
        Path blocked = folder.resolve("crosscase.local_audit_nl-demo.checkpoint.new");
        Files.createDirectory(blocked);
        anchors.keep(note(8));
        assertEquals(Optional.of(note(8)), anchors.findNote(ORIGIN), "memory goes on");
        assertEquals(Optional.of(note(7)), anchors().findNote(ORIGIN), "what was on the disk is whole");
        Files.delete(blocked);
        anchors.catchUp();
        assertEquals(Optional.of(note(8)), anchors().findNote(ORIGIN));
        assertFalse(Files.exists(blocked), "no draft is left behind");
    }

    @Test
    void aWitnessForgetsNothingAndCosignsOnlyWhatContinues() throws IOException {
        LogOfTest log = new LogOfTest(ORIGIN);
        Witness witness = witness();
        assertTrue(cosigns(witness, log, 0, 3), "the first head is taken as it is");
        assertTrue(cosigns(witness, log, 3, 5));
        assertFalse(cosigns(witness, log, 3, 4), "smaller");
        LogOfTest rewritten = new LogOfTest(ORIGIN).rewrite(2);
        assertFalse(cosigns(witness, rewritten, 5, 5), "as long, but other entries");
        assertFalse(cosigns(witness, rewritten, 5, 9), "longer, but another beginning");
        Witness later = witness();
        assertFalse(cosigns(later, rewritten, 5, 9), "after a restart too");
        assertTrue(cosigns(later, log, 5, 9));
        assertEquals(witness.publicKey().fingerprint(), later.publicKey().fingerprint());
        assertEquals(9, later.lastOf(ORIGIN).orElseThrow().head().size());
    }

    private Witness witness() {
        return new Witness("crosscase.local/witness/fr-demo", new KeptFiles(folder.resolve("fr-demo")));
    }

    private static boolean cosigns(Witness witness, LogOfTest log, int seen, int size) throws IOException {
        Checkpoint head = log.head(size);
        var lines = witness.cosign(
                List.of(new Witness.Offer(head, log.proof(seen, size))), Instant.parse("2026-11-23T10:00:00Z"));
        if (lines.isEmpty()) {
            return false;
        }
        String note = head.signedBy(KEY) + lines.get(head);
        return Checkpoint.cosignedAt(note, witness.publicKey(), "crosscase.local/witness/fr-demo")
                .isPresent();
    }

    private void delete() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
