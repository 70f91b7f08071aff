package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Signs the heads of logs that grew. It signs only what continues everything that it signed before: never a smaller
 * tree, never one with another beginning.
 */
public final class CheckpointSigner {
    /**
     * What was signed in one transaction.
     *
     * @param notes to be anchored once the transaction is committed
     */
    public record Signed(List<String> notes, List<EndMark> ends, List<Alarm> alarms) {
        static Signed nothing() {
            return new Signed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private static final String GROWN = """
            select h.agency_id, a.code, h.size, h.seal, c.number, c.note,
              date_trunc('second', clock_timestamp())
            from audit_head h join agency a on a.id = h.agency_id
            left join lateral (select number, note, size, signed_at from audit_checkpoint
              where agency_id = h.agency_id order by number desc limit 1) c on true
            where h.size <> coalesce(c.size, 0)
              and (c.signed_at is null or c.signed_at < date_trunc('minute', clock_timestamp()))
            order by a.code""";

    private record Due(
            UUID agency, String code, String origin, LogHead head, long lastNumber, String lastNote, Instant now) {}

    private final Connection connection;
    private final LogKey key;
    private final LogKeys keys;
    private final LogContinuation continuation;

    CheckpointSigner(Connection connection, LogKey key, LogKeys keys, Anchors anchors) {
        this.connection = connection;
        this.key = key;
        this.keys = keys;
        this.continuation = new LogContinuation(connection, anchors);
    }

    Signed signGrown() throws SQLException {
        Signed signed = Signed.nothing();
        for (Due due : due()) {
            try {
                signed.notes.add(sign(due));
                signed.ends.add(new EndMark(due.origin, due.head.size(), due.head.seal(), due.lastNumber + 1));
            } catch (LogBroken refused) {
                signed.alarms.add(Alarm.broken(due.agency, due.code, refused));
            }
        }
        return signed;
    }

    private List<Due> due() throws SQLException {
        List<Due> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(GROWN);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                due.add(new Due(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        keys.origin(rows.getString(2)),
                        new LogHead(rows.getLong(3), new Sha256Hash(rows.getBytes(4))),
                        rows.getLong(5),
                        rows.getString(6),
                        rows.getObject(7, OffsetDateTime.class).toInstant()));
            }
        }
        return due;
    }

    private String sign(Due due) throws SQLException {
        MerkleTree tree = new MerkleTree(new StoredSubtrees(connection, due.agency));
        continuation.requireEnd(due.agency, due.origin, due.head);
        continuation.requireSigned(tree, due.head.size(), due.origin, due.lastNote);
        Checkpoint checkpoint = new Checkpoint(due.origin, due.head.size(), tree.root(due.head.size()));
        String note = checkpoint.signedBy(key, keys.clock(), due.now);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_checkpoint (agency_id, number, size, root, signed_at, note)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, due.agency);
            insert.setLong(2, due.lastNumber + 1);
            insert.setLong(3, due.head.size());
            insert.setBytes(4, checkpoint.root().bytes());
            insert.setObject(5, due.now.atOffset(ZoneOffset.UTC));
            insert.setString(6, note);
            insert.executeUpdate();
        }
        return note;
    }
}
