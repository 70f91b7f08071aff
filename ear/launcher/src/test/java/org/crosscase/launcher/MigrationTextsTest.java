package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Migrations run as the owner of the tables, whom forced row-level security shows no row: what such a migration reads or changes
 * without lifting it first is nothing, on every database but an empty one, and no error tells of it.
 */
class MigrationTextsTest {
    /**
     * They cannot be edited any more. V9 and V10 changed nothing, and V24_1 does what they meant; V15_9 inserts rows that no policy
     * lets it insert, and so refuses, with an error, where links are on record.
     */
    private static final Set<String> KNOWN = Set.of("V9: intake", "V10: media_item", "V15_9: case_acquaintance");

    /** The owner has a policy of its own there. */
    private static final Set<String> OWNERS = Set.of("agency");

    private static final Pattern CREATED = Pattern.compile("\\bcreate table (\\w+)");
    private static final Pattern FORCED = Pattern.compile("\\balter table (\\w+) (no )?force row level security");
    private static final Pattern USED =
            Pattern.compile("\\b(?:update|into|from|join|using|truncate)\\s+(?:only\\s+|public\\.)*(\\w+)");

    /** Tables under forced policies after the migrations so far. */
    private final Set<String> forced = new TreeSet<>();

    @Test
    void noMigrationReadsOrChangesRowsThatItDoesNotSee() throws IOException {
        List<String> found = new ArrayList<>();
        for (var migration : migrations().entrySet()) {
            found.addAll(unseen(migration.getKey(), Files.readString(migration.getValue())));
        }
        assertTrue(forced.contains("case_file") && forced.contains("media_listing"), forced.toString());
        assertEquals(KNOWN, new TreeSet<>(found));
    }

    @Test
    void whatIsPlantedIsFound() {
        assertEquals(List.of(), unseen("V1", "create table a (id uuid); insert into a values (1);"));
        assertEquals(List.of(), unseen("V2", "create table b (id uuid); create view v as select * from a;"));
        assertEquals(List.of("V3: a"), unseen("V3", "-- all\nupdate a set id = null;"));
        assertEquals(List.of("V4: b"), unseen("V4", lifted("a", "insert into a select x.id from b x;")));
        assertEquals(
                List.of("V5: a"),
                unseen("V5", lifted("a", "delete from a;") + "with c as (select * from a) delete from c;"));
        assertEquals(List.of(), unseen("V6", lifted("a", "update a set id = '; update b';")));
        assertEquals(
                List.of(),
                unseen("V7", "create function f() returns trigger as $$ begin update a set id = null; end $$;"));
    }

    private static String lifted(String table, String statement) {
        return "alter table " + table + " no force row level security; " + statement + " alter table " + table
                + " force row level security;";
    }

    private List<String> unseen(String version, String text) {
        List<String> found = new ArrayList<>();
        Set<String> created = new TreeSet<>();
        String plain = text.replaceAll("--[^\n]*", " ")
                .replaceAll("(?s)\\$(\\w*)\\$.*?\\$\\1\\$", " ")
                .replaceAll("'[^']*'", "''")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        for (String statement : plain.split(";")) {
            Matcher table = CREATED.matcher(statement);
            if (table.find()) {
                created.add(table.group(1));
            }
            Matcher change = FORCED.matcher(statement);
            while (change.find()) {
                if (change.group(2) == null) {
                    forced.add(change.group(1));
                } else {
                    forced.remove(change.group(1));
                }
            }
            if (statement.strip().matches("(with|insert|update|delete|truncate)\\b.*")) {
                Matcher used = USED.matcher(statement);
                while (used.find()) {
                    if (forced.contains(used.group(1)) && !OWNERS.contains(used.group(1))) {
                        found.add(version + ": " + used.group(1));
                    }
                }
            }
        }
        // some are forced in a loop; sql/checks holds that no table is left out
        forced.addAll(created);
        return found.stream().distinct().toList();
    }

    private static TreeMap<String, Path> migrations() throws IOException {
        TreeMap<String, Path> migrations = new TreeMap<>(Comparator.comparing(MigrationTextsTest::number));
        Path folder = Settings.findRoot(Path.of("").toAbsolutePath()).resolve("sql/migration");
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> migrations.put(file.getFileName().toString().replaceAll("__.*", ""), file));
        }
        assertTrue(migrations.size() > 20, migrations.toString());
        return migrations;
    }

    /** V15_9 stands before V16. */
    private static double number(String version) {
        return Double.parseDouble(version.substring(1).replace('_', '.'));
    }
}
