package org.crosscase.web.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.notification.NotificationKind;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

/** What can be told of has its words in every language, and the database takes it. */
class NotificationKindsTest {
    private static final Path MIGRATIONS = Path.of("../sql/migration");

    private static final Pattern VERSION = Pattern.compile("V(\\d+)(?:_(\\d+))?__.*");

    /** Where the kinds are listed: with the table at first, then each time that the list is replaced. */
    private static final Pattern LISTED = Pattern.compile(
            "(?:create table notification \\([^;]*?|constraint notification_kind_check )check \\(kind in\\s*\\(([^)]*)\\)",
            Pattern.DOTALL);

    private static final Set<String> KINDS =
            Stream.of(NotificationKind.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyKindHasItsWordsInEveryLanguage() {
        Set<String> missing = new TreeSet<>();
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            for (String kind : KINDS) {
                String key = "notifications." + kind;
                // one that names another agency may be told to a coordinator, of two
                boolean between = texts.get(key).contains("{1}");
                if (!texts.has(key) || between && !texts.has(key + ".between")) {
                    missing.add(language + " " + key);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noKindThatIsGoneHasWords() {
        Set<String> said = Texts.in(Locale.ENGLISH).keys("notifications", "notifications.").stream()
                .map(key -> key.split("\\.")[1])
                .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(KINDS, said);
    }

    @Test
    void theDatabaseTakesEveryKindAndNoOther() throws IOException {
        assertEquals(KINDS, last(read()));
    }

    @Test
    void theLastListCounts() {
        assertEquals(
                Set.of("A", "C"),
                last("create table notification (\n id uuid,\n kind text check (kind in\n ('A', 'B')));"
                        + " alter table notification drop constraint notification_kind_check,"
                        + " add constraint notification_kind_check check (kind in ('A', 'C'));"
                        + " create table exhibit (kind text check (kind in ('D')));"));
    }

    private static Set<String> last(String sql) {
        Matcher listed = LISTED.matcher(sql);
        List<String> lists = listed.results().map(found -> found.group(1)).toList();
        assertTrue(!lists.isEmpty(), "no list of kinds");
        return Arrays.stream(lists.get(lists.size() - 1).split(","))
                .map(word -> word.strip().replace("'", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All migrations, in the order in which they are applied. */
    private static String read() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.sorted(Comparator.comparingLong(NotificationKindsTest::version))
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    private static long version(Path file) {
        MatchResult version = VERSION.matcher(file.getFileName().toString())
                .results()
                .findFirst()
                .orElseThrow();
        String minor = version.group(2);
        return 1000 * Long.parseLong(version.group(1)) + (minor == null ? 0 : Long.parseLong(minor));
    }
}
