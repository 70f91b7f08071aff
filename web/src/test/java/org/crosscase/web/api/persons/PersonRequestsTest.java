package org.crosscase.web.api.persons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crosscase.Problem;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.person.Capacity;
import org.crosscase.person.NameKind;
import org.crosscase.person.PersonDescription;
import org.crosscase.person.PersonDetails;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonName;
import org.crosscase.person.PersonStatus;
import org.crosscase.person.Sex;
import org.crosscase.person.StandsIn;
import org.crosscase.web.api.persons.PersonRequests.Alias;
import org.crosscase.web.api.persons.PersonRequests.PersonChange;
import org.junit.jupiter.api.Test;

class PersonRequestsTest {
    private static final LocalDate DAY = LocalDate.of(1984, 5, 3);
    private static final Birth CLAIMED = Birth.of(DAY, DAY, null);

    private static final PersonDetails ON_RECORD = new PersonDetails(
            PersonId.random(),
            List.of(new PersonName("Jan Vos", NameKind.BIRTH), new PersonName("vosje", NameKind.ONLINE)),
            new PersonDescription(Sex.MALE, CLAIMED, List.of("NL"), "", "", List.of(), PersonStatus.UNKNOWN, null),
            false,
            List.of(new StandsIn(CaseId.random(), "R-1", "Tall Reed", Capacity.SUSPECT)),
            List.of(),
            "Tess van Oord",
            Instant.EPOCH,
            0);

    @Test
    void aDayOfBirthIsARangeOfOneDay() {
        assertEquals(CLAIMED, new BirthFields("1984-05-03", null, null, null).after(Birth.UNKNOWN));
        assertEquals(
                new Birth(LocalDate.of(1980, 1, 1), LocalDate.of(1984, 12, 31), BirthCertainty.ESTIMATED),
                new BirthFields(null, "1980-01-01", "1984-12-31", BirthCertainty.ESTIMATED).after(Birth.UNKNOWN));
    }

    @Test
    void aCertaintyAloneIsAboutTheDayOnRecord() {
        assertEquals(
                new Birth(DAY, DAY, BirthCertainty.CONFIRMED),
                new BirthFields(null, null, null, BirthCertainty.CONFIRMED).after(CLAIMED));
        assertEquals(Birth.UNKNOWN, new BirthFields(null, null, null, BirthCertainty.UNKNOWN).after(CLAIMED));
        assertNull(new BirthFields(null, null, null, null).after(CLAIMED), "nothing said leaves it");
        refused("field-missing", "birthDate", new BirthFields(null, null, null, BirthCertainty.CONFIRMED));
    }

    @Test
    void whatNobodyCanMeanIsRefused() {
        refused("birth-told-twice", "birthDate", new BirthFields("1984-05-03", "1984-01-01", null, null));
        refused("day-unreadable", "birthDate", new BirthFields("3 May 1984", null, null, null));
        refused("day-unreadable", "bornTo", new BirthFields(null, null, "1984-02-30", null));
        refused("birth-upside-down", "birthDate", new BirthFields(null, "1985-01-01", "1984-01-01", null));
        refused("birth-in-the-future", "birthDate", new BirthFields("2090-01-01", null, null, null));
    }

    private static void refused(String slug, String field, BirthFields written) {
        Problem problem = assertThrows(Problem.class, () -> written.after(Birth.UNKNOWN));
        assertEquals(slug, problem.slug());
        assertEquals(field, problem.field().orElseThrow());
    }

    @Test
    void aNewNameKeepsTheAliasesAndNewAliasesKeepTheName() {
        assertEquals(
                List.of(new PersonName("Jan de Vos", NameKind.BIRTH), new PersonName("vosje", NameKind.ONLINE)),
                change("Jan de Vos", null).names(ON_RECORD));
        assertEquals(
                List.of(new PersonName("Jan Vos", NameKind.BIRTH), new PersonName("J.", NameKind.OTHER)),
                change(null, List.of(new Alias("J.", null))).names(ON_RECORD));
        assertEquals(
                List.of(new PersonName("Jan Vos", NameKind.BIRTH)),
                change(null, List.of()).names(ON_RECORD),
                "an empty list takes them off");
        assertNull(change(null, null).names(ON_RECORD), "nothing said leaves them");
    }

    private static PersonChange change(String name, List<Alias> aliases) {
        return new PersonChange(name, null, aliases, null, null, null, null, null, null, null, null, null, null, null);
    }
}
