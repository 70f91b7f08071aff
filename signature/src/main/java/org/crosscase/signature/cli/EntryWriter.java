package org.crosscase.signature.cli;

import java.io.Closeable;
import java.io.IOException;

/** Writes entries in one of the output formats. */
interface EntryWriter extends Closeable {
    void write(Entry entry) throws IOException;
}
