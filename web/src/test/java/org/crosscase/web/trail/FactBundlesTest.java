package org.crosscase.web.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.audit.FactCode;
import org.crosscase.audit.Slot;
import org.crosscase.evidence.ViewingPurpose;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

/** Every fact that use cases can say has its words in every language, and they name its arguments: none more, none less. */
class FactBundlesTest {
    private static final String KEY = "trail.fact.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)[,}]");

    private static final Path DOMAIN = Path.of("../ejb/src/main/java");

    /** Of every feature's enum. */
    private static List<FactCode> codes() throws Exception {
        List<FactCode> codes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DOMAIN)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("implements FactCode {")) {
                    String name = DOMAIN.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.');
                    for (Object constant : Class.forName(name).getEnumConstants()) {
                        codes.add((FactCode) constant);
                    }
                }
            }
        }
        return codes;
    }

    @Test
    void everyFactHasItsWordsInEveryLanguage() throws Exception {
        List<FactCode> codes = codes();
        Set<String> wrong = new TreeSet<>();
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            codes.forEach(code -> check(code, texts, wrong));
        }
        assertEquals(Set.of(), wrong);
        assertTrue(codes.size() > 40, "found only " + codes);
    }

    private static void check(FactCode code, Texts texts, Set<String> wrong) {
        String key = KEY + code.code();
        Set<String> always = code.slots().stream()
                .filter(slot -> !slot.optional())
                .map(Slot::name)
                .collect(Collectors.toSet());
        if (!texts.has(key) || !placeholders(texts.get(key)).equals(always)) {
            wrong.add(texts.locale() + " " + key + " names " + texts.get(key));
        }
        for (Slot slot : code.slots()) {
            String part = key + "." + slot.name();
            if (slot.optional() && !placeholders(texts.get(part)).equals(Set.of(slot.name()))) {
                wrong.add(texts.locale() + " " + part + " names " + texts.get(part));
            }
        }
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void noWordsAreLeftOver() throws Exception {
        Set<String> said = new HashSet<>();
        for (FactCode code : codes()) {
            said.add(KEY + code.code());
            code.slots().stream()
                    .filter(Slot::optional)
                    .forEach(slot -> said.add(KEY + code.code() + "." + slot.name()));
        }
        Set<String> unused = new TreeSet<>(Texts.in(Locale.ENGLISH).keys("trail", KEY));
        unused.removeAll(said);
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyWordOfAClosedSetIsSaidInEveryLanguage() throws Exception {
        Set<String> unsaid = new TreeSet<>();
        int said = 0;
        for (Locale language : Texts.LANGUAGES) {
            FactWords words = new FactWords(Texts.in(language), Map.of());
            for (FactCode code : codes()) {
                for (Slot slot : code.slots()) {
                    for (String word : slot.words()) {
                        if (words.findWord(slot.name(), word).isPresent()) {
                            said++;
                        } else {
                            unsaid.add(language + " " + code + " " + slot.name() + " " + word);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), unsaid);
        assertTrue(said > 3 * 15, "only " + said + " words were looked for");
    }

    @Test
    void aWordWithoutItsTextIsFound() {
        FactWords english = new FactWords(Texts.in(Locale.ENGLISH), Map.of());
        assertTrue(english.findWord("field", "TITLE").isPresent());
        assertTrue(english.findWord("field", "COLOUR").isEmpty());
        assertTrue(english.findWord("fault", "TIRED").isEmpty());
    }

    @Test
    void noWordOfAClosedSetIsLeftOver() throws Exception {
        Set<String> unused = new TreeSet<>(Texts.in(Locale.ENGLISH).keys("trail", "trail.word."));
        for (FactCode code : codes()) {
            code.slots()
                    .forEach(slot ->
                            slot.words().forEach(word -> unused.remove("trail.word." + slot.name() + "." + word)));
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void whatIsCountedIsSaidOfNoneToo() {
        Set<String> wrong = new TreeSet<>();
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            texts.keys("trail", KEY).stream()
                    .filter(key -> texts.get(key).contains(",choice,"))
                    .filter(key -> !texts.get(key).contains(",choice,0#"))
                    .forEach(key -> wrong.add(language + " " + key));
        }
        assertEquals(Set.of(), wrong, "a choice says of 0 what it says of the least that it names");
    }

    @Test
    void noTwoFactsHaveOneCode() throws Exception {
        List<String> codes = codes().stream().map(FactCode::code).toList();
        assertEquals(codes.size(), new HashSet<>(codes).size(), codes::toString);
    }

    @Test
    void everyPurposeHasItsWords() {
        for (Locale language : Texts.LANGUAGES) {
            for (ViewingPurpose purpose : ViewingPurpose.values()) {
                assertTrue(Texts.in(language).has("media.purpose." + purpose), purpose + " in " + language);
            }
        }
    }

    @Test
    void aPlaceholderIsFoundWhateverItsForm() {
        Matcher choice = PLACEHOLDER.matcher("{files,choice,0#none|1<{files,number} files}, {known}");
        assertEquals(
                List.of("files", "files", "known"),
                choice.results().map(found -> found.group(1)).toList());
    }
}
