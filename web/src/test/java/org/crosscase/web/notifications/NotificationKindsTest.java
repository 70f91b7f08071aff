package org.crosscase.web.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSource;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Notified;
import org.crosscase.notification.Subject;
import org.crosscase.notification.Told;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be told of has its words in every language. */
class NotificationKindsTest {
    private static final Path DOMAIN = Path.of("../ejb/src/main/java");

    private static final Set<String> KINDS = new TreeSet<>();

    /** Of every feature's source. */
    @BeforeAll
    static void findKinds() throws Exception {
        try (Stream<Path> files = Files.walk(DOMAIN)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("implements NotificationSource {")) {
                    String name = DOMAIN.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.');
                    NotificationSource source = (NotificationSource)
                            Class.forName(name).getDeclaredConstructor().newInstance();
                    source.kinds().forEach(kind -> assertTrue(KINDS.add(kind.name()), kind + " is told twice"));
                }
            }
        }
    }

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
    void aKindThatNothingElseKnowsIsToldByItsWords() {
        Told told = new Told("serial.sold", List.of("X100-1", "Lyon"), List.of(), List.of(), null);
        assertEquals("Camera X100-1 was sold in Lyon", NotificationWords.sentence(Texts.in(Locale.ENGLISH), told));
        NotificationSummary item = NotificationSummary.of(notified("SERIAL"), told);
        assertEquals("bell", SubjectPage.of(item.subject()).icon());
        assertEquals(
                "/app/case.xhtml?id=" + item.caseId(),
                SubjectPage.of(item.subject()).address(item, false));
    }

    @Test
    void aSubjectWithAPageOfItsOwnLeadsThere() {
        NotificationSummary link = summary(Subject.LINK);
        assertEquals(
                "/app/link.xhtml?id=" + link.linkId(),
                SubjectPage.of(link.subject()).address(link, false));
        assertEquals(
                "/app/board-link.xhtml?id=" + link.linkId(),
                SubjectPage.of(link.subject()).address(link, true));
        NotificationSummary intake = summary(Subject.INTAKE);
        assertEquals(
                "/app/case.xhtml?id=" + intake.caseId(),
                SubjectPage.of(intake.subject()).address(intake, false));
    }

    private static NotificationSummary summary(String type) {
        return NotificationSummary.of(notified(type), Told.plainly(notified(type)));
    }

    private static Notified notified(String type) {
        return new Notified(
                NotificationId.of(new UUID(0, 1)),
                NotificationKind.of("SERIAL_SOLD"),
                Subject.of(type, new UUID(0, 2)),
                new UUID(0, 3),
                "A-1",
                "Harbour",
                Map.of(),
                Instant.EPOCH,
                false);
    }
}
