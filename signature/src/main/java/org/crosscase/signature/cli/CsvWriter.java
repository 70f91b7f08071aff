package org.crosscase.signature.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180). A name that a spreadsheet would take for a formula gets an apostrophe in front, so
 * that nobody's computer runs what a suspect called a file.
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

    private final Writer out;

    CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write(String.join(",", COLUMNS) + "\r\n");
    }

    @Override
    public void write(Entry entry) throws IOException {
        List<String> cells = List.of(
                entry.path(),
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
                entry.problem().map(p -> p.detail()).orElse(""));
        out.write(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")) + "\r\n");
        out.flush();
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        if (safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            return safe;
        }
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
