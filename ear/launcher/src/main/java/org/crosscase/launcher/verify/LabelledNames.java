package org.crosscase.launcher.verify;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.crosscase.launcher.LauncherProblem;

/** Pairs of names of which somebody has said whether they are one person's: CSV with name1, name2, is_match. */
record LabelledNames(String one, String other, boolean same) {
    static List<LabelledNames> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8);
                Stream<NamedCsvRecord> records = rows.stream()) {
            return records.map(LabelledNames::of).toList();
        } catch (IOException | UncheckedIOException problem) {
            throw LauncherProblem.wrongUsage("cannot read " + file + ": " + problem.getMessage());
        } catch (CsvParseException | NoSuchElementException problem) {
            throw LauncherProblem.wrongUsage(
                    file + " is no CSV with the columns name1, name2 and is_match: " + problem.getMessage());
        }
    }

    private static LabelledNames of(NamedCsvRecord row) {
        return new LabelledNames(
                row.getField("name1"), row.getField("name2"), Boolean.parseBoolean(row.getField("is_match")));
    }

    /**
     * One row in three, told by the two names alone: the first byte of the SHA-256 of both with a line break between, divided by
     * three, leaves nothing. Rules and bounds were chosen without these.
     */
    boolean isKeptBack() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((one + "\n" + other).getBytes(StandardCharsets.UTF_8));
            return Byte.toUnsignedInt(digest[0]) % 3 == 0;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
