package org.crosscase.person.internal.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** From a text to the words of a name: titles taken away, roles told, each word in its forms. */
final class NameReader {
    /** Names are shorter; what is longer is compared by its beginning. */
    private static final int LONGEST = 400;
    /** The article as it is spoken before such a letter: ad-Din, ash-Sharif. */
    private static final Pattern ARTICLE_OF_SUN_LETTERS =
            Pattern.compile("(?<![\\p{L}])(ad-(?=d)|as-(?=s)|ash-(?=sh)|ar-(?=r)|at-(?=t)|az-(?=z))");

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʻʾʿ`´ʹʺ]");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern RUN_ON_SERVANT = Pattern.compile("^abd(?:ul|el|al|ol|ur|er|us|es|oul)-?(?=\\p{L}{4})");

    private NameReader() {}

    static List<NameToken> read(String text) {
        String plain = inOrder(LetterForms.plain(cut(text)));
        List<String> words = new ArrayList<>(Arrays.asList(NO_NAME.split(APOSTROPHES
                .matcher(ARTICLE_OF_SUN_LETTERS.matcher(plain).replaceAll(""))
                .replaceAll(""))));
        words.removeIf(String::isEmpty);
        List<Word> read = new ArrayList<>();
        for (String word : words) {
            read.addAll(Word.of(word));
        }
        withoutTitles(read);
        return tokens(read);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** "Surname, given names" is the same name with its surname last. */
    private static String inOrder(String text) {
        String[] parts = text.split("[,،、]", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            return text;
        }
        String behind = Romanised.of(parts[1].strip(), Writing.scriptOf(parts[1]));
        boolean addition = NameWords.generation(behind) != null || NameWords.isTitleBehind(behind);
        return addition ? parts[0] + " " + parts[1] : parts[1] + " " + parts[0];
    }

    private static void withoutTitles(List<Word> words) {
        while (!words.isEmpty() && NameWords.isTitle(words.get(0).written, words.get(0).latin)) {
            words.remove(0);
        }
        while (words.size() > 1 && isBehind(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
    }

    private static boolean isBehind(Word word) {
        return NameWords.isTitleBehind(word.latin)
                || word.script != UScript.LATIN && NameWords.isTitle(word.written, word.latin);
    }

    private static List<NameToken> tokens(List<Word> words) {
        List<NameToken> tokens = new ArrayList<>();
        boolean patronymic = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean last = i == words.size() - 1;
            boolean within = i > 0 && !last;
            if (!last && NameWords.isArticle(word.latin)) {
                continue;
            }
            String generation = NameWords.generation(word.latin);
            if (within && NameWords.isPatronymicSign(word.written, word.latin)) {
                tokens.add(new NameToken("bin", UScript.LATIN, "bin", NameRole.PARTICLE));
                patronymic = true;
            } else if (i > 0 && generation != null) {
                tokens.add(new NameToken(generation, UScript.LATIN, generation, NameRole.GENERATION));
            } else if (!last && NameWords.isServant(word.latin)) {
                tokens.add(new NameToken(
                        word.script == UScript.ARABIC ? "عبد" : NameWords.SERVANT,
                        word.script,
                        NameWords.SERVANT,
                        patronymic ? NameRole.PATRONYMIC : NameRole.NAME));
            } else if (!last && NameWords.isParticle(word.latin)) {
                tokens.add(word.as(NameRole.PARTICLE));
            } else {
                tokens.add(word.as(patronymic ? NameRole.PATRONYMIC : NameRole.NAME));
                patronymic = false;
            }
        }
        return List.copyOf(tokens);
    }

    /** A word before its role in the name is known. */
    private record Word(String written, int script, String latin) {
        static List<Word> of(String word) {
            String plain = LetterForms.ofOneScript(word);
            int script = Writing.scriptOf(plain);
            if (script == UScript.ARABIC) {
                return arabic(plain);
            }
            String latin = Romanised.of(plain, script);
            if (script != UScript.LATIN) {
                String written = LetterForms.base(plain, script);
                return written.isEmpty() ? List.of() : List.of(new Word(written, script, latin));
            }
            String rest = RUN_ON_SERVANT.matcher(latin).replaceFirst("");
            if (latin.isEmpty()) {
                return List.of();
            }
            return rest.equals(latin)
                    ? List.of(new Word(latin, script, latin))
                    : List.of(new Word(NameWords.SERVANT, script, NameWords.SERVANT), new Word(rest, script, rest));
        }

        private static List<Word> arabic(String word) {
            String base = LetterForms.base(word, UScript.ARABIC);
            List<Word> words = new ArrayList<>();
            if (base.startsWith("عبد") && (base.length() == 3 || base.length() > 6)) {
                words.add(new Word("عبد", UScript.ARABIC, NameWords.SERVANT));
                base = base.substring(3);
            }
            if (base.startsWith("ال") && base.length() > 4) {
                base = base.substring(2);
            }
            if (!base.isEmpty()) {
                words.add(new Word(base, UScript.ARABIC, Romanised.of(base, UScript.ARABIC)));
            }
            return words;
        }

        NameToken as(NameRole role) {
            return new NameToken(written, script, latin, role);
        }
    }
}
