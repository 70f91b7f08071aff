package org.crosscase.signature.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.attribute.FileTime;

/**
 * What an archive says of one of its entries, null where it says nothing. An archive is hostile: any number may stand here.
 *
 * @param size bytes
 * @param modified milliseconds since the beginning of 1970, UTC, as the other times
 */
public record EntryFacts(Long size, Long modified, Long created, Long accessed) {
    static final EntryFacts NONE = new EntryFacts(null, null, null, null);

    /** Nothing is said. No number that is said is so small. */
    private static final long ABSENT = Long.MIN_VALUE;

    /** @param size a negative number where it is not known; times are null where they are not */
    static EntryFacts of(long size, FileTime modified, FileTime created, FileTime accessed) {
        return new EntryFacts(size < 0 ? null : size, millis(modified), millis(created), millis(accessed));
    }

    private static Long millis(FileTime time) {
        return time == null ? null : Math.max(ABSENT + 1, time.toMillis());
    }

    void write(DataOutputStream out) throws IOException {
        for (Long each : new Long[] {size, modified, created, accessed}) {
            out.writeLong(each == null ? ABSENT : each);
        }
    }

    static EntryFacts read(DataInputStream in) throws IOException {
        return new EntryFacts(number(in), number(in), number(in), number(in));
    }

    private static Long number(DataInputStream in) throws IOException {
        long number = in.readLong();
        return number == ABSENT ? null : number;
    }
}
