package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.audit.AuditQuery;

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

    private static final String ENTRIES = "select l.position, " + StoredEntries.COLUMNS
            + " from audit_entry e join audit_leaf l on l.agency_id = e.agency_id and l.entry_id = e.id"
            + " where e.agency_id = :agency and e.id = any (:ids) order by l.position";

    @Inject
    private Database database;

    @Inject
    private AuditReading reading;

    @Inject
    private LogKeys keys;

    /** Empty when no key is configured, or nothing is signed. */
    public Optional<Extract> make(ActingOfficer officer, AuditQuery query, String filter) {
        AgencyId agency = officer.agencyId();
        Optional<String> note = new StoredCheckpoints(database, agency.value()).lastNote();
        if (keys.find().isEmpty() || note.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint checkpoint = Checkpoint.parse(note.get());
        List<UUID> ids = reading.covered(agency, query, checkpoint.size(), MOST + 1);
        List<UUID> kept = ids.subList(0, Math.min(MOST, ids.size()));
        ExtractText text =
                new ExtractText(Instant.now(), officer.username(), filter, kept.size(), ids.size() <= MOST, note.get());
        append(agency, kept, checkpoint.size(), text);
        return Optional.of(new Extract(text.signedBy(keys.find().get(), checkpoint.origin()), kept.size()));
    }

    private void append(AgencyId agency, List<UUID> ids, long size, ExtractText text) {
        MerkleTree tree = new MerkleTree(new StoredSubtrees(database, agency.value()));
        database.sql(agency, ENTRIES).set("ids", ids.toArray(UUID[]::new)).each(row -> {
            long position = row.number("position");
            text.add(position, StoredEntries.read(row).bytes(), tree.inclusionProof(position, size));
        });
    }
}
