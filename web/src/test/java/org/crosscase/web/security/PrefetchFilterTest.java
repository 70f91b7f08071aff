package org.crosscase.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.crosscase.web.Requests;
import org.junit.jupiter.api.Test;

class PrefetchFilterTest {
    @Test
    void knowsWhatABrowserFetchesBeforeAnybodyAsked() {
        assertTrue(PrefetchFilter.isPrefetch(Requests.with(Map.of("Sec-Purpose", "prefetch"))));
        assertTrue(PrefetchFilter.isPrefetch(Requests.with(Map.of("Sec-Purpose", "prefetch;prerender"))));
        assertTrue(PrefetchFilter.isPrefetch(Requests.with(Map.of("Purpose", "Prefetch"))));
        assertTrue(PrefetchFilter.isPrefetch(Requests.with(Map.of("X-Moz", "prefetch"))));
    }

    @Test
    void aPageThatIsAskedForIsServed() {
        assertFalse(PrefetchFilter.isPrefetch(Requests.with(Map.of())));
        assertFalse(PrefetchFilter.isPrefetch(Requests.with(Map.of("Sec-Purpose", ""))));
    }
}
