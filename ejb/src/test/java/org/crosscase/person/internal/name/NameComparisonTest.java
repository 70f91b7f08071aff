package org.crosscase.person.internal.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.crosscase.person.internal.name.NameLikeness.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameComparisonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AnnaLindqvist           | Anna Lindqvist
                    Lindqvist, Anna         | Anna LINDQVIST
                    Dr. Anna Lindqvist      | Anna Lindqvist PhD
                    Hélène Brûlé            | Helene Brule
                    Rashid al-Khatib        | Rashid El Khatib
                    Abd al-Rahman Haddad    | Abdulrahman Haddad
                    عبدالرحمن حداد          | عبد الرحمن حداد
                    Иван Гончаров           | Ivan Goncharov
                    Νίκος Παππάς            | Nikos Pappas
                    Արամ Պետրոսյան          | Aram Petrosyan
                    王曉明                  | 王晓明
                    김 민준                 | 김민준
                    Раvеl Ноrak             | Pavel Horak
                    Jean-Marie Duval        | Jean Marie Duval
                    """)
    void isOneNameWrittenOtherwise(String one, String other) {
        assertEquals(new NameLikeness(100, Meaning.EQUAL), compare(one, other));
        assertEquals(compare(one, other), compare(other, one));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Anna Lindqwist          | Anna Lindqvist
                    Tim Lunt                | Tim Lund
                    Jo Lu                   | Jo Li
                    Lindqvist Anna          | Anna Lindqvist
                    A. Lindqvist            | Anna Lindqvist
                    Bill Carter             | William Carter
                    Dmytro Kovalenko        | Dmitri Kovalenko
                    Ivan Petrov             | Ivan Ivanovich Petrov
                    Ivan Petrov             | Ivan Petrova
                    Yusuf Hamdan            | Youssef Hamdan
                    Hans Müller             | Hans Mueller
                    محمد الخطيب             | Mohammed al-Khatib
                    משה לוי                 | Moshe Levi
                    राम शर्मा                | Ram Sharma
                    김민준                  | Kim Min-jun
                    王小明                  | Wang Xiaoming
                    AnnaLindqvst            | Anna Lindqvist
                    Maria del Carmen Ortega | Carmen Ortega
                    Kaufmann                | Kauffman
                    Vajnberg Uli            | Uli Weinberg
                    """)
    void isLikelyASpellingOrPartOfTheOther(String one, String other) {
        NameLikeness likeness = compare(one, other);
        assertEquals(Meaning.ALIKE, likeness.meaning(), likeness::toString);
        assertEquals(likeness, compare(other, one));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Anna Lindqvist          | Anna Bergström
                    Pavel Horak             | Milan Horak
                    王小明                  | 王小朋
                    김민준                  | 김민진
                    Rashid bin Karim Haddad | Karim bin Rashid Haddad
                    Rashid bin Karim Haddad | Rashid bin Jamal Haddad
                    Ivan Petrovich Orlov    | Ivan Semyonovich Orlov
                    Rashid Karim al-Basri   | Rashid Karim al-Halabi
                    Levon Petrosyan         | Levon Petrenko
                    John Carter Jr.         | John Carter Sr.
                    R. Carter               | John Carter
                    Anna                    | Anna Maria Sofia Lindqvist
                    Mohammed                | Mohammed Karim Haddad
                    Иван Орлов              | Pavel Horak
                    """)
    void isAnotherName(String one, String other) {
        NameLikeness likeness = compare(one, other);
        assertEquals(Meaning.DIFFERENT, likeness.meaning(), likeness::toString);
        assertEquals(likeness, compare(other, one));
    }

    @Test
    void aContradictionWeighsMoreThanAnAbsence() {
        int absent = compare("Anna Maria Lindqvist", "Anna Lindqvist").percent();
        int contradicting =
                compare("Anna Maria Lindqvist", "Anna Helga Lindqvist").percent();
        assertTrue(absent > contradicting + 20, absent + " and " + contradicting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u202E\u200F",
                "😀 🕵️",
                "Dr.",
                "Herr Prof. Dr.",
                "J. R.",
                "...",
                "\u0301\u0302",
                "الدكتور"
            })
    void whatHoldsNoNameSaysNothing(String text) {
        assertFalse(ReadName.of(text).isTold());
        assertEquals(Meaning.UNKNOWN, compare(text, text).meaning());
        assertEquals(Meaning.UNKNOWN, compare(text, "Anna Lindqvist").meaning());
    }

    @Test
    void charactersThatAreReadInManyWaysDoNotContradictLetters() {
        assertEquals(Meaning.UNKNOWN, compare("田中太郎", "Tanaka Taro").meaning());
    }

    @Test
    void marksOfDirectionJoinersAndPilesOfAccentsChangeNoName() {
        assertEquals(
                Meaning.EQUAL, compare("\u202Eمحمد حداد\u202C", "محمد حداد").meaning());
        assertEquals(
                Meaning.EQUAL,
                compare("A\u0351\u0352\u0353nna Lind\u00ADqvist", "Anna Lindqvist")
                        .meaning());
        assertEquals(
                Meaning.EQUAL, compare("Anna 😀 Lindqvist", "Anna Lindqvist").meaning());
    }

    /** Every pair of hundreds of letters of all kinds, in less time than one exponential comparison would take. */
    @Test
    void longNamesTakeBoundedTime() {
        List<ReadName> names = new Random(7)
                .ints(60, 0, 6)
                .mapToObj(kind -> ReadName.of(text(kind)))
                .toList();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> names.forEach(one -> names.forEach(other -> {
                    NameLikeness likeness = NameComparison.compare(one, other);
                    assertTrue(likeness.percent() >= 0 && likeness.percent() <= 100, likeness::toString);
                })));
    }

    private static String text(int kind) {
        Random random = new Random(kind * 31L);
        String letters = List.of(
                        "abcdefghij", "a b c d e", "абвгд ежз", "محمدعب د", "王小明 김민준", "a\u0301\u0302\u0303e\u0308ßﷺ")
                .get(kind);
        StringBuilder text = new StringBuilder();
        while (text.length() < 300) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void wordsOfANameAreThoseByWhichItIsLookedUp() {
        assertEquals(
                List.of("anna", "lindqvist"),
                ReadName.of("Frau Dr. Anna M. von Lindqvist").words());
        assertEquals(List.of("ivan", "goncharov"), ReadName.of("Иван Гончаров").words());
    }

    private static NameLikeness compare(String one, String other) {
        return NameComparison.compare(ReadName.of(one), ReadName.of(other));
    }
}
