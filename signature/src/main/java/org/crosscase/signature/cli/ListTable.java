package org.crosscase.signature.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list with a header that names its columns, separated by commas, semicolons or tabs, but by one of them only. */
final class ListTable {
    /** Takes the cells of one record by the names of their columns. */
    @FunctionalInterface
    interface Records {
        void take(Map<String, String> fields, long line);
    }

    /** Takes what is wrong with one record. */
    @FunctionalInterface
    interface Notes {
        void take(long line, String problem);
    }

    private static final List<String> COLUMNS = List.of("md5", "sha1", "sha256", "pdq");
    private static final String SEPARATORS = ",;\t";

    private final Path file;
    private final Records records;
    private final Notes notes;
    private char separator;
    private List<String> columns = List.of();

    ListTable(Path file, Records records, Notes notes) {
        this.file = file;
        this.records = records;
        this.notes = notes;
    }

    /** A first line {@code sep=;}, by which spreadsheets are told the separator. */
    boolean isSeparator(String line) {
        boolean tells = line.length() == 5 && line.startsWith("sep=") && SEPARATORS.indexOf(line.charAt(4)) >= 0;
        separator = tells ? line.charAt(4) : separator;
        return tells;
    }

    /** Whether the line names a column of signatures; the separator is the one that makes the most columns of it. */
    boolean isHeader(String line) {
        for (char tried : separator == 0 ? SEPARATORS.toCharArray() : new char[] {separator}) {
            List<String> names = cells(line, tried);
            if (names.stream().anyMatch(COLUMNS::contains) && names.size() > columns.size()) {
                columns = names;
                separator = tried;
            }
        }
        return !columns.isEmpty();
    }

    private static List<String> cells(String line, char separator) {
        try {
            return CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(line).getFields().stream()
                    .map(KnownListReader::plain)
                    .toList();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    /** @param before lines that were read already */
    void read(BufferedReader in, long before) throws IOException {
        long line = before;
        try (CsvReader<CsvRecord> table = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .ofCsvRecord(in)) {
            for (CsvRecord row : table) {
                line = before + row.getStartingLineNumber();
                take(row.getFields(), line);
            }
        } catch (CsvParseException e) {
            throw new IOException(
                    file + ", after line " + line
                            + ": the table is damaged, perhaps by a quotation mark that is not closed",
                    e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void take(List<String> cells, long line) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = KnownListReader.unmarked(cells.get(i));
            if (!cell.isBlank()) {
                fields.putIfAbsent(columns.get(i), cell);
            }
            if (cell.lines().skip(1).anyMatch(this::isRecord)) {
                notes.take(line, "a quotation mark is not closed, so that the lines after it were taken for one cell");
            }
        }
        records.take(fields, line);
    }

    private boolean isRecord(String line) {
        return columns.size() > 1 && line.chars().filter(c -> c == separator).count() >= columns.size() - 1;
    }
}
