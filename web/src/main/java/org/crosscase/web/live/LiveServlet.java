package org.crosscase.web.live;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crosscase.agency.CurrentOfficer;

/** Where a browser waits for news; see {@link LiveConnections}. */
@WebServlet(urlPatterns = "/app/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** As long as a connection lives, more or less. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(30);

    @Inject
    private transient LiveConnections connections;

    @Inject
    private transient CurrentOfficer currentOfficer;

    @Inject
    private transient OpenIdContext signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // without the header it would count as a sign of life
        if (!QuietRequests.isQuiet(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        HttpSession session = request.getSession();
        if (connections.isFull(session, currentOfficer.get())) {
            answerAtOnce(response, connections.changed(session, currentOfficer.get()));
            return;
        }
        AsyncContext exchange = request.startAsync();
        // it is the clock that ends it
        exchange.setTimeout(0);
        connections.add(exchange, session, currentOfficer.get(), verifiedUntil());
    }

    /** Who finds no place to wait is told what there is, and when to ask again. */
    private static void answerAtOnce(HttpServletResponse response, List<String> kinds) throws IOException {
        response.setHeader("Retry-After", Long.toString(ASK_AGAIN.toSeconds()));
        response.getOutputStream()
                .write((kinds.isEmpty() ? ": none\n\n" : "data: " + String.join(" ", kinds) + "\n\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The tokens of the session are refreshed by its next request after that, or it ends. */
    private Instant verifiedUntil() {
        return signedIn.getAccessToken().getJwtClaims().getExpirationTime().orElse(Instant.MAX);
    }
}
