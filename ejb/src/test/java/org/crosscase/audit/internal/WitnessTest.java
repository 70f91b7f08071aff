package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosscase.audit.internal.Witness.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness cosigns what continues the head that it saw before, and nothing else, also when it was stopped meanwhile. */
class WitnessTest {
    private static final String NAME = "crosscase.local/witness/fr-demo";
    private static final String ORIGIN = "crosscase.local/audit/nl-demo";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final LogOfTest log = new LogOfTest(ORIGIN);

    @TempDir
    private Path folder;

    /** One that was started again. */
    private Witness witness() {
        return new Witness(NAME, new KeptFiles(folder));
    }

    private Set<Checkpoint> cosign(Offer... offers) throws IOException {
        return witness().cosign(List.of(offers), NOW).keySet();
    }

    private Offer offer(int seen, int size) {
        return new Offer(log.head(size), log.proof(seen, size));
    }

    @Test
    void theFirstHeadAndEveryOneThatContinuesItIsCosigned() throws IOException {
        assertEquals(Set.of(log.head(3)), cosign(offer(0, 3)));
        assertEquals(Set.of(log.head(7)), cosign(offer(3, 7)));
        assertEquals(Set.of(log.head(7)), cosign(offer(7, 7)), "the same again");
        assertEquals(Optional.of(log.head(7)), witness().lastOf(ORIGIN).map(Witness.Seen::head), "kept over a start");
        assertEquals(NOW, witness().lastOf(ORIGIN).orElseThrow().at());
        assertEquals(Optional.empty(), witness().lastOf("crosscase.local/audit/be-demo"));
    }

    @Test
    void aShorterLogAndOneThatWasRewrittenAreRefusedAndNotRemembered() throws IOException {
        cosign(offer(0, 5));
        assertEquals(Set.of(), cosign(offer(0, 4)));
        assertEquals(Set.of(), cosign(new Offer(log.head(8), List.of())), "without its proof");
        LogOfTest rewritten = new LogOfTest(ORIGIN).rewrite(2);
        assertEquals(Set.of(), cosign(new Offer(rewritten.head(8), rewritten.proof(5, 8))));
        assertEquals(log.head(5), witness().lastOf(ORIGIN).orElseThrow().head());
    }

    @Test
    void oneLogThatIsRefusedKeepsNoOtherFromBeingCosigned() throws IOException {
        LogOfTest other = new LogOfTest("crosscase.local/audit/be-demo");
        cosign(offer(0, 5));
        assertEquals(Set.of(other.head(2)), cosign(offer(0, 4), new Offer(other.head(2), List.of())));
        assertEquals(
                List.of("crosscase.local/audit/be-demo", ORIGIN),
                new ArrayList<>(witness().heads().keySet()));
    }

    @Test
    void itsLineIsOfItsOwnKeyWhichItKeepsToItself() throws IOException {
        Map<Checkpoint, String> lines = witness().cosign(List.of(offer(0, 3)), NOW);
        String note = log.head(3).body() + "\n" + lines.get(log.head(3));
        assertEquals(Optional.of(NOW), Checkpoint.cosignedAt(note, witness().publicKey(), NAME));
        assertEquals(Optional.empty(), Checkpoint.cosignedAt(note, witness().publicKey(), NAME + "x"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))));
    }

    @Test
    void aDamagedMemoryIsNotTakenForNone() throws IOException {
        cosign(offer(0, 3));
        Files.writeString(folder.resolve("heads"), ORIGIN + " 3\n");
        assertThrows(IOException.class, () -> cosign(offer(3, 7)));
    }
}
