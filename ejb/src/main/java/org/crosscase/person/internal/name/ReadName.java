package org.crosscase.person.internal.name;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One name as somebody wrote it, read into words. Reading is the dear part; a name that is compared with many is read
 * once.
 */
public final class ReadName {
    private final List<NameToken> tokens;
    private final String written;
    private final String latin;
    private final boolean told;

    private ReadName(List<NameToken> tokens) {
        this.tokens = tokens;
        this.written = tokens.stream().map(NameToken::written).collect(Collectors.joining());
        this.latin = tokens.stream().map(NameToken::latin).collect(Collectors.joining());
        this.told = tokens.stream().anyMatch(token -> token.role() == NameRole.NAME && !token.isInitial());
    }

    /** Any text, in any script and of any length; what holds no name, such as titles only, becomes an empty one. */
    public static ReadName of(String text) {
        return new ReadName(NameReader.read(text == null ? "" : text));
    }

    /** False for what holds no name: nothing, titles or initials alone. */
    public boolean isTold() {
        return told;
    }

    /** The words in Latin letters by which it can be looked up and counted, in the order in which they stand. */
    public List<String> words() {
        return tokens.stream()
                .filter(token -> token.role() != NameRole.PARTICLE && !token.isInitial())
                .map(NameToken::latin)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Such as a given name alone; a name in Han or Hangul is whole without a blank. */
    public boolean isOfOneWord() {
        return words().size() < 2 && isOfSounds();
    }

    List<NameToken> tokens() {
        return tokens;
    }

    /** All words run together: a blank that was forgotten makes no other name. */
    String latin() {
        return latin;
    }

    /** Equal in meaning: after normalisation, or by transliteration where characters stand for sounds alone. */
    boolean means(ReadName other) {
        if (written.equals(other.written)) {
            return true;
        }
        return latin.equals(other.latin) && isOfSounds() && other.isOfSounds() && !isOfSameScript(other);
    }

    boolean isOfSounds() {
        return tokens.stream().noneMatch(token -> token.writing() == Writing.LOGOGRAMS);
    }

    boolean isOfSameScript(ReadName other) {
        return !tokens.isEmpty() && !other.tokens.isEmpty() && tokens.get(0).isOfSameScript(other.tokens.get(0));
    }
}
