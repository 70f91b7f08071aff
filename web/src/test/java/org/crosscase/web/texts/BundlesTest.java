package org.crosscase.web.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word in three languages, none missing, none left over. */
class BundlesTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/crosscase/web/texts");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CLASSES = Path.of("src/main/java");
    private static final Path DOMAIN = Path.of("../ejb/src/main/java");

    /** A key as a page or class spells it, whole or as the beginning that something is appended to. */
    private static final Pattern SPELLED = Pattern.compile("['\"]([a-z]+\\.(?:[A-Za-z0-9_-]+\\.?)*)['\"]");

    private static final Pattern LOOKED_UP = Pattern.compile("\\bm(?:\\[|\\.of\\()'([^']+)'");
    private static final Pattern SLUG = Pattern.compile(
            "Problem\\s*\\.(?:notFound|conflict|invalid|forbidden|tooLarge|tooMany|unsupported|noRoom)\\(\\s*\"([a-z0-9-]+)\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+|\\d+)(?=[,}])");

    private static final Pattern ACTION =
            Pattern.compile("(?:@Audited\\(|Deed\\s*\\.(?:done|of)\\(|attempt =|ACTION =)\\s*\"([a-z-]+\\.[a-z-]+)\"");

    private static final Set<String> KIND_WORDS = Set.of("kind", "count", "compared", "difference", "change", "how");

    /** The word for a value of a fact: {@code met.SAME}. */
    private static final Pattern FACT_WORD = Pattern.compile("[a-z]+\\.[A-Z_]+");

    @Test
    void everyKeyStandsInAllLanguages() throws IOException {
        for (String bundle : bundles()) {
            Set<String> english = load(bundle, "").stringPropertyNames();
            for (String language : Set.of("_nl", "_fr")) {
                assertEquals(
                        new TreeSet<>(english),
                        new TreeSet<>(load(bundle, language).stringPropertyNames()),
                        bundle + language);
            }
        }
    }

    @Test
    void aKeyBeginsWithTheNameOfItsBundle() throws IOException {
        Set<String> strays = new TreeSet<>();
        for (String bundle : bundles()) {
            load(bundle, "").stringPropertyNames().stream()
                    .filter(key -> !key.startsWith(bundle + "."))
                    .forEach(strays::add);
        }
        assertEquals(Set.of(), strays);
    }

    @Test
    void placeholdersAreTheSameInAllLanguagesAndTheirFormatsCanBeRead() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String bundle : bundles()) {
            Properties english = load(bundle, "");
            for (String language : Set.of("_nl", "_fr")) {
                Properties other = load(bundle, language);
                english.stringPropertyNames().stream()
                        .filter(key -> english.getProperty(key).contains("{"))
                        .filter(key -> !placeholders(english.getProperty(key))
                                .equals(placeholders(other.getProperty(key, ""))))
                        .forEach(key -> wrong.add(key + language));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyKeyThatAPageNamesExists() throws IOException {
        Set<String> known = keys();
        Set<String> missing = new TreeSet<>();
        Matcher use = LOOKED_UP.matcher(read(PAGES, ".xhtml"));
        while (use.find()) {
            String key = use.group(1);
            boolean found =
                    key.endsWith(".") ? known.stream().anyMatch(each -> each.startsWith(key)) : known.contains(key);
            if (!found) {
                missing.add(key);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noKeyIsLeftOver() throws IOException {
        String everything = read(PAGES, ".xhtml") + read(CLASSES, ".java");
        Set<String> spelled = new TreeSet<>();
        Matcher use = SPELLED.matcher(everything);
        while (use.find()) {
            spelled.add(use.group(1));
        }
        Set<String> beginnings =
                spelled.stream().filter(key -> key.endsWith(".")).collect(Collectors.toSet());
        Set<String> known = keys();
        Set<String> unused = known.stream()
                .filter(key -> !key.startsWith("problem."))
                // those of kinds are named by their sources, see NotificationKindsTest
                .filter(key -> !key.matches("notifications\\.[A-Z_]+(\\.[a-z]+)?"))
                .filter(key -> !spelled.contains(key))
                .filter(key -> !isOfAKind(key, known))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    /** A kind of shared thing has a file of its own, which is found by the kind's name: docs/development.md. */
    private static boolean isOfAKind(String key, Set<String> known) {
        String bundle = key.substring(0, key.indexOf('.'));
        String word = key.substring(bundle.length() + 1);
        return (KIND_WORDS.contains(word) || FACT_WORD.matcher(word).matches())
                && known.containsAll(Set.of(bundle + ".kind", bundle + ".compared", bundle + ".difference"));
    }

    @Test
    void everyProblemOfTheDomainHasItsText() throws IOException {
        Set<String> known = keys();
        Set<String> missing = new TreeSet<>();
        Matcher slug = SLUG.matcher(read(DOMAIN, ".java") + read(CLASSES, ".java"));
        while (slug.find()) {
            if (!known.contains("problem." + slug.group(1))) {
                missing.add(slug.group(1));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyActionOfTheAuditTrailHasItsText() throws IOException {
        Set<String> known = keys();
        Set<String> missing = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        Matcher action = ACTION.matcher(read(DOMAIN, ".java"));
        while (action.find()) {
            found.add(action.group(1));
            if (!known.contains("trail.action." + action.group(1))) {
                missing.add(action.group(1));
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(found.containsAll(Set.of("case.open", "case.foreign-attempt", "access.denied")), found.toString());
        Set<String> unused = known.stream()
                .filter(key -> key.startsWith("trail.action."))
                .map(key -> key.substring("trail.action.".length()))
                .filter(code -> !found.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void theToneIsCalm() throws IOException {
        Set<String> loud = new TreeSet<>();
        for (String bundle : bundles()) {
            Properties english = load(bundle, "");
            english.stringPropertyNames().stream()
                    .filter(key -> english.getProperty(key).matches("(?is).*(!|\\bplease\\b|\\boops\\b|\\bsorry\\b).*"))
                    .forEach(loud::add);
        }
        assertEquals(Set.of(), loud);
    }

    /** Numbers or names; the format must be one that can be read. */
    private static Set<String> placeholders(String pattern) {
        Set<String> used = PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        new MessageFormat(pattern.replaceAll("\\{[A-Za-z]+(?=[,}])", "{0"));
        return used;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String bundle : bundles()) {
            keys.addAll(load(bundle, "").stringPropertyNames());
        }
        return keys;
    }

    /** Our bundles; that of Faces has Faces' keys. */
    private static Set<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z]+\\.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .filter(name -> !name.equals("faces"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Properties load(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        Path file = TEXTS.resolve(bundle + language + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static String read(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }
}
