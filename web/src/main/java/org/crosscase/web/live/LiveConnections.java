package org.crosscase.web.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crosscase.Workers;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.OfficerId;
import org.crosscase.notification.Marks;
import org.crosscase.notification.MarksOfOfficers;
import org.crosscase.notification.Stirred;
import org.crosscase.notification.Stirrings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All browsers that wait for news, one connection a session. A single thread looks on a fixed clock whether there are any: what
 * happens, and when, is not felt but by those whose own marks changed. See ADR 0074.
 */
@ApplicationScoped
public class LiveConnections {
    private static final Duration CLOCK = Duration.ofSeconds(2);
    private static final Duration LIFE = Duration.ofSeconds(50);
    private static final Duration ANYHOW = Duration.ofSeconds(30);

    @Inject
    private MarksOfOfficers marks;

    @Inject
    private Stirrings stirrings;

    @Inject
    @ConfigProperty(name = "crosscase.live.connections", defaultValue = "2000")
    private int most;

    @Inject
    @ConfigProperty(name = "crosscase.live.connections-per-officer", defaultValue = "4")
    private int mostOfOne;

    @Resource
    private ManagedThreadFactory threads;

    private final Map<String, LiveConnection> bySession = new ConcurrentHashMap<>();
    /** What the clock is to end: no request may. */
    private final Queue<Runnable> leaving = new ConcurrentLinkedQueue<>();

    private Workers clock;
    private Instant nextLook = Instant.EPOCH;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        clock = new Workers("live", this::look, CLOCK);
        clock.start(threads, 1);
    }

    @PreDestroy
    void stop() {
        if (clock != null) {
            clock.stop();
        }
        bySession.values().forEach(connection -> connection.end(null));
    }

    /** Whether this session has to come again and again instead of waiting here: too many wait, of this officer or in all. */
    boolean isFull(HttpSession session, ActingOfficer officer) {
        return !bySession.containsKey(session.getId())
                && (bySession.size() >= most
                        || bySession.values().stream()
                                        .filter(connection ->
                                                connection.officer().id().equals(officer.id()))
                                        .count()
                                >= mostOfOne);
    }

    /**
     * A later connection of the same session takes the place of the one before.
     *
     * @param verifiedUntil then the identity provider has to be asked again whether the officer may still act: no connection
     *     lives beyond it
     */
    void add(AsyncContext exchange, HttpSession session, ActingOfficer officer, Instant verifiedUntil) {
        Instant longest = Instant.now().plus(LIFE);
        LiveConnection connection = new LiveConnection(
                exchange, session, officer, verifiedUntil.isBefore(longest) ? verifiedUntil : longest);
        connection.open();
        LiveConnection before = bySession.put(session.getId(), connection);
        if (before != null) {
            leaving.add(() -> before.end("elsewhere"));
            clock.nudge();
        }
        // read once the clock knows of the connection: nothing that changes from here on is missed
        connection.show(marks.read(officer));
    }

    /** What changed since this session was told last, for one that does not wait here. */
    List<String> changed(HttpSession session, ActingOfficer officer) {
        return LiveConnection.changed(session, marks.read(officer));
    }

    void sessionEnded(String id) {
        LiveConnection connection = bySession.remove(id);
        if (connection != null) {
            leaving.add(() -> connection.end(null));
            clock.nudge();
        }
    }

    private boolean look() {
        for (Runnable end = leaving.poll(); end != null; end = leaving.poll()) {
            end.run();
        }
        Instant now = Instant.now();
        if (now.isBefore(nextLook)) {
            return false;
        }
        // a nudge that ends a connection does not hasten what others are told
        nextLook = now.plus(CLOCK.minusMillis(200));
        Stirred stirred = stirrings.take();
        Map<OfficerId, Marks> read = new HashMap<>();
        for (LiveConnection connection : List.copyOf(bySession.values())) {
            // the end first: who is no longer verified is told nothing
            if (connection.isGone() || connection.endsBy(now)) {
                connection.end(null);
                bySession.remove(connection.sessionId(), connection);
            } else if (stirred.concerns(connection.officer()) || connection.readBefore(now.minus(ANYHOW))) {
                connection.show(
                        read.computeIfAbsent(connection.officer().id(), officer -> marks.read(connection.officer())));
            }
        }
        return false;
    }
}
