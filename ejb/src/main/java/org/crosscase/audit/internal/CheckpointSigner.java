package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Signs the heads of logs that grew. It signs only what continues everything that it signed before: never a smaller
 * tree, never one with another beginning.
 */
final class CheckpointSigner {
    private static final Logger LOG = Logger.getLogger(CheckpointSigner.class.getName());

    private static final String GROWN = """
            select h.agency_id, a.code, h.size, c.number, c.note
            from audit_head h join agency a on a.id = h.agency_id
            left join lateral (select number, note, size, signed_at from audit_checkpoint
              where agency_id = h.agency_id order by number desc limit 1) c on true
            where h.size <> coalesce(c.size, 0)
              and (c.signed_at is null or c.signed_at < date_trunc('minute', clock_timestamp()))
            order by a.code""";

    private record Due(UUID agency, String origin, long size, long lastNumber, String lastNote) {}

    private final Connection connection;
    private final LogKey key;
    private final Anchors anchors;

    CheckpointSigner(Connection connection, LogKey key, Anchors anchors) {
        this.connection = connection;
        this.key = key;
        this.anchors = anchors;
    }

    /** @return the signed notes, to be anchored once the transaction is committed */
    List<String> signGrown(Function<String, String> originOf) throws SQLException {
        List<String> notes = new ArrayList<>();
        for (Due due : due(originOf)) {
            try {
                notes.add(sign(due));
            } catch (LogBroken refused) {
                LOG.log(Level.SEVERE, "no checkpoint is signed for " + due.origin + ": " + refused.getMessage());
            }
        }
        return notes;
    }

    private List<Due> due(Function<String, String> originOf) throws SQLException {
        List<Due> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(GROWN);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                due.add(new Due(
                        rows.getObject(1, UUID.class),
                        originOf.apply(rows.getString(2)),
                        rows.getLong(3),
                        rows.getLong(4),
                        rows.getString(5)));
            }
        }
        return due;
    }

    private String sign(Due due) throws SQLException {
        MerkleTree tree = new MerkleTree(new StoredSubtrees(connection, due.agency));
        if (due.lastNote != null) {
            requireContinuation(tree, due.size, Checkpoint.parse(due.lastNote));
        }
        anchors.find(due.origin).ifPresent(anchored -> requireContinuation(tree, due.size, anchored));
        Checkpoint checkpoint = new Checkpoint(due.origin, due.size, tree.root(due.size));
        String note = checkpoint.signedBy(key);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_checkpoint (agency_id, number, size, root, signed_at, note)"
                        + " values (?, ?, ?, ?, clock_timestamp(), ?)")) {
            insert.setObject(1, due.agency);
            insert.setLong(2, due.lastNumber + 1);
            insert.setLong(3, due.size);
            insert.setBytes(4, checkpoint.root().bytes());
            insert.setString(5, note);
            insert.executeUpdate();
        }
        return note;
    }

    private static void requireContinuation(MerkleTree tree, long size, Checkpoint signed) {
        if (size < signed.size()) {
            throw new LogBroken("it has " + size + " entries, but " + signed.size()
                    + " were signed before; an older state of the database may have been restored");
        }
        if (!tree.root(signed.size()).equals(signed.root())) {
            throw new LogBroken("its first " + signed.size() + " entries are not those that were signed before");
        }
    }
}
