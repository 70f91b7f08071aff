package org.crosscase.it.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.crosscase.it.Superuser;

/**
 * Holds the linkers up while it is open: what a request changed is committed, and nothing that follows from it is worked out.
 * Requests are not held up, since none of them writes the queue that is locked here.
 */
final class StoppedLinker implements AutoCloseable {
    private final Connection connection;

    StoppedLinker() throws SQLException {
        connection = Superuser.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table link_step in exclusive mode");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
