package org.crosscase.audit.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.audit.Deed;

/**
 * States in the trail what the rows say of which no entry tells: those that are older than the digests in entries, and agencies,
 * which no officer registers. The entry says that it was found, not that it is right; from then on a change past the
 * application shows.
 */
public final class FoundStates {
    private static final Logger LOG = Logger.getLogger(FoundStates.class.getName());
    private static final String FOUND_ACTION = "audit.state-found";
    private static final String ACCEPTED_ACTION = "audit.state-accepted";

    private static final String UNTOLD =
            "select agency_id, object_type, object_id, state from audit_untold limit :most";

    private static final String OTHERWISE = """
            select agency_id, 'agency' as object_type, cast(agency_id as text) as object_id, state from audit_agency_state
            where code = :code and told_state is not null and state <> told_state""";

    private record State(UUID agency, String type, String id, String digest) {}

    private final Database database;
    private final Optional<LogKey> key;

    public FoundStates(Database database, Optional<LogKey> key) {
        this.database = database;
        this.key = key;
    }

    /** @return whether there may be more */
    public boolean stateSome(int most) {
        List<State> found = states(database.acrossAgencies(UNTOLD).set("most", most));
        for (State each : found) {
            state(each, FOUND_ACTION);
        }
        return found.size() == most;
    }

    /**
     * What whoever runs the installation changed knowingly. The word for it is a setting of the server, which the
     * database's administrator cannot give.
     */
    public void accept(List<String> agencyCodes) {
        for (String code : agencyCodes) {
            for (State each : states(database.acrossAgencies(OTHERWISE).set("code", code))) {
                state(each, ACCEPTED_ACTION);
                LOG.log(
                        Level.WARNING,
                        "name, contact point and settings of agency {0} are accepted as they stand"
                                + " (crosscase.audit.accept-agencies); take it out of the settings again",
                        code);
            }
        }
    }

    private void state(State found, String action) {
        Deed deed = Deed.done(action, found.type, found.id).withDigest(found.digest);
        EntryWriter.insertForSystem(database, found.agency, deed, key);
    }

    private static List<State> states(Sql statement) {
        return statement.list(row ->
                new State(row.uuid("agency_id"), row.text("object_type"), row.text("object_id"), row.text("state")));
    }
}
