package org.crosscase.tests.pages;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crosscase.tests.system.RunningSystem;

/**
 * The statements that the system's database was sent for one agency, read from the log of the database while all statements
 * are written to it. Workers ask beside them, in transactions that stand in no agency's scope or in another's.
 */
final class AskedOfTheDatabase implements AutoCloseable {
    private static final Pattern LINE =
            Pattern.compile("^<(\\S*)> (?:LOG|DETAIL): {2}(?:execute [^:]*: |statement: |[Pp]arameters: )?(.*)$");

    /** What the transaction itself needs: its bounds, agency and role. */
    private static final Pattern BOUNDS = Pattern.compile(
            "(?i)^(begin|commit|rollback|set |reset |savepoint|release|show |select set_config|select 1$).*");

    /** What the driver asks for itself: what columns it was given, when Hibernate meets a statement for the first time. */
    private static final String BY_DRIVER = "pg_catalog.";

    /** Long enough that each worker has looked for something to do. */
    private static final Duration WHILE = Duration.ofSeconds(4);

    private static final Duration WRITTEN = Duration.ofMillis(200);

    private final Path log;
    private final RunningSystem system;

    /** @throws SQLException when the database cannot be told to write its statements down */
    AskedOfTheDatabase(RunningSystem system) throws SQLException {
        this.system = system;
        log = Path.of(System.getProperty("system.folder"), "logs", "postgres.log");
        configure("alter system set log_line_prefix = '<%v> '", "alter system set log_statement = 'all'");
    }

    /** The agency's id, by its code. */
    String agency(String code) throws SQLException {
        try (Connection connection = system.own().orElseThrow().postgres().connect("crosscase");
                PreparedStatement statement = connection.prepareStatement("select id from agency where code = ?")) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** What workers ask for the agency in a while in which nobody else does. */
    Set<String> byWorkers(String agency) throws IOException, InterruptedException {
        return during(agency, () -> pause(WHILE)).stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** @return texts by transaction, in the order of their beginnings; such as stand in the agency's scope only */
    List<List<String>> during(String agency, Runnable asked) throws IOException, InterruptedException {
        long begin = Files.size(log);
        asked.run();
        pause(WRITTEN);
        Map<String, List<String>> transactions = new LinkedHashMap<>();
        List<String> ofAgency = new ArrayList<>();
        String last = "";
        for (String line : linesFrom(begin)) {
            Matcher read = LINE.matcher(line);
            if (!read.matches()) {
                continue;
            }
            String transaction = read.group(1);
            if (line.contains("DETAIL:")) {
                if (last.contains("set_config") && line.contains(agency)) {
                    ofAgency.add(transaction);
                }
            } else {
                last = read.group(2);
                transactions
                        .computeIfAbsent(transaction, key -> new ArrayList<>())
                        .add(last);
            }
        }
        transactions.keySet().retainAll(ofAgency);
        transactions
                .values()
                .forEach(texts -> texts.removeIf(text ->
                        text.contains(BY_DRIVER) || BOUNDS.matcher(text.strip()).matches()));
        return List.copyOf(transactions.values());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        configure("alter system reset log_line_prefix", "alter system reset log_statement");
    }

    private List<String> linesFrom(long begin) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private void configure(String... settings) throws SQLException {
        try (Connection connection = system.own().orElseThrow().postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }
}
