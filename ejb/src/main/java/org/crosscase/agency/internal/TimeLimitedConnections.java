package org.crosscase.agency.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.crosscase.Workers;
import org.hibernate.engine.jdbc.connections.internal.DatasourceConnectionProviderImpl;

/**
 * The pool's connections, each with a limit on how long one answer of the database is waited for. A database that is
 * stopped but not closed never answers: without a limit every request would wait for good. Set each time, since a
 * pooled connection comes from somebody with another limit; it costs nothing, the database is not told.
 */
public class TimeLimitedConnections extends DatasourceConnectionProviderImpl {
    private static final long serialVersionUID = 1L;

    /** A request is answered within ten seconds, by words if need be. */
    private static final Duration REQUEST = Duration.ofSeconds(6);

    /** Nobody waits for a worker, and its statements may be about millions of rows. */
    private static final Duration WORKER = Duration.ofMinutes(5);

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Duration limit = Workers.isWorker(Thread.currentThread()) ? WORKER : REQUEST;
        connection.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
        return connection;
    }
}
