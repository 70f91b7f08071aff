package org.crosscase.person.internal.name;

import com.ibm.icu.lang.UScript;

/** How much one character of a script says, and so how many may differ between two spellings of one name. */
enum Writing {
    /** A letter for each sound: Latin, Cyrillic, Greek, Armenian, Georgian. */
    ALPHABET,
    /** Short vowels are left out: Arabic, Hebrew, Syriac. */
    ABJAD,
    /** Vowels are signs upon consonants: the scripts of India and of South-East Asia. */
    ABUGIDA,
    /** A sign for each syllable, compared by the letters of their sounds: Ethiopic. */
    SYLLABARY,
    KANA,
    /** A sign says a syllable with a meaning of its own; another sign is another name: Han, Hangul. */
    LOGOGRAMS;

    static Writing of(int script) {
        return switch (script) {
            case UScript.ARABIC, UScript.HEBREW, UScript.SYRIAC -> ABJAD;
            case UScript.HAN, UScript.HANGUL -> LOGOGRAMS;
            case UScript.HIRAGANA, UScript.KATAKANA -> KANA;
            case UScript.ETHIOPIC -> SYLLABARY;
            case UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN, UScript.GEORGIAN -> ALPHABET;
            default -> ABUGIDA;
        };
    }

    /** The script of the first letter that has one of its own; Latin for a token of none. */
    static int scriptOf(String token) {
        return token.codePoints()
                .filter(Character::isLetter)
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .findFirst()
                .orElse(UScript.LATIN);
    }
}
