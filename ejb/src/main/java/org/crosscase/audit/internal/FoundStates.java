package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
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

    private static final String UNTOLD = "select agency_id, object_type, object_id, state from audit_untold limit ?";

    private static final String OTHERWISE = """
            select agency_id, 'agency', agency_id::text, state from audit_agency_state
            where code = ? and told_state is not null and state <> told_state""";

    private record Row(UUID agency, String type, String id, String state) {}

    private final Connection connection;
    private final Optional<LogKey> key;

    public FoundStates(Connection connection, Optional<LogKey> key) {
        this.connection = connection;
        this.key = key;
    }

    /** @return whether there may be more */
    public boolean stateSome(int most) throws SQLException {
        List<Row> rows = rows(UNTOLD, most);
        for (Row row : rows) {
            state(row, FOUND_ACTION);
        }
        return rows.size() == most;
    }

    /**
     * What whoever runs the installation changed knowingly. The word for it is a setting of the server, which the
     * database's administrator cannot give.
     */
    public void accept(List<String> agencyCodes) throws SQLException {
        for (String code : agencyCodes) {
            for (Row row : rows(OTHERWISE, code)) {
                state(row, ACCEPTED_ACTION);
                LOG.log(
                        Level.WARNING,
                        "name, contact point and settings of agency {0} are accepted as they stand"
                                + " (crosscase.audit.accept-agencies); take it out of the settings again",
                        code);
            }
        }
    }

    private void state(Row row, String action) throws SQLException {
        Deed deed = Deed.done(action, row.type, row.id).withDetail("state " + row.state);
        EntryWriter.insertForSystem(connection, row.agency, deed, key);
    }

    private List<Row> rows(String sql, Object parameter) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        return found;
    }
}
