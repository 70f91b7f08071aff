package org.crosscase.signature.cli;

import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Comma-separated values (RFC 4180). A name that a spreadsheet would take for a formula gets an apostrophe in front, so
 * that nobody's computer runs what a suspect called a file. What some programs take for a separator is quoted too.
 */
final class CsvWriter implements EntryWriter {
    static final List<String> COLUMNS = List.of(
            "path",
            "size",
            "sha256",
            "sha1",
            "md5",
            "mimeType",
            "width",
            "height",
            "pdq",
            "pdqQuality",
            "problem",
            "detail");

    private final de.siegmar.fastcsv.writer.CsvWriter out;

    CsvWriter(Writer out) {
        this.out = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .quoteStrategy(new OtherSeparators())
                .build(out);
        this.out.writeRecord(COLUMNS);
    }

    @Override
    public void write(Entry entry) throws IOException {
        try {
            row(entry);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void row(Entry entry) throws IOException {
        out.writeRecord(List.of(
                safe(entry.path()),
                entry.digests().map(d -> String.valueOf(d.size())).orElse(""),
                entry.digests().map(d -> d.sha256().hex()).orElse(""),
                entry.digests().map(d -> d.sha1().hex()).orElse(""),
                entry.digests().map(d -> d.md5().hex()).orElse(""),
                entry.facts().map(f -> f.mimeType()).orElse(""),
                entry.facts().map(f -> String.valueOf(f.width())).orElse(""),
                entry.facts().map(f -> String.valueOf(f.height())).orElse(""),
                entry.pdq().map(p -> p.hash().hex()).orElse(""),
                entry.pdq().map(p -> String.valueOf(p.quality())).orElse(""),
                entry.problem().map(p -> p.type().name()).orElse(""),
                safe(entry.problem().map(p -> p.detail()).orElse(""))));
        out.flush();
    }

    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static final class OtherSeparators implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
    }
}
