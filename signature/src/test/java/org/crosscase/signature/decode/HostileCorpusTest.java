package org.crosscase.signature.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosscase.signature.Specimens;
import org.crosscase.signature.worker.DecoderPool;
import org.crosscase.signature.worker.Examination;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Thousands of files made broken from sound ones. Each ends in a signature or a typed problem; none ends a process, hangs
 * or needs more memory than a process has. Longer runs: {@code -Dcrosscase.corpus.seconds=600}; another seed:
 * {@code -Dcrosscase.corpus.seed=7}.
 */
class HostileCorpusTest {
    private static final long SECONDS = Long.getLong("crosscase.corpus.seconds", 8);
    private static final long SEED = Long.getLong("crosscase.corpus.seed", 20261123L);

    /** Small enough that a picture whose header was made to lie is still decoded in a moment. */
    private static final DecodeLimits LIMITS = DecodeLimits.DEFAULT.withMaxPixels(4_000_000);

    private static List<byte[]> sound;

    @BeforeAll
    static void specimens() throws Exception {
        sound = new ArrayList<>(Specimens.all().values());
    }

    @Test
    @DisplayName("decoder processes live through every broken file")
    void decoderProcesses() throws Exception {
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        Map<PictureProblem.Type, AtomicInteger> problems = new EnumMap<>(PictureProblem.Type.class);
        for (PictureProblem.Type type : PictureProblem.Type.values()) {
            problems.put(type, new AtomicInteger());
        }
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try (DecoderPool pool = DecoderPool.builder()
                .processes(2)
                .heapMegabytes(128)
                .limits(LIMITS)
                .start()) {
            Callable<Void> work = () -> {
                while (goesOn(start, next.get())) {
                    int number = next.getAndIncrement();
                    Examination answer = pool.examine(new ByteArrayInputStream(broken(number)));
                    if (answer instanceof Examination.Refused refused) {
                        PictureProblem.Type type = refused.problem().type();
                        problems.get(type).incrementAndGet();
                        assertNotEquals(PictureProblem.Type.DECODER_DIED, type, () -> name(number));
                        assertNotEquals(PictureProblem.Type.TOO_SLOW, type, () -> name(number));
                    }
                }
                return null;
            };
            for (Future<Void> result : callers.invokeAll(List.of(work, work))) {
                result.get();
            }
        } finally {
            callers.shutdownNow();
        }
        System.out.println("Hostile corpus: " + next + " files, problems " + problems);
        assertTrue(next.get() > 500, "only " + next + " files were tried");
        assertTrue(problems.get(PictureProblem.Type.BROKEN).get() > 0, "nothing was broken");
    }

    @Test
    @DisplayName("headers of any bytes are read or refused, and never exceed the limits")
    void headers() {
        int refused = 0;
        for (int number = 0; number < 30_000; number++) {
            PictureBytes bytes = new PictureBytes();
            byte[] file = broken(1_000_000 + number);
            bytes.append(file, 0, file.length);
            try {
                PictureFacts facts = new PictureReader(LIMITS).facts(bytes);
                assertTrue((long) facts.width() * facts.height() <= LIMITS.maxPixels(), name(number));
                assertTrue(facts.frames() <= LIMITS.maxFrames(), name(number));
            } catch (RefusedPictureException e) {
                refused++;
            }
        }
        assertTrue(refused > 1000, "only " + refused + " were refused");
        assertEquals(0, sound.stream().filter(file -> file.length == 0).count());
    }

    /** For the time asked, and longer on a busy machine to reach some thousands, but not for ever. */
    private static boolean goesOn(long start, int files) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return seconds < SECONDS || files < 2000 && seconds < 4.0 * SECONDS;
    }

    private static String name(int number) {
        return "file " + number + " of seed " + SEED;
    }

    /** The file of this number: always the same for one seed. */
    private static byte[] broken(int number) {
        Random random = new Random(SEED * 1_000_003 + number);
        byte[] file = sound.get(random.nextInt(sound.size())).clone();
        int faults = 1 + random.nextInt(1 + random.nextInt(12));
        for (int i = 0; i < faults && file.length > 1; i++) {
            file = fault(file, random);
        }
        return file;
    }

    private static byte[] fault(byte[] file, Random random) {
        // headers are where decoders take sizes from, so half of the faults fall there
        int at = random.nextInt(random.nextBoolean() ? Math.min(file.length, 200) : file.length);
        int length = 1 + random.nextInt(Math.min(64, file.length - at));
        switch (random.nextInt(9)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt(256);
            case 2 -> Arrays.fill(file, at, at + length, (byte) 0xff);
            case 3 -> Arrays.fill(file, at, at + length, (byte) 0);
            case 4 -> {
                return Arrays.copyOf(file, Math.max(1, at));
            }
            case 5 -> {
                return Specimens.insert(file, at, Arrays.copyOfRange(file, at, at + length));
            }
            case 6 -> {
                byte[] shorter = Arrays.copyOf(file, file.length - length);
                System.arraycopy(file, at + length, shorter, at, file.length - at - length);
                return shorter;
            }
            case 7 -> {
                byte[] other = sound.get(random.nextInt(sound.size()));
                byte[] spliced = Arrays.copyOf(file, Math.max(at, other.length));
                System.arraycopy(
                        other,
                        Math.min(at, other.length),
                        spliced,
                        Math.min(at, other.length),
                        Math.max(0, other.length - at));
                return spliced;
            }
            default -> {
                int[] sizes = {0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, -1, 0x80000000, 0x10000};
                int value = sizes[random.nextInt(sizes.length)];
                for (int i = 0; i < 4 && at + i < file.length; i++) {
                    file[at + i] = (byte) (value >> 8 * (random.nextBoolean() ? i : 3 - i));
                }
            }
        }
        return file;
    }
}
