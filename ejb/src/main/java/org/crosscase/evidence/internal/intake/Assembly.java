package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.IntakeProblem;
import org.crosscase.evidence.ReceivedFile;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.evidence.internal.store.PendingFile;
import org.crosscase.evidence.internal.store.StoreFull;
import org.crosscase.evidence.internal.store.StoreKey;
import org.crosscase.evidence.internal.store.WrappedFileKey;

/**
 * Takes in an announced file that may come in many parts, over many connections and lives of the server. A small one that
 * comes at once goes straight to its place. Of any other each piece is encrypted and made durable in the store before it
 * counts, and when the last is here the whole is read once more and taken in like any file.
 *
 * <p>Nobody holds a lock while bytes come in: of two senders at the same place the first to finish its piece has its way,
 * so that a connection that died unheard stops nobody.
 */
@ApplicationScoped
public class Assembly {
    /** A kill of the server loses at most so much of a file. */
    public static final int PIECE = 8 << 20;

    /** Less is not worth a file in the store, unless it is the end: a hostile sender would fill it with single bytes. */
    public static final int LEAST_PIECE = 64 << 10;

    private static final String CUT_OFF = IntakeProblem.FILE_CUT_OFF.slug();
    private static final int BUFFER = 64 << 10;

    @Inject
    private Receiver receiver;

    @Inject
    private PieceSteps steps;

    @Inject
    private EvidenceStore store;

    /**
     * @param length of what is sent now, or -1 when the sender did not say
     * @return bytes of the file that are here and kept
     * @throws IOException when the sender was lost; what is kept stays
     * @throws org.crosscase.Problem {@code upload-offset}, {@code store-full}, {@code store-failing}
     */
    public long append(IntakeDoor.Announced to, long offset, long length, InputStream bytes) throws IOException {
        ExpectedFile file = to.file();
        if (offset != file.offset()) {
            throw EvidenceProblems.uploadOffset(file.offset());
        }
        // a small file that was cut off once comes in pieces from then on: a bad line must not keep it out for ever
        boolean cutBefore = CUT_OFF.equals(file.problem());
        if (offset == 0 && file.size() <= PIECE && length == file.size() && !cutBefore) {
            return takeAtOnce(to, bytes);
        }
        long here = addPieces(to, bytes);
        if (here == file.size()) {
            putTogether(to);
        }
        return here;
    }

    /** Also for one whose last piece came before the server was stopped. Done twice it has its effect once. */
    public void putTogether(IntakeDoor.Announced of) throws IOException {
        AgencyId agency = of.place().agency();
        try (InputStream whole = new InOrder(
                agency, new ArrayDeque<>(steps.list(agency, of.file().id())))) {
            take(of, whole);
        }
        steps.remove(agency, of.file().id());
    }

    private long takeAtOnce(IntakeDoor.Announced to, InputStream bytes) throws IOException {
        try {
            take(to, new Exactly(bytes, to.file().size()));
        } catch (SenderLost lost) {
            steps.cutOff(to.place(), to.file().id());
            throw lost;
        }
        return to.file().size();
    }

    private void take(IntakeDoor.Announced to, InputStream whole) throws IOException {
        ReceivedFile received;
        try {
            received = receiver.receive(
                    to.place(), to.path(), whole, Origin.announced(to.file().id(), to.said()));
        } catch (Receiver.ReadFailed failed) {
            throw new SenderLost(failed.getCause());
        }
        if (received.outcome() == ReceivedFile.Outcome.REFUSED) {
            throw EvidenceProblems.storeFailing();
        }
    }

    private long addPieces(IntakeDoor.Announced to, InputStream bytes) throws IOException {
        long here = to.file().offset();
        Piece piece;
        do {
            piece = addPiece(to, here, bytes);
            here += piece.size();
        } while (here < to.file().size() && !piece.last());
        if (piece.lost() != null) {
            steps.cutOff(to.place(), to.file().id());
            throw new SenderLost(piece.lost());
        }
        return here;
    }

    /**
     * @param last the sender has no more for now
     * @param lost why, when it did not say so itself
     */
    private record Piece(long size, boolean last, IOException lost) {}

    private Piece addPiece(IntakeDoor.Announced to, long start, InputStream bytes) throws IOException {
        long left = to.file().size() - start;
        try (PendingFile pending = store.begin(to.place().agency())) {
            Piece piece = copy(bytes, pending.out(), Math.min(PIECE, left));
            boolean kept = piece.size() == left || piece.size() >= LEAST_PIECE;
            if (!kept) {
                return new Piece(0, true, piece.lost());
            }
            WrappedFileKey key = pending.keep();
            if (!steps.add(to.place(), to.file().id(), start, piece.size(), key)) {
                store.destroy(to.place().agency(), List.of(key.file()));
                throw EvidenceProblems.uploadOffset(
                        steps.find(to.place().agency(), to.file().id())
                                .map(ExpectedFile::offset)
                                .orElse(0L));
            }
            return piece;
        } catch (StoreFull full) {
            throw EvidenceProblems.storeFull();
        }
    }

    private static Piece copy(InputStream bytes, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        while (size < most) {
            int count;
            try {
                count = bytes.read(buffer, 0, (int) Math.min(buffer.length, most - size));
            } catch (IOException lost) {
                return new Piece(size, true, lost);
            }
            if (count < 0) {
                return new Piece(size, true, null);
            }
            out.write(buffer, 0, count);
            size += count;
        }
        return new Piece(size, false, null);
    }

    /** The pieces one after the other, each opened when the one before it is through. */
    private final class InOrder extends InputStream {
        private final AgencyId agency;
        private final Deque<StoreKey> left;
        private InputStream current = InputStream.nullInputStream();

        InOrder(AgencyId agency, Deque<StoreKey> pieces) {
            this.agency = agency;
            this.left = pieces;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = current.read(target, offset, length);
            while (count < 0 && !left.isEmpty()) {
                current.close();
                current = store.open(agency, left.remove());
                count = current.read(target, offset, length);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }

    /** As many bytes as were announced; fewer are a failure, more are not read. */
    private static final class Exactly extends FilterInputStream {
        private long left;

        Exactly(InputStream in, long size) {
            super(in);
            left = size;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(target, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new EOFException();
            }
            left -= count;
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }
    }

    private static final class SenderLost extends IOException {
        private static final long serialVersionUID = 1L;

        SenderLost(IOException cause) {
            super(cause);
        }
    }
}
