package org.crosscase.audit.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands the last head of every log to every other agency, and keeps the lines that they sign. */
final class Cosigning {
    private static final Logger LOG = Logger.getLogger(Cosigning.class.getName());

    private static final String HEADS = """
            select a.id, a.code, c.note from agency a
            join lateral (select note from audit_checkpoint where agency_id = a.id order by number desc limit 1) c on true
            order by a.code""";

    private record Agency(UUID id, String code) {}

    private record Head(Agency of, Checkpoint checkpoint) {}

    private final Connection connection;
    private final Witnesses witnesses;

    Cosigning(Connection connection, Witnesses witnesses) {
        this.connection = connection;
        this.witnesses = witnesses;
    }

    List<Alarm> cosignAll(Instant now) throws SQLException {
        List<Head> heads = heads();
        List<Alarm> alarms = new ArrayList<>();
        for (Agency agency : agencies()) {
            Optional<Witness> witness = witnesses.find(agency.code);
            if (witness.isPresent()) {
                cosign(agency, witness.get(), heads, now, alarms);
            }
        }
        return alarms;
    }

    private void cosign(Agency agency, Witness witness, List<Head> heads, Instant now, List<Alarm> alarms)
            throws SQLException {
        try {
            Map<String, Witness.Seen> seen = witness.heads();
            Map<Checkpoint, Head> offered = new LinkedHashMap<>();
            List<Witness.Offer> offers = new ArrayList<>();
            for (Head head : heads) {
                Checkpoint before = Optional.ofNullable(seen.get(head.checkpoint.origin()))
                        .map(Witness.Seen::head)
                        .orElse(null);
                if (!head.of.id.equals(agency.id) && !head.checkpoint.equals(before)) {
                    offered.put(head.checkpoint, head);
                    offers.add(new Witness.Offer(head.checkpoint, proof(head, before == null ? 0 : before.size())));
                }
            }
            Map<Checkpoint, String> lines = offers.isEmpty() ? Map.of() : witness.cosign(offers, now);
            for (Head head : offered.values()) {
                String line = lines.get(head.checkpoint);
                if (line == null) {
                    alarms.add(Alarm.refusedHead(
                            agency.id,
                            head.of.code,
                            head.checkpoint,
                            seen.get(head.checkpoint.origin()).head()));
                } else {
                    store(head, agency, line, now);
                }
            }
        } catch (IOException unwritable) {
            // The next head is tried again; until then this witness vouches for what it saw last.
            LOG.log(Level.WARNING, "{0} cannot cosign for now: {1}", new Object[] {witness.name(), unwritable});
        }
    }

    /** None where there can be none: the witness refuses what is not proved. */
    private List<Sha256Hash> proof(Head head, long from) {
        if (from < 1 || from > head.checkpoint.size()) {
            return List.of();
        }
        try {
            return new MerkleTree(new StoredSubtrees(connection, head.of.id))
                    .consistencyProof(from, head.checkpoint.size());
        } catch (LogBroken lacking) {
            return List.of();
        }
    }

    private void store(Head head, Agency witness, String line, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_cosignature (agency_id, size, witness, cosigned_at, line)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, head.of.id);
            insert.setLong(2, head.checkpoint.size());
            insert.setObject(3, witness.id);
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.setString(5, line);
            insert.executeUpdate();
        }
    }

    private List<Head> heads() throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(HEADS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                heads.add(new Head(
                        new Agency(rows.getObject(1, UUID.class), rows.getString(2)),
                        Checkpoint.parse(rows.getString(3))));
            }
        }
        return heads;
    }

    private List<Agency> agencies() throws SQLException {
        List<Agency> agencies = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select id, code from agency order by code");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                agencies.add(new Agency(rows.getObject(1, UUID.class), rows.getString(2)));
            }
        }
        return agencies;
    }
}
