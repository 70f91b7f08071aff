package org.crosscase.signature.cli;

import java.io.IOException;
import java.io.Writer;

/** One JSON object a line. */
record JsonLinesWriter(Writer out) implements EntryWriter {
    @Override
    public void write(Entry entry) throws IOException {
        out.write(EntryJson.line(entry));
        out.write('\n');
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
