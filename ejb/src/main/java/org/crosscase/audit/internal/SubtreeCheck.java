package org.crosscase.audit.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.audit.AuditFault.Kind;

/** Compares the stored hashes of complete subtrees, from which proofs are made, with those of the recomputed tree. */
final class SubtreeCheck {
    private record Subtree(int level, long position, Sha256Hash hash) {}

    private final Database database;
    private final AgencyId agency;
    private final Deque<Subtree> completed = new ArrayDeque<>();

    SubtreeCheck(Database database, UUID agency) {
        this.database = database;
        this.agency = AgencyId.of(agency);
    }

    void completed(int level, long position, Sha256Hash hash) {
        if (level % StoredSubtrees.TILE_LEVELS == 0) {
            completed.add(new Subtree(level, position, hash));
        }
    }

    void requireRight() {
        while (!completed.isEmpty()) {
            Subtree subtree = completed.remove();
            if (!isStored(subtree)) {
                throw new FaultFound(
                        Kind.PROOF_HASH,
                        ((subtree.position + 1) << subtree.level) - 1,
                        null,
                        "the stored hash of subtree " + subtree.position + " of level " + subtree.level
                                + " is not that of its entries");
            }
        }
    }

    private boolean isStored(Subtree subtree) {
        return database.sql(
                        agency,
                        "select hash from audit_node where agency_id = :agency and level = :level and position = :position")
                .set("level", subtree.level)
                .set("position", subtree.position)
                .find(row -> row.bytes("hash"))
                .filter(hash -> Arrays.equals(hash, subtree.hash.bytes()))
                .isPresent();
    }
}
