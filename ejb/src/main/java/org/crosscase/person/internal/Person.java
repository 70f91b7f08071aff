package org.crosscase.person.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.person.Capacity;
import org.crosscase.person.PersonDescription;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonProblems;
import org.crosscase.person.PersonStatus;
import org.crosscase.person.Sex;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One record of a person of one agency. It is made in a case, may stand in several, and is never deleted here: two records of one
 * person stay two, of which one leads. Names and addresses change under its one version.
 */
@Entity
@DynamicUpdate
@Table(name = "person")
public class Person {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Id
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private UUID agencyId;

    private boolean victim;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "born_from")
    private LocalDate bornFrom;

    @Column(name = "born_to")
    private LocalDate bornTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "birth_certainty")
    private BirthCertainty birthCertainty;

    private String[] nationalities;
    private String occupation;
    private String appearance;

    @Enumerated(EnumType.STRING)
    private PersonStatus status;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Person() {}

    /** @throws Problem {@code status-does-not-fit-capacity}, {@code country-unknown} and those of {@link Checks} */
    public Person(Capacity capacity, PersonDescription description, ActingOfficer officer) {
        id = UUID.randomUUID();
        agencyId = officer.agencyId().value();
        victim = capacity == Capacity.VICTIM;
        sex = Sex.UNKNOWN;
        be(Birth.UNKNOWN);
        nationalities = new String[0];
        occupation = "";
        appearance = "";
        status = PersonStatus.UNKNOWN;
        recordedBy = officer.id().value();
        recordedAt = Instant.now();
        changedAt = recordedAt;
        describe(description);
    }

    /**
     * @param readVersion that the officer saw
     * @return which parts changed; names and addresses are not among them
     * @throws Problem {@code person-changed-meanwhile}, {@code status-does-not-fit-capacity}, {@code country-unknown}
     */
    public Set<PersonField> edit(PersonDescription description, int readVersion) {
        if (readVersion != version) {
            throw PersonProblems.changedMeanwhile();
        }
        PersonDescription before = description();
        describe(description);
        PersonDescription now = description();
        Set<PersonField> changed = EnumSet.noneOf(PersonField.class);
        for (PersonField field : PersonField.values()) {
            if (field.differs(before, now)) {
                changed.add(field);
            }
        }
        return changed;
    }

    /** Names, addresses and identifiers belong to the record: its version counts them. */
    public void touch() {
        changedAt = Instant.now();
    }

    /** Stands as a victim in one more case: from now on those who work on such a case read the record, and nobody else. */
    public void becomeVictim() {
        victim = true;
        requireFitting();
        touch();
    }

    private void describe(PersonDescription said) {
        sex = said.sex() == null ? sex : said.sex();
        if (said.birth() != null) {
            be(said.birth());
        }
        nationalities = said.nationalities() == null ? nationalities : countries(said.nationalities());
        occupation = said.occupation() == null ? occupation : Checks.optional("occupation", said.occupation(), 200);
        appearance = said.appearance() == null ? appearance : Checks.optional("appearance", said.appearance(), 2_000);
        status = said.status() == null ? status : said.status();
        reviewOn = said.reviewOn() == null ? reviewOn : said.reviewOn();
        requireFitting();
        touch();
    }

    private void be(Birth birth) {
        bornFrom = birth.from();
        bornTo = birth.to();
        birthCertainty = birth.certainty();
    }

    private void requireFitting() {
        if (!status.fits(victim)) {
            throw PersonProblems.statusDoesNotFit();
        }
    }

    private static String[] countries(List<String> codes) {
        return codes.stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .peek(code -> {
                    if (!COUNTRIES.contains(code)) {
                        throw Problem.invalid("country-unknown", "nationalities", code);
                    }
                })
                .distinct()
                .toArray(String[]::new);
    }

    public PersonId id() {
        return PersonId.of(id);
    }

    public boolean isVictim() {
        return victim;
    }

    /** Without addresses. */
    public PersonDescription description() {
        return new PersonDescription(
                sex,
                new Birth(bornFrom, bornTo, birthCertainty),
                List.of(nationalities),
                occupation,
                appearance,
                null,
                status,
                reviewOn);
    }

    public PersonStatus status() {
        return status;
    }

    public int version() {
        return version;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
