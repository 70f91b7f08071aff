package org.crosscase.person;

import java.util.List;
import java.util.Locale;
import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.person.internal.CommonEntries;

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

    /**
     * A bad entry is left out, and named; the others are taken.
     *
     * @throws Problem {@code field-missing}, {@code field-too-long}, {@code list-too-long}, {@code value-unknown} for a kind that there is not,
     *     {@code common-list-of-no-identifiers} for one of hashes or the like
     */
    public static CommonList read(WrittenList written) {
        String name = Checks.line("name", written.name(), LONGEST_NAME);
        if (written.entries() == null || written.entries().isEmpty()) {
            throw Problem.invalid("field-missing", "list");
        }
        if (written.entries().size() > MOST_ENTRIES) {
            throw Problem.invalid("list-too-long", "list", MOST_ENTRIES);
        }
        String kind = Checks.required("type", written.kind(), 20).toLowerCase(Locale.ROOT);
        return CommonEntries.read(name, kind, written);
    }
}
