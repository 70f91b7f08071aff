package org.crosscase.audit.internal;

import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;

/** Whether a log goes on from where it was left: what is kept outside the database decides. */
final class LogContinuation {
    private static final String WHAT_TO_DO =
            "; nothing is added to it or signed until this is settled: see 'When a log does not go on' in the"
                    + " operations guide";

    private final Database database;
    private final Anchors anchors;

    LogContinuation(Database database, Anchors anchors) {
        this.database = database;
        this.anchors = anchors;
    }

    /** @throws LogBroken unless the log still holds everything up to the place where the sequencer left it */
    void requireEnd(UUID agency, String origin, LogHead head) {
        Optional<EndMark> left = anchors.findEnd(origin);
        if (left.isEmpty()
                || left.get().size() == head.size() && left.get().seal().equals(head.seal())) {
            return;
        }
        EndMark end = left.get();
        if (head.size() < end.size()) {
            throw new LogBroken("the log " + origin + " has " + head.size() + " entries, but " + end.size()
                    + " were placed: its end was cut off, or an older state of the database was restored" + WHAT_TO_DO);
        }
        if (end.size() > 0 && !end.seal().equals(sealAt(agency, end.size() - 1))) {
            throw new LogBroken("the log " + origin + " has other entries than the " + end.size()
                    + " that were placed: they were rewritten, or an older state of the database was restored"
                    + WHAT_TO_DO);
        }
    }

    /**
     * Everything at once.
     *
     * @param kept read before the database is
     * @throws LogBroken when the log does not hold it any more
     */
    void requireAll(UUID agency, String origin, OutsideHeads.OfLog kept) {
        LogHead head = LogHead.read(database, agency);
        MerkleTree tree = new MerkleTree(new StoredSubtrees(database, agency));
        requireEnd(agency, origin, head);
        requireSigned(
                tree,
                head.size(),
                origin,
                new StoredCheckpoints(database, agency).lastNote().orElse(null));
        for (OutsideHeads.Kept each : kept.heads()) {
            requireContinuation(tree, head.size(), each.head());
        }
    }

    /**
     * @param lastNote the last checkpoint in the database, or null
     * @throws LogBroken unless the tree continues every head that was signed, and the last one is still on record
     */
    void requireSigned(MerkleTree tree, long size, String origin, String lastNote) {
        if (lastNote != null) {
            requireContinuation(tree, size, Checkpoint.parse(lastNote));
        }
        Optional<String> anchored = anchors.findNote(origin);
        anchored.map(Checkpoint::parse).ifPresent(head -> requireContinuation(tree, size, head));
        long onRecord = lastNote == null ? 0 : Checkpoint.parse(lastNote).size();
        if (anchored.isPresent()) {
            long last = Checkpoint.parse(anchored.get()).size();
            if (onRecord < last || onRecord == last && !anchored.get().equals(lastNote)) {
                throw new LogBroken("the checkpoint over " + last + " entries of " + origin
                        + " is not on record any more" + WHAT_TO_DO);
            }
        }
    }

    private static void requireContinuation(MerkleTree tree, long size, Checkpoint signed) {
        if (size < signed.size()) {
            throw new LogBroken("the log " + signed.origin() + " has " + size + " entries, but " + signed.size()
                    + " were signed before: its end was cut off, or an older state of the database was restored"
                    + WHAT_TO_DO);
        }
        if (!tree.root(signed.size()).equals(signed.root())) {
            throw new LogBroken("the first " + signed.size() + " entries of " + signed.origin()
                    + " are not those that were signed before" + WHAT_TO_DO);
        }
    }

    private Sha256Hash sealAt(UUID agency, long position) {
        return database.sql(
                        AgencyId.of(agency),
                        "select seal from audit_leaf where agency_id = :agency and position = :position")
                .set("position", position)
                .find(row -> new Sha256Hash(row.bytes("seal")))
                .orElse(null);
    }
}
