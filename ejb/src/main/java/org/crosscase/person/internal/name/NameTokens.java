package org.crosscase.person.internal.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a name is found by: plain words that are compared by equality and order alone, which under row-level security are all
 * that reaches an index.
 */
public final class NameTokens {
    /** Longer words are found by their beginning. */
    static final int LONGEST = 40;

    /** With shorter words a letter that is missing makes too many others. */
    private static final int SHORTEST_TO_MISTYPE = 4;

    private static final int LONGEST_TO_MISTYPE = 24;

    private NameTokens() {}

    /** How a token meets a word. */
    public enum Kind {
        /** The word in Latin letters, or in its own. */
        WORD,
        /** One of the ways in which it may sound. */
        SOUND,
        /** The word, and each of it without one letter: two words with one such in common are a typing error or two apart. */
        NEAR
    }

    /** One token of a word. */
    public record Token(Kind kind, String text) {}

    /** Of all words of these names, each once. */
    public static Set<Token> of(Collection<String> names) {
        Set<Token> tokens = new LinkedHashSet<>();
        names.forEach(name -> words(name).forEach(word -> tokens.addAll(ofWord(word))));
        return tokens;
    }

    /** The words of a name or of what is typed into a search box: in Latin letters, and those of other scripts as written. */
    public static List<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        ReadName.of(name).tokens().forEach(token -> {
            add(words, token.latin());
            add(words, token.written().toLowerCase(Locale.ROOT));
        });
        return new ArrayList<>(words);
    }

    private static void add(Set<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(beginning(word));
        }
    }

    /** Of one word as {@link #words} gives it. */
    public static Set<Token> ofWord(String word) {
        Set<Token> tokens = new LinkedHashSet<>();
        tokens.add(new Token(Kind.WORD, word));
        SoundKeys.of(word).daitchMokotoff().forEach(sound -> tokens.add(new Token(Kind.SOUND, sound)));
        without(word).forEach(near -> tokens.add(new Token(Kind.NEAR, near)));
        return tokens;
    }

    private static Set<String> without(String word) {
        int[] letters = word.codePoints().toArray();
        Set<String> near = new TreeSet<>();
        if (letters.length >= SHORTEST_TO_MISTYPE && letters.length <= LONGEST_TO_MISTYPE) {
            near.add(word);
            for (int left = 0; left < letters.length; left++) {
                near.add(new String(letters, 0, left) + new String(letters, left + 1, letters.length - left - 1));
            }
        }
        return near;
    }

    private static String beginning(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
