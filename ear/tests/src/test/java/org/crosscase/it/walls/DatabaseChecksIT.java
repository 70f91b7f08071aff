package org.crosscase.it.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscase.it.Superuser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The queries of {@code sql/checks} return no row on the migrated database, and each one can fail. */
class DatabaseChecksIT {
    /** Breaks the rule of the check of that name, in a transaction that is rolled back. */
    private static final Map<String, List<String>> PLANTED = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "tables_without_row_security",
                    List.of(
                            "create table planted (agency_id uuid)",
                            "alter table case_file no force row level security",
                            "alter table case_file disable row level security")),
            Map.entry(
                    "cases_without_their_team_only",
                    List.of(
                            "drop policy team_only on exhibit",
                            "drop policy team_only on media_item",
                            "create table planted (agency_id uuid, case_id uuid); grant select on planted to crosscase_app",
                            "drop policy team_only on case_file; create policy team_only on case_file as restrictive"
                                    + " to crosscase_app using (true) with check (true)",
                            "drop policy team_only on case_file; create policy team_only on case_file to crosscase_app"
                                    + " using (id <> all (array(select h.case_id from hidden_case h))) with check (true)",
                            "drop policy own_agency_while_shown on link_side_reason")),
            Map.entry("tables_without_policy", List.of("create table planted (agency_id uuid)")),
            Map.entry(
                    "policies_that_do_not_ask_for_the_agency",
                    List.of(
                            "create policy planted on case_file for select to crosscase_app using (true)",
                            "create policy planted on case_file for insert to crosscase_app with check (true)",
                            "create policy planted on case_file for select to crosscase_app"
                                    + " using (agency_id = current_setting('crosscase.agency')::uuid)")),
            Map.entry(
                    "policies_without_check",
                    List.of("create policy planted on case_file to crosscase_linker using (true)")),
            Map.entry(
                    "policies_for_everybody",
                    List.of(
                            "create policy planted on case_file for select "
                                    + "using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))")),
            Map.entry("views_that_run_as_their_owner", List.of("create view planted as select * from case_file")),
            Map.entry("materialised_views", List.of("create materialized view planted as select 1")),
            Map.entry(
                    "functions_that_run_as_their_owner",
                    List.of(
                            "create function planted() returns int language sql security definer return 1",
                            "create function planted(int) returns int language sql leakproof return 1")),
            Map.entry("unique_keys_that_tell", List.of("create unique index planted on case_file (id, reference)")),
            Map.entry(
                    "foreign_keys_that_tell",
                    List.of("alter table notification add foreign key (case_id) references case_file (id)")),
            Map.entry(
                    "ids_that_count",
                    List.of(
                            "create table planted (id bigserial)",
                            "create table planted (id uuid default md5(now()::text)::uuid)")),
            Map.entry(
                    "roles_that_may_too_much",
                    List.of(
                            "alter role crosscase_app bypassrls",
                            "alter role crosscase_app superuser",
                            "alter role crosscase_app inherit",
                            "alter role crosscase_matcher login",
                            "grant crosscase_owner to crosscase_app",
                            "grant pg_read_all_data to crosscase_linker",
                            "alter table case_team owner to crosscase_app")),
            Map.entry(
                    "rights_on_what_is_only_added_to",
                    List.of(
                            "grant update on audit_entry to crosscase_app",
                            "grant update (fact) on audit_entry to crosscase_app",
                            "grant delete on audit_leaf to crosscase_sequencer",
                            "grant truncate on custody_event to crosscase_app",
                            "drop trigger only_ever_added_to on audit_entry",
                            "alter table audit_checkpoint disable trigger never_emptied")),
            Map.entry(
                    "rights_of_everybody",
                    List.of("grant select on case_file to public", "grant create on schema public to crosscase_app")),
            Map.entry("indexes_without_agency_first", List.of("create index planted on case_file (title)"))));

    private static Path folder() {
        return Path.of(System.getProperty("crosscase.root"), "sql", "checks");
    }

    private static TreeSet<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    private static List<String> findings(Connection connection, String check) throws SQLException, IOException {
        List<String> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Files.readString(folder().resolve(check + ".sql")))) {
            while (rows.next()) {
                findings.add(rows.getString("finding"));
            }
        }
        return findings;
    }

    @TestFactory
    Stream<DynamicTest> noCheckFindsAnything() throws IOException {
        return names().stream()
                .map(check -> DynamicTest.dynamicTest(check, () -> {
                    try (Connection connection = Superuser.connect()) {
                        assertEquals(List.of(), findings(connection, check));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyCheckFindsWhatIsPlanted() {
        return PLANTED.entrySet().stream()
                .flatMap(check -> check.getValue().stream()
                        .map(planted -> DynamicTest.dynamicTest(check.getKey() + ": " + planted, () -> {
                            try (Connection connection = Superuser.connect()) {
                                connection.setAutoCommit(false);
                                try (Statement statement = connection.createStatement()) {
                                    statement.execute(planted);
                                }
                                assertFalse(findings(connection, check.getKey()).isEmpty());
                                connection.rollback();
                            }
                        })));
    }

    /** The patterns on the page, as its reader would put them into a migration: by the owner, whom forced row security binds. */
    @Test
    void anAlgorithmIsAddedAsThePageSays() throws Exception {
        List<String> before = ranked();
        before.add(4, "CROSSCASE-EDGES");
        try (Connection connection = asOnThePage("Adding an algorithm")) {
            assertEquals(before, ranked(connection));
            connection.rollback();
        }
    }

    private static List<String> ranked() throws SQLException {
        try (Connection connection = Superuser.connect()) {
            return ranked(connection);
        }
    }

    /** The names, where the ranks go from 1 without a gap. */
    private static List<String> ranked(Connection connection) throws SQLException {
        List<String> ranked = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select rank, name from algorithm order by rank")) {
            while (rows.next()) {
                assertEquals(ranked.size() + 1, rows.getInt("rank"));
                ranked.add(rows.getString("name"));
            }
        }
        return ranked;
    }

    @TestFactory
    Stream<DynamicTest> whatIsMadeAsThePageSaysPassesEveryCheck() {
        return Stream.of("Adding an algorithm", "Adding a table", "Publishing a view")
                .map(section -> DynamicTest.dynamicTest(section, () -> {
                    try (Connection connection = asOnThePage(section)) {
                        for (String check : names()) {
                            assertEquals(List.of(), findings(connection, check), check);
                        }
                        connection.rollback();
                    }
                }));
    }

    /** A transaction in which the section's statements were executed; to be rolled back. */
    private static Connection asOnThePage(String section) throws SQLException, IOException {
        String page = Files.readString(Path.of(System.getProperty("crosscase.root"), "docs", "development.md"));
        String text = page.substring(page.indexOf("\n## " + section + "\n"));
        Matcher pattern = Pattern.compile("(?s)```sql\n(.*?)```").matcher(text);
        assertTrue(pattern.find(), section);
        Connection connection = Superuser.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role crosscase_owner");
            statement.execute(pattern.group(1));
            statement.execute("reset role");
        }
        return connection;
    }

    @Test
    void everyCheckHasItsPlantedViolation() throws IOException {
        assertEquals(PLANTED.keySet(), names());
    }
}
