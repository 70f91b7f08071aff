package org.crosscase.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** A session that ends takes its connection with it. */
@WebListener
public class LiveSessions implements HttpSessionListener {
    @Inject
    private LiveConnections connections;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        connections.sessionEnded(event.getSession().getId());
    }
}
