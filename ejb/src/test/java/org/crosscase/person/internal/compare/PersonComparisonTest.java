package org.crosscase.person.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosscase.person.Certainty;
import org.crosscase.person.ComparedField;
import org.crosscase.person.ComparedPart;
import org.crosscase.person.Outcome;
import org.crosscase.person.internal.name.ReadName;
import org.junit.jupiter.api.Test;

class PersonComparisonTest {
    private static final BornBetween MAY = day("1981-05-04", true);
    private static final BornBetween JUNE = day("1981-06-04", true);
    private static final SharedIdentifiers ONE_DOCUMENT = new SharedIdentifiers(1, 0);
    private static final NameCounts COUNTS =
            new NameCounts(10_000, Map.of("anna", 1_000L, "lindqvist", 4L, "ali", 3_000L, "khan", 2_500L));

    @Test
    void aNameThatIsEqualAndADocumentAreCertain() {
        Compared compared = compare(named("Lindqvist, Anna"), named("Anna Lindqvist"), ONE_DOCUMENT);
        assertEquals(Optional.of(Certainty.CERTAIN), compared.certainty());
    }

    @Test
    void aDocumentAndANameThatIsOnlyAlikeAreLikely() {
        Compared compared = compare(named("Anna Lindqwist"), named("Anna Lindqvist"), ONE_DOCUMENT);
        assertEquals(Optional.of(Certainty.LIKELY), compared.certainty());
    }

    /** Namesakes born on one day are met in every large register. */
    @Test
    void nameAndBirthDateAreLikelyAndNeverCertain() {
        Compared compared = compare(
                described("Anna Lindqvist", MAY, "FEMALE", "SE", "Uppsala"),
                described("Anna Lindqvist", MAY, "FEMALE", "SE", "Uppsala"),
                new SharedIdentifiers(0, 9));
        assertEquals(Optional.of(Certainty.LIKELY), compared.certainty());
        assertTrue(compared.score() > 70, compared::toString);
    }

    @Test
    void aRareNameAloneIsPossibleAndAFrequentOneIsNothing() {
        assertEquals(
                Optional.of(Certainty.POSSIBLE),
                compare(named("Anna Lindqvist"), named("Anna Lindqvist")).certainty());
        assertTrue(compare(named("Anna"), named("Anna")).certainty().isEmpty());
        assertEquals(
                Optional.empty(),
                PersonComparison.compare(named("Ali Khan"), named("Ali Khan"), SharedIdentifiers.NONE, NameCounts.NONE)
                        .certainty());
    }

    @Test
    void whatFewBearIsAPartOfItsOwn() {
        int rare = points(compare(named("Anna Lindqvist"), named("Anna Lindqvist")), ComparedField.NAME_FREQUENCY);
        int frequent = points(compare(named("Ali Khan"), named("Ali Khan")), ComparedField.NAME_FREQUENCY);
        int other = points(compare(named("Anna Lindqvist"), named("Anna Horak")), ComparedField.NAME_FREQUENCY);
        assertEquals(12, rare);
        assertEquals(2, frequent);
        assertEquals(0, other);
    }

    @Test
    void equalBirthDatesAloneSuggestNothing() {
        Compared without = compare(
                described("", MAY, "FEMALE", "SE", "Uppsala"),
                described("Anna Lindqvist", MAY, "FEMALE", "SE", "Uppsala"));
        Compared others = compare(
                described("Helga Horak", MAY, "FEMALE", "SE", "Uppsala"),
                described("Anna Lindqvist", MAY, "FEMALE", "SE", "Uppsala"));
        assertEquals(Optional.empty(), without.certainty());
        assertEquals(Optional.empty(), others.certainty());
        assertEquals(Outcome.ABSENT, without.part(ComparedField.NAME).outcome());
        assertEquals(Outcome.CONTRADICTS, others.part(ComparedField.NAME).outcome());
    }

    @Test
    void aBirthDateThatContradictsWeighsMoreThanOneThatIsAbsent() {
        Described one = described("Anna Lindqvist", MAY, "", "", "");
        Compared absent = compare(one, named("Anna Lindqvist"), ONE_DOCUMENT);
        Compared certain = compare(one, described("Anna Lindqvist", JUNE, "", "", ""), ONE_DOCUMENT);
        Compared claimed =
                compare(one, described("Anna Lindqvist", day("1981-06-04", false), "", "", ""), ONE_DOCUMENT);
        assertEquals(new ComparedPart(ComparedField.BIRTH, Outcome.ABSENT, 0), absent.part(ComparedField.BIRTH));
        assertTrue(certain.score() < claimed.score() && claimed.score() < absent.score());
        assertEquals(Optional.of(Certainty.POSSIBLE), certain.certainty());
        assertEquals(Optional.of(Certainty.POSSIBLE), claimed.certainty());
    }

