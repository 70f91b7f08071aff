package org.crosscase.signature.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.decode.PictureBytes;
import org.crosscase.signature.decode.PictureReader;
import org.crosscase.signature.decode.RefusedPictureException;

/** The supervisor's end of one decoder process. One thread uses it at a time; {@link #watch} comes from another. */
final class DecoderProcess {
    /** Reads an answer. */
    @FunctionalInterface
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    /** The process was ended because the file took more processor time than one may. */
    static final class TimeIsUp extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private enum Ended {
        NO,
        PROCESSOR,
        CLOCK
    }

    private static final long IDLE = Long.MIN_VALUE;
    private static final long START_SECONDS = 60;

    private final Process process;
    private final DataOutputStream toWorker;
    private final DataInputStream fromWorker;
    private final DecodeLimits limits;
    private volatile long busySince = IDLE;
    private volatile Ended ended = Ended.NO;
    private volatile boolean killed;
    private Duration processorAtStart;
    private long processorOf = IDLE;

    private DecoderProcess(Process process, DecodeLimits limits) {
        this.process = process;
        this.limits = limits;
        this.toWorker = new DataOutputStream(process.getOutputStream());
        this.fromWorker = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 15));
    }

    static DecoderProcess start(ProcessBuilder command, DecodeLimits limits) throws IOException {
        return new DecoderProcess(command.start(), limits);
    }

    /**
     * Waits until the process says that it is ready.
     *
     * @throws IOException when it does not; then the setting is wrong, not a file
     */
    void awaitReady() throws IOException {
        Thread killer = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(START_SECONDS);
                        kill();
                    } catch (InterruptedException ready) {
                        Thread.currentThread().interrupt();
                    }
                },
                "decoder-start");
        killer.setDaemon(true);
        killer.start();
        try {
            if (fromWorker.readInt() != DecoderWorker.HELLO) {
                throw new IOException("Something else answered");
            }
        } catch (IOException e) {
            kill();
            throw new IOException(
                    "A decoder process does not start; look at its Java executable, class path and heap", e);
        } finally {
            killer.interrupt();
        }
    }

    /**
     * Sends one file and reads the answer.
     *
     * @throws SourceFailed when the file cannot be read; the process stays usable
     * @throws RefusedPictureException when the file is no picture or longer than the limit; the process stays usable
     * @throws TimeIsUp when the limit of processor time ended the process
     * @throws DecoderStuckException when the limit by the clock did
     * @throws IOException when the process died
     */
    <T> T exchange(byte[] request, InputStream bytes, Reading<T> reading)
            throws IOException, RefusedPictureException, SourceFailed {
        byte[] start = start(bytes);
        PictureReader.refuseUnlessPicture(start);
        try {
            busySince = System.nanoTime();
            toWorker.write(request);
            toWorker.writeInt(start.length);
            toWorker.write(start);
            send(bytes, start.length);
            busySince = System.nanoTime();
            return reading.from(fromWorker);
        } catch (IOException e) {
            kill();
            throw switch (ended) {
                case PROCESSOR -> new TimeIsUp();
                case CLOCK -> new DecoderStuckException(limits.wall());
                case NO -> e;
            };
        } catch (RuntimeException | Error e) {
            // the source failed in a way of its own: the conversation is cut somewhere
            kill();
            throw e;
        } finally {
            busySince = IDLE;
        }
    }

    /** The first bytes, so that a film of many gigabytes is told from a picture before it goes anywhere. */
    private static byte[] start(InputStream bytes) throws SourceFailed {
        try {
            return bytes.readNBytes(PictureReader.START_BYTES);
        } catch (IOException e) {
            throw new SourceFailed(e);
        }
    }

    private void send(InputStream bytes, int sent) throws IOException, RefusedPictureException, SourceFailed {
        byte[] buffer = new byte[1 << 16];
        long total = sent;
        while (true) {
            // time spent on waiting for the source is not the decoder's
            busySince = IDLE;
            int count;
            try {
                count = bytes.read(buffer);
            } catch (IOException e) {
                withdraw();
                throw new SourceFailed(e);
            }
            if (count < 0) {
                break;
            }
            total += count;
            if (total > limits.maxBytes()) {
                withdraw();
                throw PictureBytes.tooLong(limits.maxBytes());
            }
            busySince = System.nanoTime();
            if (count > 0) {
                toWorker.writeInt(count);
                toWorker.write(buffer, 0, count);
            }
        }
        toWorker.writeInt(DecoderWorker.END);
        toWorker.flush();
    }

    private void withdraw() throws IOException {
        toWorker.writeInt(DecoderWorker.WITHDRAWN);
        toWorker.flush();
    }

    /** Ends the process when a limit of time is passed; called every now and then from one thread. */
    void watch() {
        long since = busySince;
        if (since == IDLE) {
            return;
        }
        Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
        if (processorOf != since) {
            processorOf = since;
            processorAtStart = used;
        }
        boolean processor = used.minus(processorAtStart).compareTo(limits.cpu()) > 0;
        boolean clock = System.nanoTime() - since > limits.wall().toNanos();
        if ((processor || clock) && busySince == since) {
            // the same file must get the same answer on an idle machine and on a busy one
            ended = processor ? Ended.PROCESSOR : Ended.CLOCK;
            kill();
        }
    }

    boolean alive() {
        return !killed && process.isAlive();
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    long pid() {
        return process.pid();
    }

    /** The file could not be read: no fault of the decoder or of its content. */
    static final class SourceFailed extends Exception {
        private static final long serialVersionUID = 1L;

        SourceFailed(IOException cause) {
            super(cause);
        }

        IOException asIOException() {
            return (IOException) getCause();
        }
    }
}
