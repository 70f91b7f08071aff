package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.audit.AuditEntryDetails.Seal;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.CourtBundle;
import org.crosscase.audit.LogVerification;
import org.hibernate.Session;

/** Proofs and verification of stored logs. */
@ApplicationScoped
public class LogReading {
    private static final String LOGS = "select id, code, name from agency a where ";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private LogKeys keys;

    @Inject
    private DatabaseScope scope;

    /** The log of one agency, in the scope that the transaction stands in. */
    public List<LogVerification> verify(AgencyId agency) {
        return em.unwrap(Session.class).doReturningWork(connection -> verify(connection, "id = ?", agency.value()));
    }

    /** Every log. Reads rows, gives out none of them. */
    public List<LogVerification> verifyAcrossAgencies() {
        scope.takeOn(DatabaseRole.SEQUENCER);
        try {
            return em.unwrap(Session.class)
                    .doReturningWork(connection ->
                            verify(connection, "exists (select from audit_head h where h.agency_id = a.id)", null));
        } finally {
            scope.layDown();
        }
    }

    private List<LogVerification> verify(Connection connection, String which, UUID agency) throws SQLException {
        List<VerifiedLog> logs = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LOGS + which + " order by code")) {
            if (agency != null) {
                select.setObject(1, agency);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    logs.add(new VerifiedLog(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            keys.origin(rows.getString(2)),
                            keys.find().map(LogKey::publicKey).orElse(null)));
                }
            }
        }
        List<LogVerification> found = new ArrayList<>();
        for (VerifiedLog log : logs) {
            found.add(new LogVerifier(connection, log).verify());
        }
        return found;
    }

    /** The seals around a place: the one before, its own, the one after. */
    public List<Seal> seals(AgencyId agency, long position) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select position, seal from audit_leaf where agency_id = ?"
                            + " and position between ? and ? order by position")) {
                select.setObject(1, agency.value());
                select.setLong(2, position - 1);
                select.setLong(3, position + 1);
                List<Seal> seals = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        seals.add(new Seal(rows.getLong(1), HexFormat.of().formatHex(rows.getBytes(2))));
                    }
                }
                return seals;
            }
        });
    }

    /** Empty as long as no checkpoint covers the place. */
    public Optional<CourtBundle> prove(AgencyId agency, AuditEntryId entry, long position) {
        return em.unwrap(Session.class)
                .doReturningWork(connection -> prove(connection, agency.value(), entry.value(), position));
    }

    private static Optional<CourtBundle> prove(Connection connection, UUID agency, UUID entry, long position)
            throws SQLException {
        Optional<String> note = lastNote(connection, agency);
        long size = note.map(text -> Checkpoint.parse(text).size()).orElse(0L);
        if (position >= size) {
            return Optional.empty();
        }
        List<Sha256Hash> proof = new MerkleTree(new StoredSubtrees(connection, agency)).inclusionProof(position, size);
        return Optional.of(new CourtBundle(
                read(connection, agency, entry).bytes(),
                position,
                proof.stream().map(Sha256Hash::bytes).toList(),
                note.get()));
    }

    private static Optional<String> lastNote(Connection connection, UUID agency) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select note from audit_checkpoint where agency_id = ? order by number desc limit 1")) {
            select.setObject(1, agency);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static CanonicalEntry read(Connection connection, UUID agency, UUID entry) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + StoredEntries.COLUMNS + " from audit_entry e where e.agency_id = ? and e.id = ?")) {
            select.setObject(1, agency);
            select.setObject(2, entry);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return StoredEntries.read(row, 1);
            }
        }
    }
}
