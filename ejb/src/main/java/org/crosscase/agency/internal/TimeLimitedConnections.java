package org.crosscase.agency.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.crosscase.Workers;
import org.hibernate.engine.jdbc.connections.internal.DatasourceConnectionProviderImpl;

/**
 * The pool's connections, each with a limit on how long one answer of the database is waited for. A database that is
 * stopped but not closed never answers: without a limit every request would wait for good. A worker's is longer, and it
 * is taken back when the connection goes back to the pool: the transaction of the next caller begins, and that of a worker
 * is committed, before anybody here can say who is waiting. It costs nothing, the database is not told.
 */
public class TimeLimitedConnections extends DatasourceConnectionProviderImpl {
    private static final long serialVersionUID = 1L;

    /** A request is answered within ten seconds, by words if need be; also that of a new connection, see {@link DataSourceConfiguration}. */
    private static final Duration REQUEST = Duration.ofSeconds(6);

    /** Nobody waits for a worker, and its statements may be about millions of rows. */
    private static final Duration WORKER = Duration.ofMinutes(5);

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (Workers.isWorker(Thread.currentThread())) {
            limit(connection, WORKER);
        }
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (Workers.isWorker(Thread.currentThread()) && !connection.isClosed()) {
            limit(connection, REQUEST);
        }
        super.closeConnection(connection);
    }

    private static void limit(Connection connection, Duration limit) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
    }
}
