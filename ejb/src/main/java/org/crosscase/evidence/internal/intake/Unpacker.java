package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.evidence.IntakeProblem;
import org.crosscase.evidence.internal.store.EvidenceStore;

/**
 * Takes archives apart: reads each from the store and hands its entries in one by one, as if they had been sent. Stopped
 * in the middle it begins again from the first entry; what was accepted then is accepted once.
 */
@ApplicationScoped
public class Unpacker {
    private static final Logger LOG = Logger.getLogger(Unpacker.class.getName());
    private static final int ATTEMPTS = 5;
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final long EXTEND_NANOS = UnpackSteps.LEASE.toNanos() / 4;

    @Inject
    private UnpackSteps steps;

    @Inject
    private Receiver receiver;

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
        try (InputStream bytes = store.open(archive.place().agency(), archive.key())) {
            new ZipEntries(budget(archive)).read(bytes, new Handing(due, archive));
            steps.complete(due);
        } catch (ZipEntries.LimitReached limit) {
            end(due, archive, limit.problem(), "");
        } catch (LeaseLost lost) {
            LOG.log(Level.INFO, "another worker takes {0} apart", due.occurrence());
        } catch (IOException damaged) {
            end(due, archive, IntakeProblem.ARCHIVE_BROKEN, "");
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "archive " + due.occurrence() + " is tried again", unexpected);
            steps.postpone(due, RETRY);
        }
    }

    private void end(DueArchive due, UnpackSteps.Archive archive, IntakeProblem problem, String detail) {
        receiver.refuse(archive.place(), archive.path(), problem, detail);
        steps.complete(due);
    }

    private ZipEntries.Budget budget(UnpackSteps.Archive archive) {
        ArchiveLimits limits = settings.archiveLimits();
        return new ZipEntries.Budget(
                limits.entries() - archive.entriesSoFar(), limits.bytesFor(archive.size()) - archive.bytesSoFar());
    }

    /** Hands the entries in. */
    private final class Handing implements ZipEntries.Taker {
        private final DueArchive due;
        private final UnpackSteps.Archive archive;
        private final Origin origin;
        private long extended = System.nanoTime();

        Handing(DueArchive due, UnpackSteps.Archive archive) {
            this.due = due;
            this.archive = archive;
            this.origin = new Origin(due.occurrence(), archive.root(), due.depth());
        }

        @Override
        public void take(String name, InputStream bytes) throws IOException {
            try {
                receiver.receive(archive.place(), archive.path().inside(name), new KeepingLease(bytes), origin);
            } catch (Receiver.ReadFailed failed) {
                throw failed.getCause();
            }
            keepLease();
        }

        @Override
        public void refuse(String name, IntakeProblem problem, String detail) {
            receiver.refuse(archive.place(), archive.path().inside(name), problem, detail);
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
