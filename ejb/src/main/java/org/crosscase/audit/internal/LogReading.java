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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.audit.AuditEntryDetails.Seal;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.CourtBundle;
import org.crosscase.audit.LogVerification;
import org.crosscase.audit.OtherLog;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** Proofs and verification of stored logs. */
@ApplicationScoped
public class LogReading {
    private static final String LOGS = "select id, code, name from agency a where ";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private LogKeys keys;

    @Inject
    private Anchors anchors;

    @Inject
    private OutsideHeads outside;

    @Inject
    private DatabaseScope scope;

    /** The log of one agency, in the scope that the transaction stands in. */
    public List<LogVerification> verify(AgencyId agency) {
        return em.unwrap(Session.class).doReturningWork(connection -> verify(connection, "id = ?", agency.value()));
    }

    /** Every log, also those of which only something outside the database is left. Reads rows, gives out none of them. */
    public List<LogVerification> verifyAcrossAgencies() {
        return acrossAgencies(connection -> {
            Set<String> kept = new TreeSet<>(outside.origins());
            List<LogVerification> found = new ArrayList<>();
            for (LogVerification log : verify(connection, "true", null)) {
                boolean known = kept.remove(keys.origin(log.agencyCode()));
                if (known || log.entries() + log.waiting() > 0 || !log.isWhole()) {
                    found.add(log);
                }
            }
            for (String origin : kept) {
                found.add(LogVerification.gone(
                        keys.agencyCode(origin).orElse(origin),
                        outside.of(origin).size()));
            }
            return found;
        });
    }

    /** Whether the logs of the other agencies still hold the heads that are kept of them; tells nothing else of them. */
    public List<OtherLog> compareOthers(AgencyId own) {
        return acrossAgencies(connection -> new OtherLogs(connection, keys, anchors, outside).compare(own.value()));
    }

    private <T> T acrossAgencies(ReturningWork<T> work) {
        scope.takeOn(DatabaseRole.SEQUENCER);
        try {
            return em.unwrap(Session.class).doReturningWork(work);
        } finally {
            scope.layDown();
        }
    }

    private List<LogVerification> verify(Connection connection, String which, UUID agency) throws SQLException {
        List<String[]> logs = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LOGS + which + " order by code")) {
            if (agency != null) {
                select.setObject(1, agency);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    logs.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
                }
            }
        }
        List<LogVerification> found = new ArrayList<>();
        for (String[] log : logs) {
            found.add(verify(connection, UUID.fromString(log[0]), log[1], log[2]));
        }
        return found;
    }

    /** One log as that connection sees it. */
    public LogVerification verify(Connection connection, UUID agency, String code, String name) throws SQLException {
        String origin = keys.origin(code);
        OutsideHeads.OfLog kept;
        LogBroken unreadable = null;
        try {
            kept = outside.of(origin);
        } catch (LogBroken damaged) {
            kept = OutsideHeads.OfLog.NOTHING;
            unreadable = damaged;
        }
        LogVerification found = new LogVerifier(
                        connection, new VerifiedLog(agency, code, name, origin, keys.clock(), keys.find(), kept))
                .verify();
        return unreadable == null || !found.isWhole()
                ? found
                : found.withFault(new AuditFault(AuditFault.Kind.CHECKPOINT, -1, "", unreadable.getMessage()));
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
        Optional<String> note = new StoredCheckpoints(connection, agency).lastNote();
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
