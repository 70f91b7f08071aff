package org.crosscase.signature.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.decode.RefusedPictureException;

/**
 * A pool of decoder processes, the only way in which a server looks into a file. Each process works on one file at a
 * time with its own heap and an environment of nothing but the language; one that dies or overruns its processor time is killed and
 * replaced, and the file is named for it: a file that ends a process is tried once more in a fresh one before it is called
 * {@code DECODER_DIED}. Safe for several threads; a call waits until a process is free.
 */
public final class DecoderPool implements AutoCloseable {
    private final DecoderPoolSettings settings;
    private final BlockingQueue<Optional<DecoderProcess>> free = new LinkedBlockingQueue<>();
    private final List<DecoderProcess> running = new CopyOnWriteArrayList<>();
    private final Watchdog watchdog;
    private volatile boolean closed;

    DecoderPool(DecoderPoolSettings settings) throws IOException {
        this.settings = settings;
        this.watchdog = new Watchdog("decoder-watchdog", () -> running.forEach(DecoderProcess::watch));
        try {
            DecoderProcess first = launch();
            first.awaitReady();
            free.add(Optional.of(first));
        } catch (IOException e) {
            close();
            throw e;
        }
        for (int i = 1; i < settings.processes(); i++) {
            // an empty place: its process starts with the first file that needs it
            free.add(Optional.empty());
        }
    }

    /** Settings with usable defaults: two processes, this Java, the derived class path, 384 MB of heap, default limits. */
    public static DecoderPoolSettings builder() {
        return new DecoderPoolSettings();
    }

    /**
     * Examines one file. Its bytes are kept in memory until the answer, for a second try; where the file can be opened
     * again, {@link #examine(PictureSource)} does without.
     *
     * @throws IOException when the bytes cannot be read or no decoder process can be started
     */
    public Examination examine(InputStream bytes) throws IOException, InterruptedException {
        return examine(new KeptSource(bytes, settings.limits().maxBytes()));
    }

    /**
     * Examines one file.
     *
     * @throws DecoderStuckException when no answer came in time, for no fault of the file
     * @throws IOException when the bytes cannot be read or no decoder process can be started
     */
    public Examination examine(PictureSource source) throws IOException, InterruptedException {
        byte[] request = {DecoderWorker.EXAMINE};
        return exchange(request, source, Answer::read, problem -> new Examination.Refused(problem, Optional.empty()));
    }

    /**
     * Re-encodes one file for a page: JPEG, at most {@code maxSide} pixels a side (16 to 4096), upright, no metadata.
     *
     * @throws IOException when the bytes cannot be read or no decoder process can be started
     */
    public Rendition render(InputStream bytes, int maxSide, boolean grey) throws IOException, InterruptedException {
        return render(new KeptSource(bytes, settings.limits().maxBytes()), maxSide, grey);
    }

    /** The same from a source that can be opened again. */
    public Rendition render(PictureSource source, int maxSide, boolean grey) throws IOException, InterruptedException {
        byte[] request = ByteBuffer.allocate(6)
                .put(DecoderWorker.RENDER)
                .putInt(maxSide)
                .put((byte) (grey ? 1 : 0))
                .array();
        return exchange(request, source, Answer::readRendition, Rendition.Refused::new);
    }

    /**
     * Looks at one file closely, to compare it with others.
     *
     * @throws IOException when the bytes cannot be read or no decoder process can be started
     */
    public Inspection inspect(PictureSource source) throws IOException, InterruptedException {
        byte[] request = {DecoderWorker.INSPECT};
        return exchange(request, source, InspectionAnswer::read, Inspection.Refused::new);
    }

    private <T> T exchange(
            byte[] request,
            PictureSource source,
            DecoderProcess.Reading<T> reading,
            Function<PictureProblem, T> refused)
            throws IOException, InterruptedException {
        DecoderProcess process = take();
        try {
            for (int attempt = 0; ; attempt++) {
                InputStream bytes = source.open();
                try {
                    return process.exchange(request, bytes, reading);
                } catch (RefusedPictureException e) {
                    return refused.apply(e.problem());
                } catch (DecoderProcess.SourceFailed e) {
                    throw e.asIOException();
                } catch (DecoderProcess.TimeIsUp e) {
                    return refused.apply(PictureProblem.of(
                            PictureProblem.Type.TOO_SLOW, "Decoding took more processor time than a file may"));
                } catch (DecoderStuckException e) {
                    checkOpen();
                    throw e;
                } catch (IOException e) {
                    checkOpen();
                    if (attempt > 0) {
                        return refused.apply(PictureProblem.of(
                                PictureProblem.Type.DECODER_DIED, "Two decoder processes ended on this file"));
                    }
                    process = replace(process);
                } finally {
                    bytes.close();
                }
            }
        } finally {
            giveBack(process);
        }
    }

    private DecoderProcess take() throws IOException, InterruptedException {
        checkOpen();
        Optional<DecoderProcess> place = free.take();
        try {
            checkOpen();
            if (place.isPresent() && place.get().alive()) {
                return place.get();
            }
            place.ifPresent(running::remove);
            DecoderProcess fresh = launch();
            fresh.awaitReady();
            return fresh;
        } catch (IOException | RuntimeException e) {
            free.add(Optional.empty());
            throw e;
        }
    }

    private void giveBack(DecoderProcess process) {
        if (process.alive() && !closed) {
            free.add(Optional.of(process));
        } else {
            process.kill();
            running.remove(process);
            free.add(Optional.empty());
        }
    }

    private DecoderProcess replace(DecoderProcess dead) throws IOException {
        running.remove(dead);
        DecoderProcess fresh = launch();
        fresh.awaitReady();
        return fresh;
    }

    private DecoderProcess launch() throws IOException {
        DecoderProcess process = DecoderProcess.start(settings.command(), settings.limits());
        running.add(process);
        if (closed) {
            process.kill();
        }
        return process;
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("The decoder pool is closed");
        }
    }

    /** Process ids of the decoder processes that run now, for operators and tests. */
    public List<Long> processIds() {
        return running.stream()
                .filter(DecoderProcess::alive)
                .map(DecoderProcess::pid)
                .toList();
    }

    /** Ends all processes at once; calls in progress fail, calls that wait fail as they come to their turn. */
    @Override
    public void close() {
        closed = true;
        watchdog.close();
        running.forEach(DecoderProcess::kill);
        free.add(Optional.empty());
    }

    /** Remembers what has been read, so that the file can be read again. */
    private static final class KeptSource implements PictureSource {
        private final InputStream rest;
        private final long limit;
        private final java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream();

        KeptSource(InputStream bytes, long limit) {
            this.rest = bytes;
            this.limit = limit;
        }

        @Override
        public InputStream open() {
            return new SequenceInputStream(new ByteArrayInputStream(kept.toByteArray()), new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int count = rest.read(target, offset, length);
                    if (count > 0 && kept.size() <= limit) {
                        kept.write(target, offset, count);
                    }
                    return count;
                }
            });
        }
    }
}
