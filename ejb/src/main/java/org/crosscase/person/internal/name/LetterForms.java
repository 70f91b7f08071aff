package org.crosscase.person.internal.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Letters in the one form in which they are compared: compatible forms, case, accents, and twins of other scripts. */
final class LetterForms {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final String CYRILLIC_TWINS = "асеорхуіјѕкмтвнԁԛԝһ";
    private static final String THEIR_LATIN = "aceopxyijskmtbhdqwh";
    private static final Map<Integer, Integer> ABJAD = Map.ofEntries(
            Map.entry((int) 'أ', (int) 'ا'),
            Map.entry((int) 'إ', (int) 'ا'),
            Map.entry((int) 'آ', (int) 'ا'),
            Map.entry((int) 'ٱ', (int) 'ا'),
            Map.entry((int) 'ى', (int) 'ي'),
            Map.entry((int) 'ی', (int) 'ي'),
            Map.entry((int) 'ئ', (int) 'ي'),
            Map.entry((int) 'ؤ', (int) 'و'),
            Map.entry((int) 'ک', (int) 'ك'),
            Map.entry((int) 'ة', (int) 'ه'),
            Map.entry((int) 'ۀ', (int) 'ه'),
            Map.entry((int) 'ہ', (int) 'ه'),
            Map.entry((int) 'ھ', (int) 'ه'),
            Map.entry((int) 'ך', (int) 'כ'),
            Map.entry((int) 'ם', (int) 'מ'),
            Map.entry((int) 'ן', (int) 'נ'),
            Map.entry((int) 'ף', (int) 'פ'),
            Map.entry((int) 'ץ', (int) 'צ'));

    private LetterForms() {}

    /** Without what is not seen, such as joiners and marks of direction, and in one case. */
    static String plain(String text) {
        return COMPATIBLE.normalize(text.replace("ـ", ""));
    }

    /** A word of Latin and Cyrillic letters is one of Latin letters in which some were exchanged for their twins. */
    static String ofOneScript(String word) {
        boolean latin = word.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.LATIN);
        boolean cyrillic = word.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.CYRILLIC);
        if (!latin || !cyrillic) {
            return word;
        }
        return word.codePoints()
                .map(c -> CYRILLIC_TWINS.indexOf(c) < 0 ? c : THEIR_LATIN.charAt(CYRILLIC_TWINS.indexOf(c)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The letters without what is ornament in their script; vowel signs of an abugida are none. */
    static String base(String word, int script) {
        return switch (Writing.of(script)) {
            case ABUGIDA, SYLLABARY, KANA -> word;
            case LOGOGRAMS -> script == UScript.HAN ? SIMPLIFIED.transliterate(word) : word;
            case ALPHABET -> UCharacter.foldCase(unmarked(word), true);
            case ABJAD ->
                unmarked(word)
                        .codePoints()
                        .map(c -> ABJAD.getOrDefault(c, c))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        };
    }

    private static String unmarked(String word) {
        return MARKS.matcher(DECOMPOSED.normalize(word)).replaceAll("");
    }
}