    @Test
    void anotherSexIsNeverLikely() {
        Compared compared = compare(
                described("Anna Lindqvist", MAY, "FEMALE", "SE", ""),
                described("Anna Lindqvist", MAY, "MALE", "SE", ""),
                new SharedIdentifiers(3, 3));
        assertEquals(Optional.of(Certainty.POSSIBLE), compared.certainty());
        assertEquals(-30, points(compared, ComparedField.SEX));
    }

    @Test
    void ageRangesAgreeWhereTheyMeetTheMoreTheNarrower() {
        assertEquals(8, birth(years(1981, 1981), MAY));
        assertEquals(5, birth(years(1979, 1983), MAY));
        assertEquals(2, birth(years(1970, 1990), years(1980, 1982)));
        assertEquals(-15, birth(years(1970, 1975), MAY));
        assertEquals(14, birth(day("1981-05-04", false), MAY));
        assertThrows(IllegalArgumentException.class, () -> years(1990, 1980));
    }

    @Test
    void aliasesAreComparedAsNamesAre() {
        Described one = new Described(names("Nightowl", "Anna Lindqvist"), BornBetween.ANY, "", Set.of(), Set.of());
        Compared compared = compare(one, named("Anna Lindqvist"));
        assertEquals(30, points(compared, ComparedField.NAME));
    }

    /** In either order the same figure, and nothing in it but the parts. */
    @Test
    void partsAddUpAndOrderChangesNothing() {
        List<Described> all = List.of(
                described("Anna Lindqvist", MAY, "FEMALE", "SE", "Uppsala"),
                described("Anna Lindqwist", JUNE, "", "NO", "Bergen"),
                described("Анна Линдквист", years(1979, 1983), "MALE", "SE", ""),
                described("田中花子", BornBetween.ANY, "", "", "Uppsala"),
                described("", BornBetween.ANY, "", "", ""));
        for (Described one : all) {
            for (Described other : all) {
                Compared compared = compare(one, other, ONE_DOCUMENT);
                assertEquals(compared, compare(other, one, ONE_DOCUMENT));
                assertEquals(
                        List.of(ComparedField.values()),
                        compared.parts().stream().map(ComparedPart::field).toList());
                assertEquals(
                        compared.score(),
                        compared.parts().stream().mapToInt(ComparedPart::points).sum());
                for (ComparedPart part : compared.parts()) {
                    assertEquals(part.outcome().equals(Outcome.ABSENT), part.points() == 0, part::toString);
                    assertEquals(part.outcome().equals(Outcome.CONTRADICTS), part.points() < 0, part::toString);
                }
            }
        }
    }

    @Test
    void nothingIsSharedLessThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new SharedIdentifiers(-1, 0));
    }

    private static Compared compare(Described one, Described other) {
        return compare(one, other, SharedIdentifiers.NONE);
    }

    private static Compared compare(Described one, Described other, SharedIdentifiers shared) {
        return PersonComparison.compare(one, other, shared, COUNTS);
    }

    private static int points(Compared compared, ComparedField field) {
        return compared.part(field).points();
    }

    private static int birth(BornBetween one, BornBetween other) {
        return points(compare(described("", one, "", "", ""), described("", other, "", "", "")), ComparedField.BIRTH);
    }

    private static Described named(String name) {
        return described(name, BornBetween.ANY, "", "", "");
    }

    private static Described described(String name, BornBetween born, String sex, String nationality, String place) {
        return new Described(names(name), born, sex, known(nationality), known(place));
    }

    private static Set<String> known(String value) {
        return value.isEmpty() ? Set.of() : Set.of(value);
    }

    private static List<ReadName> names(String... names) {
        return Arrays.stream(names).map(ReadName::of).toList();
    }

    private static BornBetween day(String day, boolean certain) {
        return new BornBetween(LocalDate.parse(day), LocalDate.parse(day), certain);
    }

    private static BornBetween years(int first, int last) {
        return new BornBetween(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), false);
    }
}
