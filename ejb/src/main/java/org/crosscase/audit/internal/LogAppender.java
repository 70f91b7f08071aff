package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives committed entries their gapless place. Everything it needs to know stands in the database and is read under the
 * sequencer's lock; nothing is remembered from one transaction to the next.
 */
final class LogAppender {
    private final Connection connection;
    private final ForeignAttempts foreignAttempts;

    LogAppender(Connection connection) {
        this.connection = connection;
        this.foreignAttempts = new ForeignAttempts(connection);
    }

    /** @return how many entries got their place; as many as the limit when more may wait */
    int append(int limit) throws SQLException {
        SortedMap<UUID, List<CanonicalEntry>> waiting = waiting(limit);
        int placed = 0;
        for (var log : waiting.entrySet()) {
            append(log.getKey(), log.getValue());
            placed += log.getValue().size();
        }
        for (List<CanonicalEntry> entries : waiting.values()) {
            foreignAttempts.tellOwners(entries);
        }
        return placed;
    }

    private SortedMap<UUID, List<CanonicalEntry>> waiting(int limit) throws SQLException {
        SortedMap<UUID, List<CanonicalEntry>> waiting = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select " + StoredEntries.COLUMNS
                + " from audit_pending p join audit_entry e on e.agency_id = p.agency_id and e.id = p.entry_id"
                + " order by p.recorded_at, p.agency_id, p.entry_id limit ?")) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    CanonicalEntry entry = StoredEntries.read(rows, 1);
                    waiting.computeIfAbsent(entry.agency(), agency -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        return waiting;
    }

    private void append(UUID agency, List<CanonicalEntry> entries) throws SQLException {
        LogHead head = LogHead.lock(connection, agency);
        long position = head.size();
        Sha256Hash seal = head.seal();
        try (PreparedStatement leaf = connection.prepareStatement(
                        "insert into audit_leaf (agency_id, position, entry_id, leaf_hash, seal) values (?, ?, ?, ?, ?)");
                PreparedStatement done =
                        connection.prepareStatement("delete from audit_pending where agency_id = ? and entry_id = ?")) {
            for (CanonicalEntry entry : entries) {
                Sha256Hash hash = entry.leafHash();
                seal = Sha256Hash.seal(seal, hash);
                leaf.setObject(1, agency);
                leaf.setLong(2, position);
                leaf.setObject(3, entry.id());
                leaf.setBytes(4, hash.bytes());
                leaf.setBytes(5, seal.bytes());
                leaf.addBatch();
                done.setObject(1, agency);
                done.setObject(2, entry.id());
                done.addBatch();
                position++;
            }
            leaf.executeBatch();
            done.executeBatch();
        }
        storeSubtrees(agency, head.size(), position);
        new LogHead(position, seal).store(connection, agency);
    }

    /** The subtrees of whole tiles that the new leaves completed, lower levels first. */
    private void storeSubtrees(UUID agency, long before, long after) throws SQLException {
        for (int level = StoredSubtrees.TILE_LEVELS; level <= 32; level += StoredSubtrees.TILE_LEVELS) {
            if (before >> level == after >> level) {
                return;
            }
            StoredSubtrees subtrees = new StoredSubtrees(connection, agency);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into audit_node (agency_id, level, position, hash) values (?, ?, ?, ?)")) {
                for (long position = before >> level; position < after >> level; position++) {
                    insert.setObject(1, agency);
                    insert.setInt(2, level);
                    insert.setLong(3, position);
                    insert.setBytes(4, subtrees.fold(level, position).bytes());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
