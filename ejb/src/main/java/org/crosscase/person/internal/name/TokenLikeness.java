package org.crosscase.person.internal.name;

/** How alike two words of names are, in hundredths: 100 is the same word, 0 another name. */
final class TokenLikeness {
    static final int SAME = 100;
    private static final int OTHER_SPELLING = 96;
    private static final int OTHER_FORM = 94;
    private static final int INITIAL = 80;
    private static final int HEARD_ALIKE = 80;
    private static final int LESS_BY_SOUND = 4;
    private static final int MOST_EDITS = 4;

    private TokenLikeness() {}

    static int of(NameToken one, NameToken other) {
        if (one.role() == NameRole.GENERATION || one.role() == NameRole.PARTICLE) {
            return one.sound().equals(other.sound()) ? SAME : 0;
        }
        if (one.isInitial() || other.isInitial()) {
            return initial(one, other);
        }
        return one.isOfSameScript(other) ? inOneScript(one, other) : acrossScripts(one, other);
    }

    private static int initial(NameToken one, NameToken other) {
        if (one.latin().isEmpty()
                || other.latin().isEmpty()
                || one.latin().charAt(0) != other.latin().charAt(0)) {
            return 0;
        }
        return one.isInitial() && other.isInitial() ? SAME : INITIAL;
    }

    private static int inOneScript(NameToken one, NameToken other) {
        if (one.written().equals(other.written())) {
            return SAME;
        }
        return switch (one.writing()) {
            case LOGOGRAMS -> 0;
            case KANA -> ofSigns(one, other, 5, Integer.MAX_VALUE);
            case ABJAD -> ofSigns(one, other, 3, 7);
            case ABUGIDA -> ofSigns(one, other, 3, 6);
            case SYLLABARY -> ofEdits(Edits.between(one.latin(), other.latin(), 2), longer(one.latin(), other.latin()));
            case ALPHABET -> inAnAlphabet(one, other);
        };
    }

    /** One sign may differ from a length on, two from another. */
    private static int ofSigns(NameToken one, NameToken other, int forOne, int forTwo) {
        int length = Math.min(one.written().length(), other.written().length());
        int edits = Edits.between(one.written(), other.written(), 2);
        if (edits == 1 && length >= forOne) {
            return length > 4 ? 90 : 84;
        }
        return edits == 2 && length >= forTwo ? 74 : 0;
    }

    private static int inAnAlphabet(NameToken one, NameToken other) {
        if (one.isFormOf(other)) {
            return OTHER_FORM;
        }
        if (one.sound().equals(other.sound())) {
            return OTHER_SPELLING;
        }
        if (one.isOfSameScript(other) && one.editsAtLeast(other) > MOST_EDITS) {
            return 0;
        }
        boolean written = one.isOfSameScript(other);
        String first = written ? one.written() : one.latin();
        String second = written ? other.written() : other.latin();
        int edits = Edits.between(first, second, MOST_EDITS);
        int letters = Math.max(ofEdits(edits, longer(first, second)), ofSound(one.sound(), other.sound()));
        if (letters > 0) {
            return letters;
        }
        boolean near = Math.min(one.latin().length(), other.latin().length()) > 3
                && Edits.between(one.sound(), other.sound(), MOST_EDITS) <= MOST_EDITS;
        return near && one.keys().meet(other.keys()) ? HEARD_ALIKE : 0;
    }

    private static int ofSound(String one, String other) {
        return Edits.between(one, other, 1) == 1 ? Math.max(0, ofEdits(1, longer(one, other)) - LESS_BY_SOUND) : 0;
    }

    private static int longer(String one, String other) {
        return Math.max(one.length(), other.length());
    }

    /** One edit, even in short names, and two in names of three letters and more; less the more of the name they are. */
    private static int ofEdits(int edits, int length) {
        return switch (edits) {
            case 0 -> OTHER_SPELLING;
            case 1 -> length > 4 ? 92 : length > 3 ? 88 : length > 2 ? 82 : length > 1 ? 70 : 0;
            case 2 -> length > 7 ? 84 : length > 4 ? 74 : length > 2 ? 50 : 0;
            default -> 0;
        };
    }

    private static int acrossScripts(NameToken one, NameToken other) {
        boolean signs = one.writing() == Writing.LOGOGRAMS || other.writing() == Writing.LOGOGRAMS;
        if (one.latin().isEmpty() || other.latin().isEmpty()) {
            return 0;
        }
        if (one.latin().equals(other.latin())) {
            return signs ? OTHER_FORM : SAME;
        }
        if (one.isHangul() || other.isHangul()) {
            return Edits.between(one.korean(), other.korean(), 1)
                            <= one.korean().length() / 6
                    ? HEARD_ALIKE
                    : 0;
        }
        if (signs) {
            return 0;
        }
        return Math.max(inAnAlphabet(one, other), byConsonants(one, other));
    }

    private static int byConsonants(NameToken one, NameToken other) {
        boolean abjad = one.writing() == Writing.ABJAD || other.writing() == Writing.ABJAD;
        int length = Math.min(one.consonants().length(), other.consonants().length());
        return abjad && length > 1 && one.consonants().equals(other.consonants()) ? length > 2 ? 90 : 80 : 0;
    }
}
