package org.crosscase.signature.archive;

import java.io.IOException;

/** Where an archive process puts what it takes out. */
interface EntrySink {
    void begin(String name, EntryFacts facts) throws IOException;

    void data(byte[] bytes, int offset, int length) throws IOException;

    /** @param problem or null when the entry is whole */
    void end(ArchiveProblem problem, String detail) throws IOException;

    void refuse(String name, ArchiveProblem problem, String detail) throws IOException;
}
