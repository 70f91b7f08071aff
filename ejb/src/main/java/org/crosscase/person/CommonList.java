package org.crosscase.person;

import java.util.List;

/**
 * A list of common values that was read.
 *
 * @param entries as they are compared; one that reads differently as several types stands there several times
 * @param leftOut those that cannot be taken
 */
public record CommonList(String name, List<CommonEntry> entries, List<LeftOut> leftOut) {
    public static final int MOST_ENTRIES = 5_000;
    public static final int LONGEST_NAME = 200;

    public CommonList {
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
    }
}
