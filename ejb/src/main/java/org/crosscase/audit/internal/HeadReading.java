package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Row;
import org.crosscase.audit.PublishedHead;

/** Reads the heads of all logs, and nothing else of them. */
@ApplicationScoped
public class HeadReading {
    private static final String HEADS = """
            select a.code, a.name, c.note, c.signed_at,
              array(select w.code from audit_cosignature s join agency_directory w on w.id = s.witness
                where s.agency_id = a.id and s.size = c.size order by w.code) as witnesses,
              array(select cast(extract(epoch from s.cosigned_at) as bigint) from audit_cosignature s join agency_directory w
                on w.id = s.witness where s.agency_id = a.id and s.size = c.size order by w.code) as times
            from agency_directory a
            join lateral (select note, size, signed_at from audit_checkpoint where agency_id = a.id
              order by number desc limit 1) c on true
            order by a.code""";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @Inject
    private LogKeys keys;

    @Inject
    private Witnesses witnesses;

    /** @param ownCode of the agency whose own witness is asked what it saw */
    public List<PublishedHead> list(String ownCode) {
        Map<String, Witness.Seen> seen = seenBy(ownCode);
        return acrossAgencies(() -> database.acrossAgencies(HEADS).list(row -> head(row, seen)));
    }

    private static PublishedHead head(Row row, Map<String, Witness.Seen> seen) {
        Checkpoint head = Checkpoint.parse(row.text("note"));
        String[] witnesses = row.texts("witnesses");
        Long[] times = row.numbers("times");
        List<PublishedHead.Cosignature> cosigned = new ArrayList<>();
        for (int i = 0; i < witnesses.length; i++) {
            cosigned.add(new PublishedHead.Cosignature(witnesses[i], Instant.ofEpochSecond(times[i])));
        }
        Witness.Seen own = seen.get(head.origin());
        return new PublishedHead(
                row.text("code"),
                row.text("name"),
                head.origin(),
                head.size(),
                head.root().hex(),
                row.time("signed_at"),
                cosigned,
                own == null ? 0 : own.head().size());
    }

    private Map<String, Witness.Seen> seenBy(String agencyCode) {
        Optional<Witness> witness = witnesses.find(agencyCode);
        try {
            return witness.isPresent() ? witness.get().heads() : Map.of();
        } catch (IOException unreadable) {
            throw new LogBroken("what " + agencyCode + " cosigned cannot be read: " + unreadable);
        }
    }

    /** The last checkpoint of a log with the lines of its witnesses. */
    public Optional<String> note(String agencyCode) {
        return acrossAgencies(() -> {
            Optional<UUID> agency = agency(agencyCode);
            return agency.isEmpty() ? Optional.empty() : new StoredCheckpoints(database, agency.get()).lastCosigned();
        });
    }

    /** What a witness that saw so many entries is handed; empty when the log is not that long. */
    public Optional<String> continuation(String agencyCode, long seen) {
        return acrossAgencies(() -> {
            Optional<UUID> agency = agency(agencyCode);
            Optional<String> note =
                    agency.isEmpty() ? Optional.empty() : new StoredCheckpoints(database, agency.get()).lastNote();
            if (note.isEmpty()
                    || seen < 0
                    || seen > Checkpoint.parse(note.get()).size()) {
                return Optional.empty();
            }
            StringBuilder text = new StringBuilder("old " + seen + "\n");
            if (seen > 0) {
                new MerkleTree(new StoredSubtrees(database, agency.get()))
                        .consistencyProof(seen, Checkpoint.parse(note.get()).size())
                        .forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash.bytes()))
                                .append('\n'));
            }
            return Optional.of(text.append('\n').append(note.get()).toString());
        });
    }

    public Map<String, String> keys() {
        Map<String, String> found = new TreeMap<>();
        for (String code : acrossAgencies(this::codes)) {
            keys.find()
                    .ifPresent(
                            key -> found.put(keys.origin(code), key.publicKey().verifierKey(keys.origin(code))));
            witnesses.cosignerKey(code).ifPresent(key -> found.put(keys.witness(code), key));
        }
        keys.find().ifPresent(key -> found.put(keys.clock(), key.publicKey().cosignerKey(keys.clock())));
        return found;
    }

    private List<String> codes() {
        return database.acrossAgencies("select code from agency_directory order by code")
                .list(row -> row.text("code"));
    }

    private Optional<UUID> agency(String code) {
        return database.acrossAgencies("select id from agency_directory where code = :code")
                .set("code", code)
                .find(row -> row.uuid("id"));
    }

    private <T> T acrossAgencies(Supplier<T> work) {
        scope.actAs(DatabaseRole.SEQUENCER);
        try {
            return work.get();
        } finally {
            scope.actAsApplication();
        }
    }
}
