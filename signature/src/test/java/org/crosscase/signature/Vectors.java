package org.crosscase.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of reference hashes that stands beside the repository. Where it is missing, tests that need it are skipped
 * with a message, and fail in continuous integration.
 */
public final class Vectors {
    private Vectors() {}

    /** The folder: system property {@code crosscase.vectors}, otherwise {@code shared/vectors} beside the repository. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("crosscase.vectors", "../../shared/vectors"));
        if (!Files.isDirectory(folder)) {
            String message = "Reference vectors not found at " + folder.toAbsolutePath()
                    + "; set -Dcrosscase.vectors to their folder";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
        return folder;
    }

    /** A folder of files with known right answers, which stand beside the reference vectors. */
    public static Path report(String name) {
        Path folder = folder().resolveSibling("reports").resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "No reports at " + folder.toAbsolutePath());
        return folder;
    }

    /** The rows of a reference table, each by column name. */
    public static List<Map<String, String>> table(String name) throws IOException {
        List<String> lines = Files.readAllLines(folder().resolve(name));
        String[] columns = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** A file of little-endian floats. */
    public static float[] floats(String name) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(folder().resolve(name))).order(ByteOrder.LITTLE_ENDIAN);
        float[] floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }
}
