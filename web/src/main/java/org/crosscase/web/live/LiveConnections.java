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

    boolean isFull(HttpSession session) {
        return bySession.size() >= most && !bySession.containsKey(session.getId());
    }

    /** A later connection of the same session takes the place of the one before. */
    void add(AsyncContext exchange, HttpSession session, ActingOfficer officer) {
        LiveConnection connection =
                new LiveConnection(exchange, session, officer, Instant.now().plus(LIFE));
        connection.open();
        LiveConnection before = bySession.put(session.getId(), connection);
        if (before != null) {
            leaving.add(() -> before.end("elsewhere"));
            clock.nudge();
        }
        // read once the clock knows of the connection: nothing that changes from here on is missed
        connection.show(marks.read(officer));
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
        Stirrings.Stirred stirred = stirrings.take();
        Map<OfficerId, Marks> read = new HashMap<>();
        for (LiveConnection connection : List.copyOf(bySession.values())) {
            if (!connection.isGone()
                    && (stirred.concerns(connection.officer()) || connection.readBefore(now.minus(ANYHOW)))) {
                connection.show(
                        read.computeIfAbsent(connection.officer().id(), officer -> marks.read(connection.officer())));
            }
            if (connection.isGone() || connection.endsBy(now)) {
                connection.end(null);
                bySession.remove(connection.sessionId(), connection);
            }
        }
        return false;
    }
}
