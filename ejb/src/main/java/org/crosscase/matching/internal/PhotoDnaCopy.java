package org.crosscase.matching.internal;

import org.crosscase.agency.Database;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.photodna.PhotoDnaHash;
import org.crosscase.signature.photodna.PhotoDnaIndex;

/** The copy in memory of signatures in the PhotoDNA format, kept in step by change numbers as an {@link IndexCopy} is. As matcher. */
final class PhotoDnaCopy {
    private static final String BEYOND_SEEN = "select number, value, removed, change_number";

    private static final String ON_RECORD = """
             where algorithm = :algorithm and algorithm_version = :version and change_number > :seen order by change_number""";

    private final Database database;
    private final boolean known;
    private final PhotoDnaIndex index = new PhotoDnaIndex();
    private long seen;

    /** @param known whether it is of known signatures instead of media items' */
    PhotoDnaCopy(Database database, boolean known) {
        this.database = database;
        this.known = known;
    }

    synchronized PhotoDnaIndex upToDate() {
        database.acrossAgencies(BEYOND_SEEN + (known ? " from known_signature " : " from signature ") + ON_RECORD)
                .set("algorithm", Algorithm.PHOTODNA.text())
                .set("version", Algorithm.PHOTODNA.version())
                .set("seen", seen)
                .each(row -> {
                    if (row.is("removed")) {
                        index.remove(row.number("number"));
                    } else {
                        index.put(row.number("number"), PhotoDnaHash.ofBytes(row.bytes("value")));
                    }
                    seen = row.number("change_number");
                });
        return index;
    }
}
