package org.crosscase.audit.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;

/** Hands the last head of every log to every other agency, and keeps the lines that they sign. */
final class Cosigning {
    private static final Logger LOG = Logger.getLogger(Cosigning.class.getName());

    private static final String HEADS = """
            select a.id, a.code, c.note from agency_directory a
            join lateral (select note from audit_checkpoint where agency_id = a.id order by number desc limit 1) c on true
            order by a.code""";

    private static final String INSERT = """
            insert into audit_cosignature (agency_id, size, witness, cosigned_at, line)
            values (:agency, :size, :witness, :cosignedAt, :line) on conflict do nothing""";

    private record Agency(UUID id, String code) {}

    private record Head(Agency of, Checkpoint checkpoint) {}

    private final Database database;
    private final Witnesses witnesses;

    Cosigning(Database database, Witnesses witnesses) {
        this.database = database;
        this.witnesses = witnesses;
    }

    List<Alarm> cosignAll(Instant now) {
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

    private void cosign(Agency agency, Witness witness, List<Head> heads, Instant now, List<Alarm> alarms) {
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
            return new MerkleTree(new StoredSubtrees(database, head.of.id))
                    .consistencyProof(from, head.checkpoint.size());
        } catch (LogBroken lacking) {
            return List.of();
        }
    }

    private void store(Head head, Agency witness, String line, Instant now) {
        database.sql(AgencyId.of(head.of.id), INSERT)
                .set("size", head.checkpoint.size())
                .set("witness", witness.id)
                .set("cosignedAt", now)
                .set("line", line)
                .execute();
    }

    private List<Head> heads() {
        return database.acrossAgencies(HEADS).list(row -> new Head(agency(row), Checkpoint.parse(row.text("note"))));
    }

    private List<Agency> agencies() {
        return database.acrossAgencies("select id, code from agency_directory order by code")
                .list(Cosigning::agency);
    }

    private static Agency agency(Row row) {
        return new Agency(row.uuid("id"), row.text("code"));
    }
}
