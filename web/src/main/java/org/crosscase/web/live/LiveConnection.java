package org.crosscase.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.notification.Marks;

/** One browser that waits for news, and what its officer could see when it was told last. */
final class LiveConnection {
    /** Marks outlive a connection: what changes between two of them is not lost. */
    private static final String MARKS = "crosscase.live.marks";

    private final AsyncContext exchange;
    private final HttpSession session;
    private final ActingOfficer officer;
    private final Instant ends;
    private Instant readAt;
    /** Null in a session that was never told anything: its page is as new as the first marks. */
    private Marks marks;

    private boolean gone;
    private boolean over;

    LiveConnection(AsyncContext exchange, HttpSession session, ActingOfficer officer, Instant ends) {
        this.exchange = exchange;
        this.session = session;
        this.officer = officer;
        this.ends = ends;
        this.readAt = Instant.now();
        this.marks = earlier(session);
    }

    private static Marks earlier(HttpSession session) {
        return session.getAttribute(MARKS) instanceof Marks earlier ? earlier : null;
    }

    /** @return what kinds changed since the session was told last; from now on it has been told */
    static List<String> changed(HttpSession session, Marks now) {
        Marks before = earlier(session);
        session.setAttribute(MARKS, now);
        return before == null ? List.of() : now.changed(before);
    }

    ActingOfficer officer() {
        return officer;
    }

    String sessionId() {
        return session.getId();
    }

    boolean endsBy(Instant now) {
        return !now.isBefore(ends);
    }

    boolean readBefore(Instant moment) {
        return readAt.isBefore(moment);
    }

    /** Tells the browser what kinds changed, if any did. */
    synchronized void show(Marks now) {
        readAt = Instant.now();
        List<String> kinds = marks == null ? List.of() : now.changed(marks);
        marks = now;
        if (keep(now) && !kinds.isEmpty()) {
            send("data: " + String.join(" ", kinds) + "\n\n");
        }
    }

    /** The first bytes, so that the browser knows that it is connected. */
    synchronized void open() {
        send(": open\n\n");
    }

    /**
     * To be called by the clock's own thread alone: whoever completes an exchange loses the contexts of the request that the thread serves,
     * and a sign-out that ended a connection so would fail.
     *
     * @param word a last one to the browser, or null
     */
    synchronized void end(String word) {
        if (over) {
            return;
        }
        if (word != null) {
            send("data: " + word + "\n\n");
        }
        over = true;
        try {
            exchange.complete();
        } catch (IllegalStateException ended) {
            // the browser went first
        }
    }

    /** Nobody listens any more, or the session has ended: the clock ends it. */
    synchronized boolean isGone() {
        return gone || over;
    }

    private boolean keep(Marks now) {
        try {
            session.setAttribute(MARKS, now);
            return true;
        } catch (IllegalStateException sessionEnded) {
            gone = true;
            return false;
        }
    }

    private void send(String text) {
        if (gone || over) {
            return;
        }
        try {
            OutputStream out = exchange.getResponse().getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException | IllegalStateException left) {
            gone = true;
        }
    }
}
