package org.crosscase.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.crosscase.agency.CurrentOfficer;

/** Where a browser waits for news; see {@link LiveConnections}. */
@WebServlet(urlPatterns = "/app/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LiveConnections connections;

    @Inject
    private transient CurrentOfficer currentOfficer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        // without the header it would count as a sign of life
        if (!QuietRequests.isQuiet(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (connections.isFull(request.getSession())) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "60");
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext exchange = request.startAsync();
        // it is the clock that ends it
        exchange.setTimeout(0);
        connections.add(exchange, request.getSession(), currentOfficer.get());
    }
}
