package org.crosscase.signature.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.crosscase.signature.Specimens;
import org.crosscase.signature.TestPictures;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.decode.PictureBytes;
import org.crosscase.signature.decode.PictureProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real decoder processes. */
@Timeout(60)
class DecoderPoolTest {
    private static DecoderPool pool;
    private static byte[] picture;

    @BeforeAll
    static void start() throws IOException {
        pool = DecoderPool.builder().processes(2).heapMegabytes(128).start();
        picture = TestPictures.encoded(TestPictures.landscape(640, 480, 1), "png");
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @Test
    void aProcessAnswersWhatTheExaminerFinds() throws Exception {
        PictureBytes bytes = new PictureBytes();
        bytes.append(picture, 0, picture.length);
        Examination expected = new Examiner(DecodeLimits.DEFAULT).examine(bytes);
        assertEquals(expected, pool.examine(new ByteArrayInputStream(picture)));
        Examination.Picture found = assertInstanceOf(Examination.Picture.class, expected);
        assertEquals(128, found.thumbnail().width());
        assertEquals(96, found.thumbnail().height());
    }

    @Test
    void refusalsCarryTheirReasonAcross() throws Exception {
        Examination.Refused refused = assertInstanceOf(
                Examination.Refused.class, pool.examine(new ByteArrayInputStream("no picture".getBytes("UTF-8"))));
        assertEquals(PictureProblem.Type.NOT_A_PICTURE, refused.problem().type());
        byte[] empty = Specimens.png(640, 480, 8, 2, new byte[30]);
        refused = assertInstanceOf(Examination.Refused.class, pool.examine(new ByteArrayInputStream(empty)));
        assertEquals(PictureProblem.Type.BROKEN, refused.problem().type());
        assertEquals(640, refused.facts().orElseThrow().width());
    }

    @Test
    void aRenditionIsASmallJpegWithoutColour() throws Exception {
        Rendition.Shown shown =
                assertInstanceOf(Rendition.Shown.class, pool.render(new ByteArrayInputStream(picture), 200, true));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown.jpeg()));
        assertEquals(200, image.getWidth());
        assertEquals(150, image.getHeight());
        assertEquals(1, image.getRaster().getNumBands());
    }

    @Test
    void aKilledProcessCostsNoFile() throws Exception {
        pool.examine(new ByteArrayInputStream(picture));
        AtomicInteger opened = new AtomicInteger();
        PictureSource killing = () -> {
            if (opened.getAndIncrement() == 0) {
                killAll();
            }
            return new ByteArrayInputStream(picture);
        };
        assertInstanceOf(Examination.Picture.class, pool.examine(killing));
        assertEquals(2, opened.get());
    }

    @Test
    void aFileThatEndsTwoProcessesIsNamedAndTheNextOneIsServed() throws Exception {
        Examination.Refused refused = assertInstanceOf(Examination.Refused.class, pool.examine(() -> {
            killAll();
            return new ByteArrayInputStream(picture);
        }));
        assertEquals(PictureProblem.Type.DECODER_DIED, refused.problem().type());
        assertInstanceOf(Examination.Picture.class, pool.examine(new ByteArrayInputStream(picture)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatHangsIsReplacedAndTheNextFileIsServed() throws Exception {
        DecodeLimits limits = DecodeLimits.DEFAULT.withWall(Duration.ofSeconds(2));
        try (DecoderPool hasty =
                DecoderPool.builder().processes(1).limits(limits).start()) {
            // no word against the file: a busy machine must not give it another answer than an idle one
            assertThrows(
                    DecoderStuckException.class,
                    () -> hasty.examine(() -> {
                        stop(hasty.processIds().get(0));
                        return new ByteArrayInputStream(picture);
                    }));
            assertInstanceOf(Examination.Picture.class, patiently(hasty));
        }
    }

    /** On a busy machine even the start of a process takes seconds. */
    private static Examination patiently(DecoderPool hasty) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return hasty.examine(new ByteArrayInputStream(picture));
            } catch (DecoderStuckException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    @Test
    void processorTimeIsLimitedToo() throws Exception {
        byte[] large = TestPictures.encoded(TestPictures.landscape(4000, 3000, 2), "png");
        DecodeLimits limits = DecodeLimits.DEFAULT.withCpu(Duration.ofMillis(50));
        try (DecoderPool hasty =
                DecoderPool.builder().processes(1).limits(limits).start()) {
            Examination.Refused refused =
                    assertInstanceOf(Examination.Refused.class, hasty.examine(new ByteArrayInputStream(large)));
            assertEquals(PictureProblem.Type.TOO_SLOW, refused.problem().type());
        }
    }

    @Test
    void aTooLongFileIsNotSentWhole() throws Exception {
        DecodeLimits limits = DecodeLimits.DEFAULT.withMaxBytes(100_000);
        try (DecoderPool small =
                DecoderPool.builder().processes(1).limits(limits).start()) {
            Examination.Refused refused = assertInstanceOf(
                    Examination.Refused.class,
                    small.examine(
                            new java.io.SequenceInputStream(new ByteArrayInputStream(picture, 0, 40), new Endless())));
            assertEquals(PictureProblem.Type.TOO_MANY_BYTES, refused.problem().type());
            refused = assertInstanceOf(Examination.Refused.class, small.examine(new Endless()));
            assertEquals(PictureProblem.Type.NOT_A_PICTURE, refused.problem().type());
            assertInstanceOf(Examination.Refused.class, small.examine(new ByteArrayInputStream(new byte[9])));
        }
    }

    @Test
    void aSourceThatFailsIsTheCallersProblemAndLeavesThePoolSound() throws Exception {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        IOException e = assertThrows(IOException.class, () -> pool.examine(failing));
        assertEquals("the disk is gone", e.getMessage());
        InputStream faulty = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("a fault in the source");
            }
        };
        assertThrows(IllegalStateException.class, () -> pool.examine(faulty));
        for (int i = 0; i < 4; i++) {
            assertInstanceOf(Examination.Picture.class, pool.examine(new ByteArrayInputStream(picture)));
        }
    }

    @Test
    void manyCallersShareFewProcesses() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            List<Future<Examination>> answers = java.util.stream.IntStream.range(0, 60)
                    .mapToObj(i -> callers.submit(() -> pool.examine(new ByteArrayInputStream(picture))))
                    .toList();
            Examination first = answers.get(0).get();
            for (Future<Examination> answer : answers) {
                assertEquals(first, answer.get());
            }
        } finally {
            callers.shutdownNow();
        }
        assertTrue(pool.processIds().size() <= 2);
    }

    @Test
    void processesEndWithTheirPoolAndInheritNothing() throws Exception {
        DecoderPool short1 = DecoderPool.builder().processes(1).start();
        ProcessHandle process = ProcessHandle.of(short1.processIds().get(0)).orElseThrow();
        Path environment = Path.of("/proc/" + process.pid() + "/environ");
        if (java.nio.file.Files.isReadable(environment)) {
            assertEquals("LC_ALL=C.UTF-8\0", java.nio.file.Files.readString(environment));
        }
        short1.close();
        process.onExit().get(10, TimeUnit.SECONDS);
        assertFalse(process.isAlive());
        assertThrows(IOException.class, () -> short1.examine(new ByteArrayInputStream(picture)));
    }

    @Test
    void aProcessEndsWhenItsInputDoes() throws Exception {
        Process orphan = new DecoderPoolSettings().command().start();
        assertEquals(DecoderWorker.HELLO, new java.io.DataInputStream(orphan.getInputStream()).readInt());
        orphan.getOutputStream().close();
        assertTrue(orphan.waitFor(10, TimeUnit.SECONDS));
    }

    @Test
    void aWrongSettingIsToldAtTheStart() {
        DecoderPoolSettings wrong = DecoderPool.builder().classPath(List.of(Path.of("/nowhere")));
        IOException e = assertThrows(IOException.class, wrong::start);
        assertTrue(e.getMessage().contains("class path"), e.getMessage());
    }

    private static void killAll() {
        for (long pid : pool.processIds()) {
            ProcessHandle.of(pid).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        }
    }

    /** Stands still without ending, as a decoder in an endless loop or a swapping machine would. */
    private static void stop(long pid) throws IOException {
        try {
            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-STOP", String.valueOf(pid))
                            .start()
                            .waitFor());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** A stream without an end. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0x42;
        }
    }
}
