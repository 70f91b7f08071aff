package org.crosscase.person.internal.name;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;

/** How a word may sound, whatever language it is read in. */
record SoundKeys(Set<String> beiderMorse, Set<String> daitchMokotoff) {
    /** Longer words are no names of one word, and their ways to be read grow with each letter. */
    static final int LONGEST = 24;

    private static final SoundKeys NONE = new SoundKeys(Set.of(), Set.of());
    private static final int READINGS = 12;
    private static final PhoneticEngine ENGINE = PhoneticEngine.builder()
            .setNameType(NameType.GENERIC)
            .setRuleType(RuleType.APPROX)
            .setConcat(false)
            .setMaxPhonemes(READINGS)
            .get();
    private static final DaitchMokotoffSoundex SOUNDEX = new DaitchMokotoffSoundex();

    static SoundKeys of(String latin) {
        if (latin.length() < 3 || latin.length() > LONGEST || !latin.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return NONE;
        }
        return new SoundKeys(parts(ENGINE.encode(latin)), parts(SOUNDEX.soundex(latin)));
    }

    private static Set<String> parts(String keys) {
        return new HashSet<>(Arrays.asList(keys.split("\\|")));
    }

    /** Both ways to tell say so: each alone hears too much alike. */
    boolean meet(SoundKeys other) {
        return beiderMorse.stream().anyMatch(other.beiderMorse::contains)
                && daitchMokotoff.stream().anyMatch(other.daitchMokotoff::contains);
    }
}
