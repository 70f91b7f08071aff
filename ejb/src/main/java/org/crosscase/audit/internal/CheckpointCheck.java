package org.crosscase.audit.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.audit.AuditFault.Kind;

/** Compares the checkpoints, in their order, with the recomputed tree, and checks their signatures. */
final class CheckpointCheck {
    private static final int SLICE = 500;

    private static final String CHECKPOINTS = "select number, size, root, signed_at, note from audit_checkpoint"
            + " where agency_id = :agency and number > :last order by number limit " + SLICE;

    private record Signed(long number, long size, Sha256Hash root, Instant at, String note) {}

    private final Database database;
    private final VerifiedLog log;
    private final Deque<Signed> ahead = new ArrayDeque<>();
    private boolean allRead;
    private long lastRead;
    private Signed last;
    private boolean timesSigned;

    CheckpointCheck(Database database, VerifiedLog log) {
        this.database = database;
        this.log = log;
    }

    long checked() {
        return last == null ? 0 : last.number;
    }

    long lastSize() {
        return last == null ? 0 : last.size;
    }

    Instant lastSignedAt() {
        return last == null ? null : last.at;
    }

    /** To be called after each entry. */
    void reached(MerkleFrontier tree) {
        Signed next = peek();
        if (next != null && next.size <= tree.size()) {
            check(next, tree);
            ahead.remove();
            last = next;
        }
    }

    void requireNoneBeyond(long size) {
        Signed next = peek();
        // The sequencer may have placed and signed more since the verification began.
        if (next != null
                && next.size
                        > Math.max(size, LogHead.read(database, log.agency()).size())) {
            throw new FaultFound(
                    Kind.MISSING,
                    size,
                    null,
                    "checkpoint " + next.number + " was signed over " + next.size + " entries; the log holds " + size);
        }
    }

    private void check(Signed signed, MerkleFrontier tree) {
        long lastPosition = tree.size() - 1;
        String range = "among entries " + lastSize() + " to " + lastPosition;
        if (signed.number != checked() + 1) {
            throw new FaultFound(Kind.CHECKPOINT, lastPosition, null, "checkpoint " + (checked() + 1) + " is missing");
        }
        Checkpoint stated;
        try {
            stated = Checkpoint.parse(signed.note);
        } catch (IllegalArgumentException malformed) {
            throw new FaultFound(
                    Kind.CHECKPOINT, lastPosition, null, "checkpoint " + signed.number + " is not readable any more");
        }
        if (!stated.equals(new Checkpoint(log.origin(), signed.size, signed.root))) {
            throw new FaultFound(
                    Kind.CHECKPOINT,
                    lastPosition,
                    null,
                    "checkpoint " + signed.number + " contradicts what was signed");
        }
        log.key().ifPresent(key -> checkSignatures(signed, key.publicKey(), lastPosition));
        if (signed.size != tree.size() || !signed.root.equals(tree.root())) {
            throw new FaultFound(
                    Kind.CHECKPOINT,
                    lastSize(),
                    null,
                    "checkpoint " + signed.number + " was signed over other entries: they were rewritten " + range);
        }
    }

    private void checkSignatures(Signed signed, PublicLogKey key, long position) {
        if (!Checkpoint.isSigned(signed.note, key)) {
            throw new FaultFound(
                    Kind.CHECKPOINT, position, null, "checkpoint " + signed.number + " has no valid signature");
        }
        Optional<Instant> time = Checkpoint.cosignedAt(signed.note, key, log.clock());
        if (time.isPresent() && !time.get().equals(signed.at)) {
            throw new FaultFound(
                    Kind.CHECKPOINT,
                    position,
                    null,
                    "checkpoint " + signed.number + " was signed at " + time.get() + ", not at " + signed.at);
        }
        // The first ones of an old installation have no signed time; once there was one there is always one.
        if (time.isEmpty() && timesSigned || last != null && signed.at.isBefore(last.at)) {
            throw new FaultFound(
                    Kind.CHECKPOINT,
                    position,
                    null,
                    "the time of checkpoint " + signed.number + " is not the one that was signed");
        }
        timesSigned = time.isPresent();
    }

    /** What was signed last, as it is kept outside the database, must still be on record. */
    void requireOnRecord(OutsideHeads.OfLog outside) {
        Optional<Checkpoint> kept = outside.lastNote().map(Checkpoint::parse);
        if (kept.isPresent() && lastSize() < kept.get().size()) {
            throw new FaultFound(
                    Kind.CHECKPOINT,
                    kept.get().size() - 1,
                    null,
                    "the checkpoint over " + kept.get().size() + " entries is not on record any more; the last one on"
                            + " record covers " + lastSize());
        }
        if (kept.isPresent()
                && lastSize() == kept.get().size()
                && !last.note.equals(outside.lastNote().get())) {
            throw new FaultFound(
                    Kind.CHECKPOINT,
                    lastSize() - 1,
                    null,
                    "checkpoint " + last.number + " is not the one that is kept outside the database");
        }
        long signed = outside.end().map(EndMark::checkpoints).orElse(0L);
        if (checked() < signed) {
            throw new FaultFound(
                    Kind.CHECKPOINT,
                    Math.max(0, lastSize() - 1),
                    null,
                    signed + " checkpoints were signed; " + checked() + " are on record");
        }
    }

    private Signed peek() {
        if (ahead.isEmpty() && !allRead) {
            read();
        }
        return ahead.peek();
    }

    private void read() {
        database.sql(AgencyId.of(log.agency()), CHECKPOINTS)
                .set("last", lastRead)
                .each(row -> ahead.add(signed(row)));
        allRead = ahead.size() < SLICE;
        if (!ahead.isEmpty()) {
            lastRead = ahead.getLast().number;
        }
    }

    private static Signed signed(Row row) {
        return new Signed(
                row.number("number"),
                row.number("size"),
                new Sha256Hash(row.bytes("root")),
                row.time("signed_at"),
                row.text("note"));
    }
}
