package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.tools.ToolProvider;
import org.crosscase.audit.CourtBundle;
import org.crosscase.audit.Outcome;
import org.crosscase.audit.Purpose;
import org.crosscase.audit.TrailVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that courts get, against what the system gives out: it shares no code with it. */
class CheckTrailTest {
    private static final String ORIGIN = "crosscase.local/audit/nl-demo";
    private static final LogKey KEY = LogKey.ofSeed(Base64.getEncoder().encodeToString(new byte[32]));
    private static final String VERIFIER_KEY = KEY.publicKey().verifierKey(ORIGIN);
    private static final int SIZE = 11;

    @TempDir
    private static Path folder;

    private static Method program;

    private static final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private final LogOfTest log = new LogOfTest(ORIGIN);

    @BeforeAll
    static void compile() throws Exception {
        Path source = folder.resolve(TrailVerifier.NAME);
        Files.writeString(source, TrailVerifier.source());
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-Werror", "-Xlint:all", "-d", folder.toString(), source.toString()));
        URLClassLoader alone =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        program = alone.loadClass("CheckTrail").getMethod("run", String[].class);
    }

    private static byte[] entry(int position) {
        return new CanonicalEntry(
                        new UUID(0, position),
                        new UUID(0, 1),
                        Instant.parse("2026-11-23T10:00:00Z"),
                        null,
                        "nl.investigator",
                        "investigator",
                        "case.open",
                        "case",
                        "c-" + position,
                        Purpose.inWords("p\u00e9riode"),
                        Outcome.DONE,
                        "sensitivity-set",
                        List.of("sensitivity code OPEN", "note text d\u00e9j\u00e0\u0007 vu"),
                        "",
                        new byte[32])
                .bytes();
    }

    private static MerkleTree tree() {
        return new MerkleTree(new MerkleTree.Subtrees() {
            @Override
            public Sha256Hash get(int level, long position) {
                return level == 0
                        ? Sha256Hash.leaf(entry((int) position))
                        : Sha256Hash.node(get(level - 1, 2 * position), get(level - 1, 2 * position + 1));
            }
        });
    }

    private static String note() {
        return new Checkpoint(ORIGIN, SIZE, tree().root(SIZE))
                .signedBy(KEY, "crosscase.local/audit", Instant.parse("2026-11-23T10:01:00Z"));
    }

    private static String proof(int position) {
        return new CourtBundle(
                        entry(position),
                        position,
                        tree().inclusionProof(position, SIZE).stream()
                                .map(Sha256Hash::bytes)
                                .toList(),
                        note())
                .text();
    }

    private static String extract() {
        ExtractText text = new ExtractText(
                Instant.parse("2026-11-23T10:02:00Z"), "nl.auditor", "who\nnl.investigator", 2, true, note());
        for (int position : new int[] {3, 10}) {
            text.add(position, entry(position), tree().inclusionProof(position, SIZE));
        }
        return text.signedBy(KEY, ORIGIN);
    }

    private static int check(String text, String key, String... more) throws Exception {
        return check(text.getBytes(StandardCharsets.UTF_8), key, more);
    }

    private static int check(byte[] text, String key, String... more) throws Exception {
        Path file = folder.resolve("file.txt");
        Files.write(file, text);
        String[] arguments = new String[2 + more.length];
        arguments[0] = file.toString();
        arguments[1] = key;
        for (int i = 0; i < more.length; i++) {
            Path another = folder.resolve("another.txt");
            Files.writeString(another, more[i]);
            arguments[2 + i] = another.toString();
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        try {
            printed.reset();
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(OutputStream.nullOutputStream()));
            return (Integer) program.invoke(null, (Object) arguments);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void everyProofIsProved() throws Exception {
        for (int position = 0; position < SIZE; position++) {
            assertEquals(0, check(proof(position), VERIFIER_KEY), "entry " + position);
        }
    }

    @Test
    void anExtractIsProved() throws Exception {
        assertEquals(0, check(extract(), VERIFIER_KEY));
    }

    @Test
    void whatAnEntrySaysIsPrintedArgumentByArgument() throws Exception {
        check(proof(3), VERIFIER_KEY);
        assertTrue(
                printed.toString(StandardCharsets.UTF_8)
                        .contains(
                                "  fact: sensitivity-set\n    sensitivity code OPEN\n    note text d\u00e9j\u00e0? vu\n"),
                printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aKeyOfAnotherLogProvesNothing() throws Exception {
        String other = KEY.publicKey().verifierKey("crosscase.local/audit/fr-demo");
        assertEquals(1, check(proof(3), other));
        assertEquals(1, check(extract(), other));
        assertEquals(1, check(extract(), "nonsense"));
        assertEquals(2, (Integer) program.invoke(null, (Object) new String[] {"only one"}));
    }

    @Test
    void aFlippedBitInAnyByteIsNoticed() throws Exception {
        for (String good : List.of(proof(3), extract())) {
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            // Every byte, one bit of it or two: all of them would take a minute.
            for (int bit = 0; bit < bytes.length * 8; bit += 7) {
                byte[] flipped = bytes.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertEquals(1, check(flipped, VERIFIER_KEY), "bit " + bit + " of " + good.substring(0, 20));
            }
        }
    }

    @Test
    void anEntryLeftOutOrPutInIsNoticed() throws Exception {
        String extract = extract();
        int second = extract.indexOf("index 10");
        int end = extract.lastIndexOf("\n\n");
        assertEquals(1, check(extract.substring(0, second) + extract.substring(end + 1), VERIFIER_KEY));
        // Signed with the right key, but with an entry that the log does not hold.
        ExtractText forged = new ExtractText(Instant.parse("2026-11-23T10:02:00Z"), "nl.auditor", "", 1, true, note());
        forged.add(3, entry(4), tree().inclusionProof(3, SIZE));
        assertEquals(1, check(forged.signedBy(KEY, ORIGIN), VERIFIER_KEY));
    }

    @Test
    void aHeadThatWasKeptIsContinuedOrNot() throws Exception {
        for (int seen = 1; seen <= SIZE; seen++) {
            assertEquals(0, check(continuation(log, seen), VERIFIER_KEY, kept(log, seen)), "from " + seen);
            LogOfTest rewritten = new LogOfTest(ORIGIN).rewrite(seen - 1);
            assertEquals(
                    1,
                    check(continuation(rewritten, seen), VERIFIER_KEY, kept(log, seen)),
                    "rewritten at " + (seen - 1));
        }
        assertEquals(1, check(continuation(log, 5), VERIFIER_KEY, kept(log, 6)), "of another size");
    }

    private static String kept(LogOfTest log, int size) {
        return log.head(size).signedBy(KEY);
    }

    private static String continuation(LogOfTest log, int seen) {
        StringBuilder text = new StringBuilder("old " + seen + "\n");
        log.proof(seen, SIZE)
                .forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash.bytes()))
                        .append('\n'));
        return text + "\n" + log.head(SIZE).signedBy(KEY);
    }

    @Test
    void itNeedsNothingBesideItself() throws IOException {
        assertTrue(TrailVerifier.source().lines().noneMatch(line -> line.startsWith("import org.")));
    }
}
