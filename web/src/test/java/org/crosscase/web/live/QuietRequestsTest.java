package org.crosscase.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscase.web.shell.WebSettings;
import org.junit.jupiter.api.Test;

class QuietRequestsTest {
    /** What settings that nobody made allow, and the minute that is granted beyond them. */
    private static final Duration IDLE = Duration.ofMinutes(new WebSettings().idleMinutes() + 1L);

    private final QuietRequests filter = new QuietRequests(new WebSettings());
    private final Map<String, Object> session = new HashMap<>();
    private final List<String> happened = new ArrayList<>();

    @Test
    void whatThePageAsksForByItselfIsNoSignOfLife() throws Exception {
        Instant last = Instant.now().minus(IDLE).plusSeconds(20);
        session.put(QuietRequests.LAST_SIGN, last);
        for (int i = 0; i < 100; i++) {
            request(true);
        }
        assertEquals(last, session.get(QuietRequests.LAST_SIGN));
        assertEquals(100, happened.stream().filter("answered"::equals).count(), "but it is answered");
    }

    @Test
    void theSessionEndsWithTheFirstQuietRequestAfterTheIdleTimeHoweverManyCameBefore() throws Exception {
        session.put(QuietRequests.LAST_SIGN, Instant.now().minus(IDLE).minusSeconds(1));
        request(true);
        assertEquals(List.of("invalidate", "401"), happened);
    }

    @Test
    void whatTheOfficerDoesIsOne() throws Exception {
        Instant last = Instant.now().minus(IDLE).plusSeconds(20);
        session.put(QuietRequests.LAST_SIGN, last);
        request(false);
        assertNotEquals(last, session.get(QuietRequests.LAST_SIGN));
        assertEquals(List.of("answered"), happened);
    }

    private void request(boolean quiet) throws Exception {
        HttpSession its = proxy(HttpSession.class, (name, arguments) -> switch (name) {
            case "getAttribute" -> session.get((String) arguments[0]);
            case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
            default -> happened.add(name);
        });
        HttpServletRequest request = proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getSession" -> its;
            case "getHeader" -> quiet && QuietRequests.HEADER.equals(arguments[0]) ? "true" : null;
            default -> throw new UnsupportedOperationException(name);
        });
        HttpServletResponse response =
                proxy(HttpServletResponse.class, (name, arguments) -> happened.add(String.valueOf(arguments[0])));
        filter.doFilter(request, response, (asked, answer) -> happened.add("answered"));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object given = answer.to(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : given;
                }));
    }
}
