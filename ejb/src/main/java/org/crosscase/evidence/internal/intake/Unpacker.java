package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.Problem;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.IntakeProblem;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.signature.archive.Allowance;
import org.crosscase.signature.archive.ArchiveProblem;
import org.crosscase.signature.archive.ArchiveProcess;
import org.crosscase.signature.archive.EntryFacts;

/**
 * Takes archives apart: reads each from the store and hands its entries in one by one, as if they had been sent. Stopped
 * in the middle it begins again from the first entry; what was accepted then is accepted once.
 */
@ApplicationScoped
public class Unpacker {
    private static final Logger LOG = Logger.getLogger(Unpacker.class.getName());
    private static final int ATTEMPTS = 5;
    /** A process that ends twice on an archive ends on it again. */
    private static final int DEATHS = 2;

    private static final Duration WAIT_FOR_ROOM = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final long EXTEND_NANOS = UnpackSteps.LEASE.toNanos() / 4;

    @Inject
    private UnpackSteps steps;

    @Inject
    private Receiver receiver;

    @Inject
    private Archives archives;

    @Inject
    private EvidenceStore store;

    @Inject
    private IntakeSettings settings;

    /** @return whether there was an archive to take apart */
    public boolean takeOneApart() {
        Optional<DueArchive> due = steps.claim();
        due.ifPresent(this::takeApart);
        return due.isPresent();
    }

    private void takeApart(DueArchive due) {
        UnpackSteps.Archive archive = steps.get(due);
        if (due.attempts() > ATTEMPTS) {
            end(due, archive, IntakeProblem.ARCHIVE_BROKEN, "its entries could not be taken in");
            return;
        }
        try (SeekableByteChannel bytes = store.openSeekable(archive.place().agency(), archive.key())) {
            ArchiveProcess.Outcome outcome =
                    archives.read(bytes, archive.path().lastName(), allowance(archive), new Handing(due, archive));
            if (outcome.whole()) {
                steps.complete(due);
            } else {
                end(due, archive, ofArchive(outcome.problem()), outcome.detail());
            }
        } catch (LeaseLost lost) {
            LOG.log(Level.INFO, "another worker takes {0} apart", due.occurrence());
        } catch (ArchiveProcess.DiedException died) {
            LOG.log(Level.WARNING, "the archive process ended on " + due.occurrence(), died);
            if (due.attempts() < DEATHS) {
                steps.postpone(due, RETRY);
            } else {
                end(due, archive, IntakeProblem.ARCHIVE_BROKEN, died.getMessage());
            }
        } catch (IOException damaged) {
            LOG.log(Level.WARNING, "archive " + due.occurrence() + " cannot be read", damaged);
            end(due, archive, IntakeProblem.ARCHIVE_BROKEN, "");
        } catch (Problem full) {
            // no fault of the archive: it waits until there is room, however long that takes
            LOG.log(Level.WARNING, "archive {0} waits for room in the store", due.occurrence());
            steps.postponeUncounted(due, WAIT_FOR_ROOM);
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "archive " + due.occurrence() + " is tried again", unexpected);
            steps.postpone(due, RETRY);
        }
    }

    private void end(DueArchive due, UnpackSteps.Archive archive, IntakeProblem problem, String detail) {
        receiver.refuse(archive.place(), archive.path(), problem, detail);
        steps.complete(due);
    }

    private Allowance allowance(UnpackSteps.Archive archive) {
        ArchiveLimits limits = settings.archiveLimits();
        return new Allowance(
                Math.max(0, limits.entries() - archive.entriesSoFar()),
                Math.max(0, limits.bytesFor(archive.size()) - archive.bytesSoFar()),
                limits.ratio());
    }

    private static IntakeProblem ofArchive(ArchiveProblem problem) {
        return switch (problem) {
            case ENCRYPTED -> IntakeProblem.ARCHIVE_ENCRYPTED;
            case UNSUPPORTED, NOT_OPENED -> IntakeProblem.ARCHIVE_NOT_OPENED;
            case DAMAGED, WRONG_CHECKSUM -> IntakeProblem.ARCHIVE_BROKEN;
            case TOO_LARGE -> IntakeProblem.ARCHIVE_TOO_LARGE;
            case TOO_MANY_ENTRIES -> IntakeProblem.ARCHIVE_TOO_MANY_ENTRIES;
        };
    }

    private static IntakeProblem ofEntry(ArchiveProblem problem) {
        return switch (problem) {
            case ENCRYPTED -> IntakeProblem.ENTRY_ENCRYPTED;
            case UNSUPPORTED, NOT_OPENED -> IntakeProblem.ENTRY_UNSUPPORTED;
            case DAMAGED -> IntakeProblem.ENTRY_DAMAGED;
            case WRONG_CHECKSUM -> IntakeProblem.ARCHIVE_WRONG_CHECKSUM;
            case TOO_LARGE, TOO_MANY_ENTRIES -> IntakeProblem.ENTRY_TOO_LARGE;
        };
    }

    /** Hands the entries in. */
    private final class Handing implements ArchiveProcess.Taker {
        private final DueArchive due;
        private final UnpackSteps.Archive archive;
        private long extended = System.nanoTime();

        Handing(DueArchive due, UnpackSteps.Archive archive) {
            this.due = due;
            this.archive = archive;
        }

        @Override
        public void take(String name, EntryFacts facts, InputStream bytes) throws IOException {
            AtSource said = AtSource.of(facts.size(), facts.modified(), facts.created(), facts.accessed());
            Origin origin = Origin.archive(due.occurrence(), archive.root(), due.depth(), said);
            try {
                receiver.receive(archive.place(), archive.path().inside(name), new KeepingLease(bytes), origin);
            } catch (Receiver.ReadFailed failed) {
                throw failed.getCause();
            }
            keepLease();
        }

        @Override
        public void refuse(String name, ArchiveProblem problem, String detail) {
            receiver.refuse(archive.place(), archive.path().inside(name), ofEntry(problem), detail);
        }

        private void keepLease() throws LeaseLost {
            if (System.nanoTime() - extended > EXTEND_NANOS) {
                if (!steps.extend(due)) {
                    throw new LeaseLost();
                }
                extended = System.nanoTime();
            }
        }

        /** One entry may take longer than a lease lasts. */
        private final class KeepingLease extends java.io.FilterInputStream {
            KeepingLease(InputStream in) {
                super(in);
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                keepLease();
                return in.read(target, offset, length);
            }
        }
    }

    private static final class LeaseLost extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
