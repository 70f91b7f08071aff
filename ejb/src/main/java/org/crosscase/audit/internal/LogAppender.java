package org.crosscase.audit.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;

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

    private static final String WAITING = "select " + StoredEntries.COLUMNS
            + " from audit_pending p join audit_entry e on e.agency_id = p.agency_id and e.id = p.entry_id"
            + " where p.agency_id <> all (:except) order by p.recorded_at, p.agency_id, p.entry_id limit :limit";

    private static final String PLACE = """
            insert into audit_leaf (agency_id, position, entry_id, leaf_hash, seal)
            select :agency, x.position, x.entry_id, x.hash, x.seal
            from unnest(:positions, :entries, :hashes, :seals) as x (position, entry_id, hash, seal)""";

    private static final String DONE =
            "delete from audit_pending where agency_id = :agency and entry_id = any (:entries)";

    private final Database database;
    private final LogKeys keys;
    private final Anchors anchors;
    private final ForeignAttempts foreignAttempts;
    private final Genuineness genuineness;
    private final PlatformAlarms platformAlarms;

    LogAppender(Database database, LogKeys keys, Anchors anchors) {
        this.database = database;
        this.keys = keys;
        this.anchors = anchors;
        this.foreignAttempts = new ForeignAttempts(database, keys.find());
        this.genuineness = new Genuineness(database, keys.find());
        this.platformAlarms = new PlatformAlarms(database, keys.find());
    }

    /** @param except agencies whose entries are left waiting */
    Appended append(int limit, Set<UUID> except) {
        Appended appended = Appended.nothing();
        int handled = 0;
        for (var log : waiting(limit, except).entrySet()) {
            UUID agency = log.getKey();
            String code = code(agency);
            LogHead head = LogHead.lock(database, agency);
            try {
                new LogContinuation(database, anchors).requireEnd(agency, keys.origin(code), head);
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
                    keys.origin(code), after.size(), after.seal(), new StoredCheckpoints(database, agency).count()));
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

    private SortedMap<UUID, List<CanonicalEntry>> waiting(int limit, Set<UUID> except) {
        SortedMap<UUID, List<CanonicalEntry>> waiting = new TreeMap<>();
        database.acrossAgencies(WAITING)
                .set("except", except.toArray(UUID[]::new))
                .set("limit", limit)
                .list(StoredEntries::read)
                .forEach(entry -> waiting.computeIfAbsent(entry.agency(), agency -> new ArrayList<>())
                        .add(entry));
        return waiting;
    }

    /** @param waited the same entries and those that get no place: none of them waits any longer */
    private LogHead append(UUID agency, LogHead head, List<CanonicalEntry> entries, List<CanonicalEntry> waited) {
        long position = head.size();
        Sha256Hash seal = head.seal();
        List<Long> positions = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        List<byte[]> seals = new ArrayList<>();
        for (CanonicalEntry entry : entries) {
            Sha256Hash hash = entry.leafHash();
            seal = Sha256Hash.seal(seal, hash);
            positions.add(position);
            hashes.add(hash.bytes());
            seals.add(seal.bytes());
            position++;
        }
        database.sql(AgencyId.of(agency), PLACE)
                .set("positions", positions.toArray(Long[]::new))
                .set("entries", ids(entries))
                .set("hashes", hashes.toArray(byte[][]::new))
                .set("seals", seals.toArray(byte[][]::new))
                .execute();
        database.sql(AgencyId.of(agency), DONE).set("entries", ids(waited)).execute();
        storeSubtrees(agency, head.size(), position);
        LogHead after = new LogHead(position, seal);
        after.store(database, agency);
        return after;
    }

    private static UUID[] ids(List<CanonicalEntry> entries) {
        return entries.stream().map(CanonicalEntry::id).toArray(UUID[]::new);
    }

    private String code(UUID agency) {
        return database.sql(AgencyId.of(agency), "select code from agency_directory where id = :agency")
                .one(row -> row.text("code"));
    }

    /** The subtrees of whole tiles that the new leaves completed, lower levels first. */
    private void storeSubtrees(UUID agency, long before, long after) {
        for (int level = StoredSubtrees.TILE_LEVELS; level <= 32; level += StoredSubtrees.TILE_LEVELS) {
            if (before >> level == after >> level) {
                return;
            }
            new StoredSubtrees(database, agency).store(level, before >> level, after >> level);
        }
    }
}
