package org.crosscase.person.internal.name;

import com.ibm.icu.lang.UScript;
import java.util.Collections;
import java.util.Set;

/** One word of a name, in the forms by which it is compared; what is dear is worked out when it is first asked for. */
final class NameToken {
    private final String written;
    private final int script;
    private final String latin;
    private final String sound;
    private final NameRole role;
    private final Writing writing;
    private final int characters;
    private final Set<Integer> forms;
    private final double weight;
    private SoundKeys keys;
    private String consonants;
    private String korean;

    /** {@code written} in lower case, without accents where the script has them as ornaments. */
    NameToken(String written, int script, String latin, NameRole role) {
        this.written = written;
        this.script = script;
        this.latin = latin;
        this.sound = Romanised.sound(latin);
        this.role = role;
        this.writing = Writing.of(script);
        this.characters = Edits.characters(written);
        this.forms = GivenNames.linesOf(latin);
        this.weight = weigh();
    }

    String written() {
        return written;
    }

    String latin() {
        return latin;
    }

    String sound() {
        return sound;
    }

    NameRole role() {
        return role;
    }

    Writing writing() {
        return writing;
    }

    boolean isOfSameScript(NameToken other) {
        return script == other.script;
    }

    boolean isHangul() {
        return script == UScript.HANGUL;
    }

    boolean isHan() {
        return script == UScript.HAN;
    }

    /** The first letter for a name: only where a letter is a sound. */
    boolean isInitial() {
        return written.length() == 1 && writing == Writing.ALPHABET;
    }

    SoundKeys keys() {
        if (keys == null) {
            keys = SoundKeys.of(latin);
        }
        return keys;
    }

    String consonants() {
        if (consonants == null) {
            consonants = Romanised.consonants(sound);
        }
        return consonants;
    }

    String korean() {
        if (korean == null) {
            korean = Romanised.korean(latin);
        }
        return korean;
    }

    /** A given name and its short form, or two romanisations of one. */
    boolean isFormOf(NameToken other) {
        return !forms.isEmpty() && !other.forms.isEmpty() && !Collections.disjoint(forms, other.forms);
    }

    int editsAtLeast(NameToken other) {
        return Edits.atLeast(characters, other.characters);
    }

    /** What this word counts for beside others: a name that every second person bears tells little. */
    double weight() {
        return weight;
    }

    private double weigh() {
        if (role == NameRole.PARTICLE) {
            return 0.15;
        }
        return isInitial() || latin.equals(NameWords.SERVANT) || GivenNames.areCommon(forms) ? 0.5 : 1;
    }
}
