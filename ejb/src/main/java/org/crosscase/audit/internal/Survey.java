package org.crosscase.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.agency.Database;

/** Compares, when the server starts, what the database holds with what is kept outside it, and says what does not fit. */
public final class Survey {
    private static final Logger LOG = Logger.getLogger(Survey.class.getName());

    /** What was found: where the logs end, to be kept, and what is wrong. */
    public record Findings(List<EndMark> ends, List<Alarm> alarms) {}

    private final Database database;
    private final LogKeys keys;
    private final Anchors anchors;
    private final OutsideHeads outside;

    Survey(Database database, LogKeys keys, Anchors anchors, OutsideHeads outside) {
        this.database = database;
        this.keys = keys;
        this.anchors = anchors;
        this.outside = outside;
    }

    Findings compare() {
        Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
        Map<String, UUID> agencies = agencies();
        Set<String> origins = new TreeSet<>(outside.origins());
        boolean anyLog = false;
        for (var agency : agencies.entrySet()) {
            if (LogHead.read(database, agency.getValue()).size() > 0) {
                origins.add(keys.origin(agency.getKey()));
                anyLog = true;
            }
        }
        if (!anyLog && !origins.isEmpty()) {
            LOG.log(
                    Level.SEVERE,
                    "this database holds no audit log, but the heads of {0} logs are kept outside it"
                            + " ({1}): it was emptied, or it is not the database that they belong to",
                    new Object[] {origins.size(), String.join(", ", origins)});
        }
        for (String origin : origins) {
            compare(origin, agencies, findings);
        }
        return findings;
    }

    private void compare(String origin, Map<String, UUID> agencies, Findings findings) {
        String code = keys.agencyCode(origin).orElse("");
        UUID agency = agencies.get(code);
        try {
            if (agency == null) {
                throw new LogBroken(
                        "heads of the log " + origin + " are kept, but there is no such agency: the database,"
                                + " or the name of this installation, is another");
            }
            compare(origin, agency).ifPresent(findings.ends::add);
        } catch (LogBroken broken) {
            findings.alarms.add(Alarm.broken(agency, code.isEmpty() ? origin : code, broken));
        }
    }

    /** @return where the log ends; empty when it has no entry */
    private Optional<EndMark> compare(String origin, UUID agency) {
        OutsideHeads.OfLog kept = outside.of(origin);
        new LogContinuation(database, anchors).requireAll(agency, origin, kept);
        LogHead head = LogHead.read(database, agency);
        long checkpoints = new StoredCheckpoints(database, agency).count();
        if (checkpoints > 0 && kept.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "nothing is kept outside the database of the log {0}, which has {1} entries: whether its end was cut"
                            + " off cannot be told until its next checkpoint",
                    new Object[] {origin, head.size()});
        }
        return head.size() == 0
                ? Optional.empty()
                : Optional.of(new EndMark(origin, head.size(), head.seal(), checkpoints));
    }

    private Map<String, UUID> agencies() {
        Map<String, UUID> agencies = new TreeMap<>();
        database.acrossAgencies("select code, id from agency_directory")
                .each(row -> agencies.put(row.text("code"), row.uuid("id")));
        return agencies;
    }
}
