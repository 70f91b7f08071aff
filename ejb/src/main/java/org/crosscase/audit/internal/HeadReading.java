package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.audit.PublishedHead;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** Reads the heads of all logs, and nothing else of them. */
@ApplicationScoped
public class HeadReading {
    private static final String HEADS = """
            select a.code, a.name, c.note, c.signed_at,
              array(select w.code from audit_cosignature s join agency w on w.id = s.witness
                where s.agency_id = a.id and s.size = c.size order by w.code),
              array(select extract(epoch from s.cosigned_at)::bigint from audit_cosignature s join agency w
                on w.id = s.witness where s.agency_id = a.id and s.size = c.size order by w.code)
            from agency a
            join lateral (select note, size, signed_at from audit_checkpoint where agency_id = a.id
              order by number desc limit 1) c on true
            order by a.code""";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private DatabaseScope scope;

    @Inject
    private LogKeys keys;

    @Inject
    private Witnesses witnesses;

    /** @param ownCode of the agency whose own witness is asked what it saw */
    public List<PublishedHead> list(String ownCode) {
        Map<String, Witness.Seen> seen = seenBy(ownCode);
        return acrossAgencies(connection -> {
            List<PublishedHead> heads = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(HEADS);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    heads.add(head(rows, seen));
                }
            }
            return heads;
        });
    }

    private static PublishedHead head(ResultSet row, Map<String, Witness.Seen> seen) throws SQLException {
        Checkpoint head = Checkpoint.parse(row.getString(3));
        String[] witnesses = (String[]) row.getArray(5).getArray();
        Long[] times = (Long[]) row.getArray(6).getArray();
        List<PublishedHead.Cosignature> cosigned = new ArrayList<>();
        for (int i = 0; i < witnesses.length; i++) {
            cosigned.add(new PublishedHead.Cosignature(witnesses[i], Instant.ofEpochSecond(times[i])));
        }
        Witness.Seen own = seen.get(head.origin());
        return new PublishedHead(
                row.getString(1),
                row.getString(2),
                head.origin(),
                head.size(),
                head.root().hex(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
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
        return acrossAgencies(connection -> {
            Optional<UUID> agency = agency(connection, agencyCode);
            return agency.isEmpty() ? Optional.empty() : new StoredCheckpoints(connection, agency.get()).lastCosigned();
        });
    }

    /** What a witness that saw so many entries is handed; empty when the log is not that long. */
    public Optional<String> continuation(String agencyCode, long seen) {
        return acrossAgencies(connection -> {
            Optional<UUID> agency = agency(connection, agencyCode);
            Optional<String> note =
                    agency.isEmpty() ? Optional.empty() : new StoredCheckpoints(connection, agency.get()).lastNote();
            if (note.isEmpty()
                    || seen < 0
                    || seen > Checkpoint.parse(note.get()).size()) {
                return Optional.empty();
            }
            StringBuilder text = new StringBuilder("old " + seen + "\n");
            if (seen > 0) {
                new MerkleTree(new StoredSubtrees(connection, agency.get()))
                        .consistencyProof(seen, Checkpoint.parse(note.get()).size())
                        .forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash.bytes()))
                                .append('\n'));
            }
            return Optional.of(text.append('\n').append(note.get()).toString());
        });
    }

    public Map<String, String> keys() {
        Map<String, String> found = new TreeMap<>();
        for (String code : acrossAgencies(HeadReading::codes)) {
            keys.find()
                    .ifPresent(
                            key -> found.put(keys.origin(code), key.publicKey().verifierKey(keys.origin(code))));
            witnesses.cosignerKey(code).ifPresent(key -> found.put(keys.witness(code), key));
        }
        keys.find().ifPresent(key -> found.put(keys.clock(), key.publicKey().cosignerKey(keys.clock())));
        return found;
    }

    private static List<String> codes(Connection connection) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select code from agency order by code");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private static Optional<UUID> agency(Connection connection, String code) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from agency where code = ?")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    private <T> T acrossAgencies(ReturningWork<T> work) {
        scope.takeOn(DatabaseRole.SEQUENCER);
        try {
            return em.unwrap(Session.class).doReturningWork(work);
        } finally {
            scope.layDown();
        }
    }
}
