package org.crosscase.audit.internal;

import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.audit.AuditFault.Kind;

/** Finds out what happened where a log does not fit; looks further only once something is wrong. */
final class FaultNaming {
    private static final String OWNER =
            "select position, entry_id from audit_leaf where agency_id = :agency and leaf_hash = :hash";

    private static final String BEYOND = """
            select position, entry_id from audit_leaf where agency_id = :agency and position >= :size
            order by position limit 1""";

    private static final String STRANGER = """
            select -1 as position, e.id as entry_id from audit_entry e where e.agency_id = :agency
              and not exists (select from audit_leaf l where l.agency_id = e.agency_id and l.entry_id = e.id)
              and not exists (select from audit_pending p where p.agency_id = e.agency_id and p.entry_id = e.id)
            order by e.recorded_at, e.id limit 1""";

    private static final String LOST = """
            select -1 as position, p.entry_id from audit_pending p where p.agency_id = :agency
              and not exists (select from audit_entry e where e.agency_id = p.agency_id and e.id = p.entry_id)
            limit 1""";

    private static final String SEALED_AFTER = """
            select position, entry_id from audit_leaf
            where agency_id = :agency and sha256(cast('\\x02' as bytea) || :before || leaf_hash) in (seal, :here)
            order by position limit 1""";

    private record Leaf(long position, UUID entry) {}

    private final Database database;
    private final AgencyId agency;

    FaultNaming(Database database, UUID agency) {
        this.database = database;
        this.agency = AgencyId.of(agency);
    }

    /** Committed entries that the sequencer has still to place. */
    long waiting() {
        return database.sql(agency, "select count(*) from audit_pending where agency_id = :agency")
                .count();
    }

    FaultFound missingPlace(long position, Sha256Hash sealBefore) {
        Leaf moved = sealedAfter(sealBefore, null);
        return moved == null
                ? new FaultFound(Kind.MISSING, position, null, "no entry stands at this place any more")
                : new FaultFound(
                        Kind.MOVED, position, moved.entry, "its entry stands at place " + moved.position + " now");
    }

    FaultFound otherContent(long position, UUID entry, Sha256Hash found) {
        Leaf owner = find(database.sql(agency, OWNER).set("hash", found.bytes()));
        return owner == null
                ? new FaultFound(
                        Kind.CHANGED, position, entry, "its content is not what was hashed when it was written")
                : new FaultFound(Kind.MOVED, position, entry, "it belongs to place " + owner.position);
    }

    FaultFound brokenSeal(long position, UUID entry, Sha256Hash sealBefore, Sha256Hash sealHere, LogHead head) {
        Leaf moved = sealedAfter(sealBefore, sealHere);
        if (moved != null) {
            return new FaultFound(
                    Kind.MOVED,
                    position,
                    moved.entry,
                    "the entry that was sealed here stands at place " + moved.position + " now");
        }
        long leaves = database.sql(agency, "select count(*) from audit_leaf where agency_id = :agency")
                .count();
        if (leaves < head.size()) {
            return new FaultFound(
                    Kind.MISSING, position, null, "the entry that was sealed here is gone, others moved up");
        }
        if (leaves > head.size()) {
            return new FaultFound(Kind.INSERTED, position, entry, "it was never sealed into the log");
        }
        return new FaultFound(Kind.CHANGED, position, entry, "it is not the entry that was sealed here");
    }

    void requireNothingBeyond(long size) {
        Leaf beyond = find(database.sql(agency, BEYOND).set("size", size));
        // The sequencer may have placed more since the head was read.
        if (beyond != null && LogHead.read(database, agency.value()).size() <= beyond.position) {
            throw new FaultFound(Kind.INSERTED, beyond.position, beyond.entry, "it stands beyond the end of the log");
        }
    }

    /** Entries without a place that do not wait for one, and the other way round. */
    void requireNoStranger() {
        Leaf stranger = find(database.sql(agency, STRANGER));
        if (stranger != null) {
            throw new FaultFound(
                    Kind.INSERTED, -1, stranger.entry, "it was put into the trail, but never into the log");
        }
        Leaf lost = find(database.sql(agency, LOST));
        if (lost != null) {
            throw new FaultFound(Kind.MISSING, -1, lost.entry, "it was removed before it got its place in the log");
        }
    }

    /** The leaf whose own seal, or the seal found at this place, follows from the seal before; reads the whole log. */
    private Leaf sealedAfter(Sha256Hash before, Sha256Hash here) {
        return find(database.sql(agency, SEALED_AFTER)
                .set("before", before.bytes())
                .set("here", (here == null ? before : here).bytes()));
    }

    private static Leaf find(Sql statement) {
        return statement
                .find(row -> new Leaf(row.number("position"), row.uuid("entry_id")))
                .orElse(null);
    }
}
