package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives committed entries their gapless place. Everything it needs to know stands in the database, and outside it where
 * each log was left; it is read under the sequencer's lock, and nothing is remembered from one transaction to the next.
 */
public final class LogAppender {
    /**
     * What one transaction did.
     *
     * @param handled entries that need no further look; as many as the limit when more may wait
     * @param ends where the logs end now, to be kept once the transaction is committed
     * @param stalled agencies whose log does not go on from where it was left: their entries wait
     */
    public record Appended(int handled, List<EndMark> ends, Set<UUID> stalled, List<Alarm> alarms) {
        static Appended nothing() {
            return new Appended(0, new ArrayList<>(), new HashSet<>(), new ArrayList<>());
        }
    }

    private final Connection connection;
    private final LogKeys keys;
    private final Anchors anchors;
    private final ForeignAttempts foreignAttempts;
    private final Genuineness genuineness;
    private final PlatformAlarms platformAlarms;

    LogAppender(Connection connection, LogKeys keys, Anchors anchors) {
        this.connection = connection;
        this.keys = keys;
        this.anchors = anchors;
        this.foreignAttempts = new ForeignAttempts(connection, keys.find());
        this.genuineness = new Genuineness(connection, keys.find());
        this.platformAlarms = new PlatformAlarms(connection, keys.find());
    }

    /** @param except agencies whose entries are left waiting */
    Appended append(int limit, Set<UUID> except) throws SQLException {
        Appended appended = Appended.nothing();
        int handled = 0;
        for (var log : waiting(limit, except).entrySet()) {
            UUID agency = log.getKey();
            String code = code(agency);
            LogHead head = LogHead.lock(connection, agency);
            try {
                new LogContinuation(connection, anchors).requireEnd(agency, keys.origin(code), head);
            } catch (LogBroken broken) {
                appended.stalled.add(agency);
                appended.alarms.add(Alarm.broken(agency, code, broken));
                continue;
            }
            List<CanonicalEntry> genuine = new ArrayList<>();
            List<CanonicalEntry> refused = new ArrayList<>();
            for (CanonicalEntry entry : log.getValue()) {
                (genuineness.holds(entry) ? genuine : refused).add(entry);
            }
            if (!refused.isEmpty()) {
                appended.alarms.add(Alarm.refusedEntries(refused));
            }
            LogHead after = append(agency, head, genuine, log.getValue());
            appended.ends.add(new EndMark(
                    keys.origin(code), after.size(), after.seal(), new StoredCheckpoints(connection, agency).count()));
            handled += log.getValue().size();
            foreignAttempts.tellOwners(genuine);
            platformAlarms.passOn(genuine);
        }
        return new Appended(handled, appended.ends, appended.stalled, appended.alarms);
    }

    /** Platforms into whose log an alarm was passed on. */
    Set<UUID> alarmed() {
        return platformAlarms.told();
    }

    private SortedMap<UUID, List<CanonicalEntry>> waiting(int limit, Set<UUID> except) throws SQLException {
        SortedMap<UUID, List<CanonicalEntry>> waiting = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select " + StoredEntries.COLUMNS
                + " from audit_pending p join audit_entry e on e.agency_id = p.agency_id and e.id = p.entry_id"
                + " where p.agency_id <> all (?) order by p.recorded_at, p.agency_id, p.entry_id limit ?")) {
            select.setArray(1, connection.createArrayOf("uuid", except.toArray()));
            select.setInt(2, limit);
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

    /** @param waited the same entries and those that get no place: none of them waits any longer */
    private LogHead append(UUID agency, LogHead head, List<CanonicalEntry> entries, List<CanonicalEntry> waited)
            throws SQLException {
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
                position++;
            }
            for (CanonicalEntry entry : waited) {
                done.setObject(1, agency);
                done.setObject(2, entry.id());
                done.addBatch();
            }
            leaf.executeBatch();
            done.executeBatch();
        }
        storeSubtrees(agency, head.size(), position);
        LogHead after = new LogHead(position, seal);
        after.store(connection, agency);
        return after;
    }

    private String code(UUID agency) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select code from agency where id = ?")) {
            select.setObject(1, agency);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
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
