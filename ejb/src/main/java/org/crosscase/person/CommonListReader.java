package org.crosscase.person;

import java.util.Locale;
import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.person.internal.CommonEntries;

/** Reads lists of common values. */
public final class CommonListReader {
    private CommonListReader() {}

    /**
     * A bad entry is left out, and named; the others are taken.
     *
     * @throws Problem {@code field-missing}, {@code field-too-long}, {@code list-too-long}, {@code value-unknown} for a kind that there is not,
     *     {@code common-list-of-no-identifiers} for one of hashes or the like
     */
    public static CommonList read(WrittenList written) {
        String name = Checks.line("name", written.name(), CommonList.LONGEST_NAME);
        if (written.entries() == null || written.entries().isEmpty()) {
            throw Problem.invalid("field-missing", "list");
        }
        if (written.entries().size() > CommonList.MOST_ENTRIES) {
            throw Problem.invalid("list-too-long", "list", CommonList.MOST_ENTRIES);
        }
        String kind = Checks.required("type", written.kind(), 20).toLowerCase(Locale.ROOT);
        return CommonEntries.read(name, kind, written);
    }
}
