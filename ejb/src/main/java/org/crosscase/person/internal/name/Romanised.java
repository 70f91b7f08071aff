package org.crosscase.person.internal.name;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in the 26 letters, and what of them is the same in every romanisation. */
final class Romanised {
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    /** Zh, ch, shch and ya, as passports and newspapers have it; what is not Russian is left to the general rules. */
    private static final Transliterator CYRILLIC =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
    private static final Pattern VOWELS_WITHIN = Pattern.compile("(?<=.)[aeiouy]");

    private Romanised() {}

    static String of(String word, int script) {
        String latin;
        if (script == UScript.LATIN && isAscii(word)) {
            latin = word.toLowerCase(Locale.ROOT);
        } else {
            latin = (script == UScript.CYRILLIC ? CYRILLIC : ANY).transliterate(word);
        }
        return NO_LETTER.matcher(latin).replaceAll("");
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    /** What languages write differently for one sound, in one letter: two words with the same are spellings of one name. */
    static String sound(String latin) {
        String folded = latin.replace("sch", "sh")
                .replace("tch", "ch")
                .replace("dzh", "j")
                .replace("dj", "j")
                .replace("ph", "f")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("th", "t")
                .replace("dh", "d")
                .replace("ck", "k")
                .replace("tz", "ts")
                .replace("ou", "u")
                .replace("oo", "u")
                .replace("ee", "i")
                .replace("ue", "u")
                .replace("oe", "o")
                .replace("ae", "a")
                .replace('q', 'k')
                .replace('w', 'v')
                .replace('y', 'i')
                .replace("x", "ks");
        return DOUBLED.matcher(folded).replaceAll("$1");
    }

    /** The consonants: all that an abjad shows of a name. */
    static String consonants(String sound) {
        return DOUBLED.matcher(VOWELS_WITHIN
                        .matcher(sound.replaceAll("^[aeiouy]+", "a").replaceAll("(?<=.)v", ""))
                        .replaceAll(""))
                .replaceAll("$1");
    }

    /** Korean by ear: the ways of writing it in Latin letters agree in neither vowels nor the voice of consonants. */
    static String korean(String latin) {
        String folded = latin.replace("eo", "o")
                .replace("eu", "o")
                .replace("oo", "o")
                .replace('u', 'o')
                .replace("ae", "e")
                .replace("ch", "j")
                .replace("rk", "k")
                .replace("sh", "s")
                .replace('g', 'k')
                .replace('b', 'p')
                .replace('d', 't')
                .replace('r', 'l');
        return DOUBLED.matcher(folded).replaceAll("$1");
    }
}
