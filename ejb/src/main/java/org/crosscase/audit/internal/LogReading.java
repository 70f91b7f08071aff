package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Sql;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.CourtBundle;
import org.crosscase.audit.LogVerification;
import org.crosscase.audit.OtherLog;

/** Proofs and verification of stored logs. */
@ApplicationScoped
public class LogReading {
    private record Log(UUID agency, String code, String name) {}

    @Inject
    private Database database;

    @Inject
    private LogKeys keys;

    @Inject
    private Anchors anchors;

    @Inject
    private OutsideHeads outside;

    @Inject
    private DatabaseScope scope;

    /** The log of one agency, compared with all its cases, whoever may read them. Reads rows, gives out none of them. */
    public List<LogVerification> verify(AgencyId agency) {
        return scope.asOwnWork(
                agency,
                () -> verify(database.sql(agency, "select id, code, name from agency_directory where id = :agency")));
    }

    /** Every log, also those of which only something outside the database is left. Reads rows, gives out none of them. */
    public List<LogVerification> verifyAcrossAgencies() {
        return acrossAgencies(() -> {
            Set<String> kept = new TreeSet<>(outside.origins());
            List<LogVerification> found = new ArrayList<>();
            for (LogVerification log :
                    verify(database.acrossAgencies("select id, code, name from agency_directory order by code"))) {
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
        return acrossAgencies(() -> new OtherLogs(database, keys, anchors, outside).compare(own.value()));
    }

    private <T> T acrossAgencies(Supplier<T> work) {
        scope.actAs(DatabaseRole.SEQUENCER);
        try {
            return work.get();
        } finally {
            scope.actAsApplication();
        }
    }

    private List<LogVerification> verify(Sql logs) {
        return logs.list(row -> new Log(row.uuid("id"), row.text("code"), row.text("name"))).stream()
                .map(log -> verify(database, log.agency, log.code, log.name))
                .toList();
    }

    /** One log as it is seen on the connection of that way to the database. */
    public LogVerification verify(Database seen, UUID agency, String code, String name) {
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
                        seen, new VerifiedLog(agency, code, name, origin, keys.clock(), keys.find(), kept))
                .verify();
        return unreadable == null || !found.isWhole()
                ? found
                : found.withFault(new AuditFault(AuditFault.Kind.CHECKPOINT, -1, "", unreadable.getMessage()));
    }

    /** Empty as long as no checkpoint covers the place. */
    public Optional<CourtBundle> prove(AgencyId agency, AuditReading.Found found) {
        long position = found.entry().findPosition().orElse(Long.MAX_VALUE);
        long size = found.note() == null ? 0 : Checkpoint.parse(found.note()).size();
        if (position >= size) {
            return Optional.empty();
        }
        List<Sha256Hash> proof =
                new StoredSubtrees(database, agency.value()).atOnce(tree -> tree.inclusionProof(position, size));
        return Optional.of(new CourtBundle(
                found.hashed().bytes(),
                position,
                proof.stream().map(Sha256Hash::bytes).toList(),
                found.note()));
    }
}
