package org.crosscase.person;

import java.util.List;
import java.util.Optional;

/** What a list would do, before anything is done. */
public record ListPreview(String name, List<Entry> entries, List<LeftOut> leftOut) {
    public ListPreview {
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param identifiers that would be set aside, of those that the caller may read; empty for one who reads no persons. There may be more,
     *     in cases that the caller may not know
     */
    public record Entry(CommonEntry entry, Optional<Long> identifiers) {}
}
