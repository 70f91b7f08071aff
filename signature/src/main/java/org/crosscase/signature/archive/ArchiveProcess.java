package org.crosscase.signature.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import org.crosscase.signature.worker.Watchdog;

/**
 * The supervisor's end of an archive process: the only way in which a server opens an archive. One thread uses it at a
 * time. A process that dies, that says what it may not, or that works too long without giving anything out is ended; a
 * new one is started for the next archive.
 */
public final class ArchiveProcess implements Closeable {
    /** Takes what is found, in the order of the archive. */
    public interface Taker {
        /**
         * @param bytes ends with the entry; throws {@link EntryFailedException} where the entry ends before its end. Need
         *     not be read to the end
         */
        void take(String name, EntryFacts facts, InputStream bytes) throws IOException;

        /** An entry that was taken is not as the archive says, or one could not be taken; the others go on. */
        void refuse(String name, ArchiveProblem problem, String detail) throws IOException;
    }

    /** How an archive ended. */
    public record Outcome(ArchiveProblem problem, String detail) {
        public boolean whole() {
            return problem == null;
        }
    }

    /** The process ended, or did not keep to what it may say. */
    public static final class DiedException extends IOException {
        private static final long serialVersionUID = 1L;

        DiedException(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** A loaded machine may take so many times the processor time that is allowed. */
    private static final int SLOW_MACHINE = 10;

    private static final long IDLE = Long.MIN_VALUE;

    private final ProcessBuilder command;
    private final Duration patience;
    private final Watchdog watchdog;
    private volatile Process process;
    private DataOutputStream to;
    private DataInputStream from;
    private volatile long busySince = IDLE;
    private volatile boolean slow;
    private long watched = IDLE;
    private Duration processorAtStart = Duration.ZERO;

    /**
     * @param command starts {@link ArchiveWorker}
     * @param patience processor time that the process may use without a word
     */
    public ArchiveProcess(ProcessBuilder command, Duration patience) {
        this.command = command;
        this.patience = patience;
        this.watchdog = new Watchdog("archive-watchdog", this::watch);
    }

    /**
     * Takes an archive apart.
     *
     * @param name of the archive, without its path
     * @throws DiedException when the process did; what came before was taken
     * @throws IOException when the archive cannot be read, or whatever the taker throws
     */
    public synchronized Outcome read(SeekableByteChannel archive, String name, Allowance limits, Taker taker)
            throws IOException {
        start();
        boolean through = false;
        try {
            to.writeByte(Wire.OPEN);
            to.writeLong(archive.size());
            to.writeLong(limits.entries());
            to.writeLong(limits.bytes());
            to.writeLong(limits.ratio());
            Wire.writeText(to, name);
            to.flush();
            Outcome outcome = converse(archive, limits, taker);
            through = true;
            return outcome;
        } finally {
            busySince = IDLE;
            if (!through) {
                stop();
            }
        }
    }

    private Outcome converse(SeekableByteChannel archive, Allowance limits, Taker taker) throws IOException {
        Conversation conversation = new Conversation(archive, limits);
        while (true) {
            byte said = conversation.next();
            switch (said) {
                case Wire.ENTRY -> {
                    String entry = conversation.text();
                    EntryFacts facts = conversation.facts();
                    Conversation.Body body = conversation.new Body();
                    try {
                        taker.take(entry, facts, body);
                        body.drain();
                    } catch (EntryFailedException failed) {
                        taker.refuse(entry, failed.problem(), failed.getMessage());
                        continue;
                    }
                    if (body.problem != null) {
                        taker.refuse(entry, body.problem, body.detail);
                    }
                }
                case Wire.REFUSED -> {
                    String entry = conversation.text();
                    ArchiveProblem problem = conversation.problem();
                    taker.refuse(entry, problem, conversation.text());
                }
                case Wire.DONE -> {
                    ArchiveProblem problem = conversation.problem();
                    return new Outcome(problem, conversation.text());
                }
                default -> throw new DiedException("An archive process said what it may not", null);
            }
        }
    }

    /** What the process says, and its questions for pieces of the archive, which are answered on the way. */
    private final class Conversation {
        private final SeekableByteChannel archive;
        private final Allowance limits;
        private long entries;
        private long bytes;

        Conversation(SeekableByteChannel archive, Allowance limits) {
            this.archive = archive;
            this.limits = limits;
        }

        byte next() throws IOException {
            while (true) {
                byte said = heard(from::readByte);
                if (said == Wire.READ) {
                    answer();
                    continue;
                }
                if ((said == Wire.ENTRY || said == Wire.REFUSED) && ++entries > limits.entries()) {
                    throw new DiedException("An archive process gave more entries than it may", null);
                }
                return said;
            }
        }

        private void answer() throws IOException {
            long place = heard(from::readLong);
            int length = heard(from::readInt);
            if (place < 0 || length < 0 || length > Wire.PIECE) {
                throw new DiedException("An archive process asked for what it may not", null);
            }
            ByteBuffer piece = ByteBuffer.allocate((int) Math.max(0, Math.min(length, archive.size() - place)));
            archive.position(place);
            while (piece.hasRemaining() && archive.read(piece) >= 0) {
                // until the piece is whole
            }
            said(() -> {
                to.writeInt(piece.position());
                to.write(piece.array(), 0, piece.position());
                to.flush();
            });
        }

        String text() throws IOException {
            return heard(() -> Wire.readText(from));
        }

        EntryFacts facts() throws IOException {
            return heard(() -> EntryFacts.read(from));
        }

        ArchiveProblem problem() throws IOException {
            return heard(() -> Wire.readProblem(from));
        }

        /** One entry's bytes. */
        private final class Body extends InputStream {
            private int left;
            private boolean ended;
            private ArchiveProblem problem;
            private String detail = "";

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                while (left == 0 && !ended) {
                    advance();
                }
                if (left == 0) {
                    return -1;
                }
                int count = heard(() -> from.read(target, offset, Math.min(length, left)));
                if (count < 0) {
                    throw new DiedException("An archive process ended", null);
                }
                left -= count;
                return count;
            }

            private void advance() throws IOException {
                byte said = next();
                if (said == Wire.DATA) {
                    left = heard(from::readInt);
                    bytes += left;
                    // what is given up half-way may come on top of what is taken
                    if (left < 0 || left > Wire.PIECE || bytes / 3 > limits.bytes()) {
                        throw new DiedException("An archive process gave more bytes than it may", null);
                    }
                } else if (said == Wire.END) {
                    ended = true;
                    problem = problem();
                    detail = text();
                    if (problem != null && problem != ArchiveProblem.WRONG_CHECKSUM) {
                        throw new EntryFailedException(problem, detail);
                    }
                } else {
                    throw new DiedException("An archive process said what it may not", null);
                }
            }

            void drain() throws IOException {
                transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    private interface Heard<T> {
        T get() throws IOException;
    }

    private interface Said {
        void run() throws IOException;
    }

    /** Only while it is awaited the process has the word, and its time runs. */
    private <T> T heard(Heard<T> what) throws IOException {
        busySince = System.nanoTime();
        try {
            return what.get();
        } catch (IOException e) {
            throw new DiedException(slow ? "Took too long" : "An archive process ended", e);
        } finally {
            busySince = IDLE;
        }
    }

    private void said(Said what) throws IOException {
        try {
            what.run();
        } catch (IOException e) {
            throw new DiedException(slow ? "Took too long" : "An archive process ended", e);
        }
    }

    private void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        slow = false;
        process = command.start();
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        try {
            busySince = System.nanoTime();
            if (from.readInt() != Wire.HELLO) {
                throw new IOException("Something else answered");
            }
        } catch (IOException e) {
            stop();
            // nothing that an archive could be blamed for: it is tried again
            throw new IllegalStateException(
                    "An archive process does not start; look at its Java executable and class path", e);
        } finally {
            busySince = IDLE;
        }
    }

    private void watch() {
        long since = busySince;
        Process running = process;
        if (since == IDLE || running == null) {
            return;
        }
        Duration used = running.info().totalCpuDuration().orElse(Duration.ZERO);
        if (watched != since) {
            watched = since;
            processorAtStart = used;
        }
        boolean wall = System.nanoTime() - since > patience.toNanos() * SLOW_MACHINE;
        if ((wall || used.minus(processorAtStart).compareTo(patience) > 0) && busySince == since) {
            slow = true;
            running.destroyForcibly();
        }
    }

    private void stop() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    @Override
    public void close() {
        watchdog.close();
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
