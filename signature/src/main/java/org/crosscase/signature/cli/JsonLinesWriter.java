package org.crosscase.signature.cli;

import java.io.IOException;
import java.io.Writer;

/**
 * One JSON object a line.
 *
 * @param allDigests a file without a signature has its digests beside the problem
 */
record JsonLinesWriter(Writer out, boolean allDigests) implements EntryWriter {
    @Override
    public void write(Entry entry) throws IOException {
        out.write(EntryJson.line(entry, allDigests));
        out.write('\n');
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
