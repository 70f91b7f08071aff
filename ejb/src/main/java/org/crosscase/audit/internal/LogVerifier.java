package org.crosscase.audit.internal;

import java.time.Instant;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.AuditFault.Kind;
import org.crosscase.audit.LogVerification;

/**
 * Recomputes a log from its rows: each entry's hash, each seal, the tree at the size of each checkpoint, and each
 * signature. It reads once from beginning to end, in slices, and needs the same memory for ten entries and ten million.
 *
 * <p>It also compares it with what is kept outside the database, without which a log that was cut off looks like a shorter
 * one, and with what the tables of the business say was done.
 *
 * <p>The first fault ends it. Where the rows were rewritten so that they agree with each other, the first checkpoint
 * that does not fit is the fault.
 */
final class LogVerifier {
    private static final int SLICE = 5_000;

    private static final String SLICE_OF_LOG = "select l.position, l.entry_id, l.leaf_hash, l.seal, "
            + StoredEntries.COLUMNS
            + " from audit_leaf l left join audit_entry e on e.agency_id = l.agency_id and e.id = l.entry_id"
            + " where l.agency_id = :agency and l.position >= :from and l.position < :to order by l.position";

    private final Database database;
    private final VerifiedLog log;
    private final FaultNaming naming;
    private final CheckpointCheck checkpoints;
    private final SubtreeCheck subtrees;
    private final OutsideCheck outside;
    private final WriterCheck writers;
    private final MerkleFrontier tree;

    private Sha256Hash seal = Sha256Hash.OF_NOTHING;
    private Instant firstAt;
    private Instant lastAt;

    LogVerifier(Database database, VerifiedLog log) {
        this.database = database;
        this.log = log;
        this.naming = new FaultNaming(database, log.agency());
        this.checkpoints = new CheckpointCheck(database, log);
        this.subtrees = new SubtreeCheck(database, log.agency());
        this.outside = new OutsideCheck(log.outside());
        this.writers = new WriterCheck(log.key());
        this.tree = new MerkleFrontier(subtrees::completed);
    }

    LogVerification verify() {
        LogHead head = LogHead.read(database, log.agency());
        AuditFault fault = null;
        try {
            while (tree.size() < head.size()) {
                readSlice(head);
            }
            checkEnd(head);
        } catch (FaultFound found) {
            fault = found.fault();
        }
        return new LogVerification(
                log.code(),
                log.name(),
                head.size(),
                naming.waiting(),
                firstAt,
                lastAt,
                tree.root().hex(),
                checkpoints.checked(),
                checkpoints.lastSize(),
                checkpoints.lastSignedAt(),
                fault);
    }

    private void readSlice(LogHead head) {
        long from = tree.size();
        long to = Math.min(head.size(), from + SLICE);
        database.sql(AgencyId.of(log.agency()), SLICE_OF_LOG)
                .set("from", from)
                .set("to", to)
                .each(row -> check(row, head));
        if (tree.size() < to) {
            throw naming.missingPlace(tree.size(), seal);
        }
    }

    private void check(Row row, LogHead head) {
        long position = tree.size();
        if (row.number("position") != position) {
            throw naming.missingPlace(position, seal);
        }
        UUID entryId = row.uuid("entry_id");
        Sha256Hash leaf = new Sha256Hash(row.bytes("leaf_hash"));
        CanonicalEntry entry = StoredEntries.read(row);
        if (entry == null) {
            throw new FaultFound(Kind.MISSING, position, entryId, "the entry that was hashed here is gone");
        }
        Sha256Hash found = entry.leafHash();
        if (!found.equals(leaf)) {
            throw naming.otherContent(position, entryId, found);
        }
        Sha256Hash expected = Sha256Hash.seal(seal, leaf);
        Sha256Hash stored = new Sha256Hash(row.bytes("seal"));
        if (!stored.equals(expected)) {
            throw naming.brokenSeal(position, entryId, seal, stored, head);
        }
        writers.requireGenuine(position, entry);
        seal = expected;
        tree.add(leaf);
        subtrees.requireRight();
        checkpoints.reached(tree);
        outside.reached(tree, seal);
        firstAt = firstAt == null ? entry.recordedAt() : firstAt;
        lastAt = entry.recordedAt();
    }

    private void checkEnd(LogHead head) {
        if (!seal.equals(head.seal())) {
            throw new FaultFound(
                    Kind.CHANGED, head.size() - 1, null, "the last seal is not the one that the log ends with");
        }
        outside.requireNoneBeyond(head.size());
        naming.requireNothingBeyond(head.size());
        checkpoints.requireNoneBeyond(head.size());
        checkpoints.requireOnRecord(log.outside());
        naming.requireNoStranger();
        new ChangeCheck(database, log.agency()).requireRecorded();
    }
}
