package org.crosscase.audit.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;

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
            select h.agency_id, a.code, h.size, h.seal, coalesce(c.number, 0) as number, c.note,
              date_trunc('second', clock_timestamp()) as signed_at
            from audit_head h join agency_directory a on a.id = h.agency_id
            left join lateral (select number, note, size, signed_at from audit_checkpoint
              where agency_id = h.agency_id order by number desc limit 1) c on true
            where h.size <> coalesce(c.size, 0)
              and (c.signed_at is null or c.signed_at < date_trunc('minute', clock_timestamp()))
            order by a.code""";

    private static final String INSERT = """
            insert into audit_checkpoint (agency_id, number, size, root, signed_at, note)
            values (:agency, :number, :size, :root, :signedAt, :note)""";

    private record Due(
            UUID agency, String code, String origin, LogHead head, long lastNumber, String lastNote, Instant now) {}

    private final Database database;
    private final LogKey key;
    private final LogKeys keys;
    private final LogContinuation continuation;

    CheckpointSigner(Database database, LogKey key, LogKeys keys, Anchors anchors) {
        this.database = database;
        this.key = key;
        this.keys = keys;
        this.continuation = new LogContinuation(database, anchors);
    }

    Signed signGrown() {
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

    private List<Due> due() {
        return database.acrossAgencies(GROWN).list(this::due);
    }

    private Due due(Row row) {
        return new Due(
                row.uuid("agency_id"),
                row.text("code"),
                keys.origin(row.text("code")),
                new LogHead(row.number("size"), new Sha256Hash(row.bytes("seal"))),
                row.number("number"),
                row.text("note"),
                row.time("signed_at"));
    }

    private String sign(Due due) {
        MerkleTree tree = new MerkleTree(new StoredSubtrees(database, due.agency));
        continuation.requireEnd(due.agency, due.origin, due.head);
        continuation.requireSigned(tree, due.head.size(), due.origin, due.lastNote);
        Checkpoint checkpoint = new Checkpoint(due.origin, due.head.size(), tree.root(due.head.size()));
        String note = checkpoint.signedBy(key, keys.clock(), due.now);
        database.sql(AgencyId.of(due.agency), INSERT)
                .set("number", due.lastNumber + 1)
                .set("size", due.head.size())
                .set("root", checkpoint.root().bytes())
                .set("signedAt", due.now)
                .set("note", note)
                .execute();
        return note;
    }
}
