package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.crosscase.audit.AuditFault.Kind;

/** Finds out what happened where a log does not fit; looks further only once something is wrong. */
final class FaultNaming {
    private final Connection connection;
    private final UUID agency;

    FaultNaming(Connection connection, UUID agency) {
        this.connection = connection;
        this.agency = agency;
    }

    /** Committed entries that the sequencer has still to place. */
    long waiting() throws SQLException {
        return number("select count(*) from audit_pending where agency_id = ?");
    }

    Found missingPlace(long position, Sha256Hash sealBefore) throws SQLException {
        Row moved = sealedAfter(sealBefore, null);
        return moved == null
                ? new Found(Kind.MISSING, position, null, "no entry stands at this place any more")
                : new Found(Kind.MOVED, position, moved.entry, "its entry stands at place " + moved.position + " now");
    }

    Found otherContent(long position, UUID entry, Sha256Hash found) throws SQLException {
        Row owner = row("select position, entry_id from audit_leaf where agency_id = ? and leaf_hash = ?", found);
        return owner == null
                ? new Found(Kind.CHANGED, position, entry, "its content is not what was hashed when it was written")
                : new Found(Kind.MOVED, position, entry, "it belongs to place " + owner.position);
    }

    Found brokenSeal(long position, UUID entry, Sha256Hash sealBefore, Sha256Hash sealHere, LogHead head)
            throws SQLException {
        Row moved = sealedAfter(sealBefore, sealHere);
        if (moved != null) {
            return new Found(
                    Kind.MOVED,
                    position,
                    moved.entry,
                    "the entry that was sealed here stands at place " + moved.position + " now");
        }
        long leaves = number("select count(*) from audit_leaf where agency_id = ?");
        if (leaves < head.size()) {
            return new Found(Kind.MISSING, position, null, "the entry that was sealed here is gone, others moved up");
        }
        if (leaves > head.size()) {
            return new Found(Kind.INSERTED, position, entry, "it was never sealed into the log");
        }
        return new Found(Kind.CHANGED, position, entry, "it is not the entry that was sealed here");
    }

    void requireNothingBeyond(long size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select position, entry_id from audit_leaf where agency_id = ? and position >= ? order by position"
                        + " limit 1")) {
            select.setObject(1, agency);
            select.setLong(2, size);
            try (ResultSet row = select.executeQuery()) {
                // The sequencer may have placed more since the head was read.
                if (row.next() && LogHead.read(connection, agency).size() <= row.getLong(1)) {
                    throw new Found(
                            Kind.INSERTED,
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            "it stands beyond the end of the log");
                }
            }
        }
    }

    /** Entries without a place that do not wait for one, and the other way round. */
    void requireNoStranger() throws SQLException {
        Row stranger = row("""
                select -1, e.id from audit_entry e where e.agency_id = ?
                  and not exists (select from audit_leaf l where l.agency_id = e.agency_id and l.entry_id = e.id)
                  and not exists (select from audit_pending p where p.agency_id = e.agency_id and p.entry_id = e.id)
                order by e.recorded_at, e.id limit 1""", null);
        if (stranger != null) {
            throw new Found(Kind.INSERTED, -1, stranger.entry, "it was put into the trail, but never into the log");
        }
        Row lost = row("""
                select -1, p.entry_id from audit_pending p where p.agency_id = ?
                  and not exists (select from audit_entry e where e.agency_id = p.agency_id and e.id = p.entry_id)
                limit 1""", null);
        if (lost != null) {
            throw new Found(Kind.MISSING, -1, lost.entry, "it was removed before it got its place in the log");
        }
    }

    private record Row(long position, UUID entry) {}

    /** The leaf whose own seal, or the seal found at this place, follows from the seal before; reads the whole log. */
    private Row sealedAfter(Sha256Hash before, Sha256Hash here) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select position, entry_id from audit_leaf
                where agency_id = ? and sha256('\\x02'::bytea || ? || leaf_hash) in (seal, ?)
                order by position limit 1""")) {
            select.setObject(1, agency);
            select.setBytes(2, before.bytes());
            select.setBytes(3, (here == null ? before : here).bytes());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Row(row.getLong(1), row.getObject(2, UUID.class)) : null;
            }
        }
    }

    private Row row(String sql, Sha256Hash hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, agency);
            if (hash != null) {
                select.setBytes(2, hash.bytes());
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Row(row.getLong(1), row.getObject(2, UUID.class)) : null;
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, agency);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
