package org.crosscase.signature.cli;

import java.util.ArrayList;
import java.util.List;

/** The records of a list that could not be used: all are counted, the first ones named. */
final class ListProblems {
    /** A list of millions in which everything is wrong must not fill the terminal. */
    private static final int NAMED = 100;

    private final List<String> named = new ArrayList<>();
    private long records;

    void add(String record) {
        records++;
        if (named.size() < NAMED) {
            named.add(record);
        }
    }

    long records() {
        return records;
    }

    List<String> named() {
        return List.copyOf(named);
    }
}
