package org.crosscase.web.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The answer to one request must never be told to another that happens to carry the same key. */
class OnceTest {
    @Test
    void methodPathAndBodyAllTellRequestsApart() {
        List<byte[]> asked = List.of(
                Once.hash("POST", "/api/cases", "{}"),
                Once.hash("PUT", "/api/cases", "{}"),
                Once.hash("POST", "/api/exhibits", "{}"),
                Once.hash("POST", "/api/cases", "{\"title\":\"x\"}"),
                Once.hash("POST", "/api/cases", ""));
        Set<String> different = new HashSet<>();
        asked.forEach(hash -> different.add(HexFormat.of().formatHex(hash)));
        assertEquals(5, different.size());
        assertEquals(32, asked.get(0).length);
    }

    @Test
    void theSameRequestIsTheSame() {
        assertArrayEquals(Once.hash("POST", "/api/cases", "{}"), Once.hash("POST", "/api/cases", "{}"));
    }
}
