package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.IntakeProblem;
import org.crosscase.evidence.ReceivedFile;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.evidence.internal.store.PendingFile;
import org.crosscase.evidence.internal.store.StoreFull;
import org.crosscase.evidence.internal.store.WrappedFileKey;
import org.crosscase.signature.digest.DigestingStream;
import org.crosscase.signature.digest.Digests;

/**
 * Takes one file in: reads it once, in pieces, into the encrypted store, makes it durable there, and only then puts it
 * on record. No transaction is open while bytes come in.
 */
@ApplicationScoped
public class Receiver {
    private static final Logger LOG = Logger.getLogger(Receiver.class.getName());
    private static final int PIECE = 64 << 10;
    private static final long TOUCH_NANOS = 20_000_000_000L;

    @Inject
    private EvidenceStore store;

    @Inject
    private Acceptance acceptance;

    @Inject
    private IntakeSettings settings;

    /**
     * @throws ReadFailed when the source of the bytes failed: what that means is for the caller to say
     * @throws org.crosscase.Problem {@code store-full}: nothing is on record of the file, for it can come again
     */
    public ReceivedFile receive(IntakePlace place, FoundPath path, InputStream bytes, Origin origin) throws ReadFailed {
        Stored stored;
        try {
            stored = store(place, path, bytes);
        } catch (TooLarge tooLarge) {
            return refuse(place, path, IntakeProblem.FILE_TOO_LARGE, "more than " + settings.maxFileBytes() + " bytes");
        } catch (ReadFailed readFailed) {
            throw readFailed;
        } catch (StoreFull full) {
            throw EvidenceProblems.storeFull();
        } catch (IOException storeFailed) {
            LOG.log(Level.SEVERE, "the store could not keep a file of intake " + place.intake(), storeFailed);
            return refuse(place, path, IntakeProblem.FILE_NOT_STORED, "");
        }
        Arrival arrival = new Arrival(path, stored.digests, stored.kept, stored.archive, origin);
        // When this fails the file stays: the commit may have succeeded unheard. If it did not, the sweep finds it.
        Accepted accepted = acceptance.accept(place, arrival);
        if (!accepted.keptIsNamed() && stored.kept.isPresent()) {
            store.destroy(place.agency(), List.of(stored.kept.get().file()));
        }
        return new ReceivedFile(
                path.text(),
                accepted.duplicate() ? ReceivedFile.Outcome.DUPLICATE : ReceivedFile.Outcome.STORED,
                accepted.mediaId(),
                null,
                "");
    }

    public ReceivedFile refuse(IntakePlace place, FoundPath path, IntakeProblem problem, String detail) {
        acceptance.refuse(place, path, problem, detail);
        return new ReceivedFile(path.text(), ReceivedFile.Outcome.REFUSED, null, problem, detail);
    }

    private record Stored(Digests digests, Optional<WrappedFileKey> kept, boolean archive) {}

    private Stored store(IntakePlace place, FoundPath path, InputStream bytes) throws IOException {
        try (PendingFile pending = store.begin(place.agency())) {
            DigestingStream digesting = DigestingStream.writing(pending.out());
            FileEnds ends = copy(place, bytes, digesting.output());
            Digests digests = digesting.digests();
            boolean archive = ends.archive(path.lastName());
            // a second copy of what is held already need not go to the disk
            Optional<WrappedFileKey> kept =
                    acceptance.holds(place.agency(), digests.sha256()) ? Optional.empty() : Optional.of(pending.keep());
            return new Stored(digests, kept, archive);
        }
    }

    private FileEnds copy(IntakePlace place, InputStream bytes, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        FileEnds ends = new FileEnds();
        long size = 0;
        long touched = System.nanoTime();
        for (int count = read(bytes, piece); count >= 0; count = read(bytes, piece)) {
            ends.add(piece, count);
            size += count;
            if (size > settings.maxFileBytes()) {
                throw new TooLarge();
            }
            out.write(piece, 0, count);
            if (System.nanoTime() - touched > TOUCH_NANOS) {
                acceptance.touch(place);
                touched = System.nanoTime();
            }
        }
        return ends;
    }

    private static int read(InputStream bytes, byte[] piece) throws ReadFailed {
        try {
            return bytes.read(piece);
        } catch (IOException e) {
            throw new ReadFailed(e);
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The bytes could not be read to their end. */
    public static final class ReadFailed extends IOException {
        private static final long serialVersionUID = 1L;

        ReadFailed(IOException cause) {
            super(cause);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }
}
