package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.UUID;
import org.crosscase.audit.AuditFault.Kind;

/** Compares the stored hashes of complete subtrees, from which proofs are made, with those of the recomputed tree. */
final class SubtreeCheck {
    private record Subtree(int level, long position, Sha256Hash hash) {}

    private final Connection connection;
    private final UUID agency;
    private final Deque<Subtree> completed = new ArrayDeque<>();

    SubtreeCheck(Connection connection, UUID agency) {
        this.connection = connection;
        this.agency = agency;
    }

    void completed(int level, long position, Sha256Hash hash) {
        if (level % StoredSubtrees.TILE_LEVELS == 0) {
            completed.add(new Subtree(level, position, hash));
        }
    }

    void requireRight() throws SQLException {
        while (!completed.isEmpty()) {
            Subtree subtree = completed.remove();
            if (!isStored(subtree)) {
                throw new Found(
                        Kind.PROOF_HASH,
                        ((subtree.position + 1) << subtree.level) - 1,
                        null,
                        "the stored hash of subtree " + subtree.position + " of level " + subtree.level
                                + " is not that of its entries");
            }
        }
    }

    private boolean isStored(Subtree subtree) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select hash from audit_node where agency_id = ? and level = ? and position = ?")) {
            select.setObject(1, agency);
            select.setInt(2, subtree.level);
            select.setLong(3, subtree.position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && Arrays.equals(row.getBytes(1), subtree.hash.bytes());
            }
        }
    }
}
