package org.crosscase.evidence.internal.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListingKeysTest {
    @Test
    void filesOfAFolderStandBeforeItsFoldersAndFoldersOfOneTogether() {
        List<String> sorted = Stream.of("b/c.txt", "a.txt", "b/a/z.txt", "b 2/a.txt", "B/x.txt", "z.txt")
                .sorted((one, other) -> path(one).compareTo(path(other)))
                .toList();
        assertEquals(List.of("a.txt", "z.txt", "b/c.txt", "B/x.txt", "b/a/z.txt", "b 2/a.txt"), sorted);
    }

    @Test
    void aFolderIsOneRangeWithAllBelowItAndNothingBeside() {
        for (String inside : List.of("a/b/x.txt", "A/B/c/x.txt", "a\\b\\x.txt", "/a//b/x.txt")) {
            assertTrue(within(inside, "a/b"), inside);
        }
        for (String beside : List.of("a/x.txt", "a/bc/x.txt", "a/b", "b/x.txt", "a/b.txt")) {
            assertFalse(within(beside, "a/b"), beside);
        }
    }

    @Test
    void whateverIsGivenFitsTheIndex() {
        String long1 = "é".repeat(4_000);
        String surrogates = "\uD83D\uDE00".repeat(2_000);
        for (String path : List.of(long1, surrogates, ("x".repeat(100) + "/").repeat(40) + "n", "", "/", "a/")) {
            ListingKeys keys = ListingKeys.of(path);
            assertTrue(keys.name().getBytes(StandardCharsets.UTF_8).length <= 1_200, path);
            assertTrue(keys.path().getBytes(StandardCharsets.UTF_8).length <= 2_401, path);
            assertEquals(keys.path(), new String(keys.path().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    private static boolean within(String path, String folder) {
        String key = path(path);
        return key.compareTo(ListingKeys.from(folder)) >= 0 && key.compareTo(ListingKeys.to(folder)) < 0;
    }

    private static String path(String path) {
        return ListingKeys.of(path).path();
    }
}
