package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.audit.AuditQuery;
import org.hibernate.Session;

/** Makes signed extracts of a log; one checkpoint serves the proofs of all entries. */
@ApplicationScoped
public class Extraction {
    /** Some 8 MB; whoever needs more asks for one month after the other. */
    static final int MOST = 5_000;

    /**
     * A finished extract.
     *
     * @param entries in it
     */
    public record Extract(String text, int entries) {}

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private AuditReading reading;

    @Inject
    private LogKeys keys;

    /** Empty when no key is configured, or nothing is signed. */
    public Optional<Extract> make(ActingOfficer officer, AuditQuery query, String filter) {
        UUID agency = officer.agencyId().value();
        Session session = em.unwrap(Session.class);
        Optional<String> note =
                session.doReturningWork(connection -> new StoredCheckpoints(connection, agency).lastNote());
        if (keys.find().isEmpty() || note.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint checkpoint = Checkpoint.parse(note.get());
        List<UUID> ids = reading.covered(officer.agencyId(), query, checkpoint.size(), MOST + 1);
        List<UUID> kept = ids.subList(0, Math.min(MOST, ids.size()));
        ExtractText text =
                new ExtractText(Instant.now(), officer.username(), filter, kept.size(), ids.size() <= MOST, note.get());
        session.doWork(connection -> append(connection, agency, kept, checkpoint.size(), text));
        return Optional.of(new Extract(text.signedBy(keys.find().get(), checkpoint.origin()), kept.size()));
    }

    private static void append(Connection connection, UUID agency, List<UUID> ids, long size, ExtractText text)
            throws SQLException {
        MerkleTree tree = new MerkleTree(new StoredSubtrees(connection, agency));
        try (PreparedStatement select = connection.prepareStatement("select l.position, " + StoredEntries.COLUMNS
                + " from audit_entry e join audit_leaf l on l.agency_id = e.agency_id and l.entry_id = e.id"
                + " where e.agency_id = ? and e.id = any (?) order by l.position")) {
            select.setObject(1, agency);
            select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long position = rows.getLong(1);
                    text.add(position, StoredEntries.read(rows, 2).bytes(), tree.inclusionProof(position, size));
                }
            }
        }
    }
}
