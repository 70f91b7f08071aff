package org.crosscase.web.api.persons;

import java.util.ArrayList;
import java.util.List;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.person.Capacity;
import org.crosscase.person.NameKind;
import org.crosscase.person.NoteKind;
import org.crosscase.person.PersonAddress;
import org.crosscase.person.PersonDescription;
import org.crosscase.person.PersonDetails;
import org.crosscase.person.PersonName;
import org.crosscase.person.PersonStatus;
import org.crosscase.person.Sex;
import org.crosscase.web.format.Days;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send about persons. */
public final class PersonRequests {
    private PersonRequests() {}

    /** A person to be recorded in a case. */
    public record NewPerson(
            @Schema(required = true, description = "By which the person is called, in any script, up to 300 characters")
            String name,

            @Schema(description = "OTHER unless told") NameKind nameKind,
            List<Alias> aliases,

            @Schema(
                    required = true,
                    description =
                            "As what the person stands in the case; a VICTIM is read only by those who work on it")
            Capacity capacity,

            Sex sex,

            @Schema(description = "2001-05-31; or bornFrom and bornTo where the day is not known")
            String birthDate,

            @Schema(description = "The first day on which the person can have been born")
            String bornFrom,

            @Schema(description = "The last such day") String bornTo,
            @Schema(description = "CLAIMED unless told") BirthCertainty birthCertainty,

            @Schema(description = "ISO 3166-1 codes of two letters")
            List<String> nationalities,

            @Schema(description = "Up to 200 characters") String occupation,
            @Schema(description = "Up to 2,000 characters") String appearance,
            List<Address> addresses,

            @Schema(description = "UNKNOWN unless told; SAFEGUARDED is for victims")
            PersonStatus status,

            @Schema(description = "The day on which the agency looks again whether it still needs the record")
            String reviewOn) {
        List<PersonName> names() {
            return PersonRequests.names(PersonName.of(name, nameKind), PersonRequests.aliases(aliases));
        }

        PersonDescription description() {
            return new PersonDescription(
                    sex,
                    new BirthFields(birthDate, bornFrom, bornTo, birthCertainty).after(Birth.UNKNOWN),
                    nationalities,
                    occupation,
                    appearance,
                    PersonRequests.addresses(addresses),
                    status,
                    Days.find("reviewOn", reviewOn));
        }
    }

    /** What is absent stays as it is; a list that is given takes the place of the one on record. */
    public record PersonChange(
            String name,
            NameKind nameKind,
            List<Alias> aliases,
            Sex sex,
            String birthDate,
            String bornFrom,
            String bornTo,

            @Schema(description = "Without a day it is about the one on record; UNKNOWN takes that off")
            BirthCertainty birthCertainty,

            List<String> nationalities,
            String occupation,
            String appearance,
            List<Address> addresses,
            PersonStatus status,
            String reviewOn) {
        /** All of them as they are to be, or null to leave them. */
        List<PersonName> names(PersonDetails before) {
            if (name == null && nameKind == null && aliases == null) {
                return null;
            }
            PersonName called = before.names().get(0);
            PersonName first =
                    PersonName.of(name == null ? called.name() : name, nameKind == null ? called.kind() : nameKind);
            return PersonRequests.names(
                    first,
                    aliases == null
                            ? before.names().subList(1, before.names().size())
                            : PersonRequests.aliases(aliases));
        }

        PersonDescription description(PersonDetails before) {
            return new PersonDescription(
                    sex,
                    new BirthFields(birthDate, bornFrom, bornTo, birthCertainty)
                            .after(before.description().birth()),
                    nationalities,
                    occupation,
                    appearance,
                    PersonRequests.addresses(addresses),
                    status,
                    Days.find("reviewOn", reviewOn));
        }
    }

    /** Another name of a person. */
    public record Alias(
            @Schema(required = true, description = "In any script, up to 300 characters")
            String name,

            @Schema(description = "OTHER unless told") NameKind kind) {}

    /** Where a person lives, lived or stays. */
    public record Address(
            @Schema(required = true, description = "Up to 500 characters")
            String address,

            @Schema(description = "2001-05-31") String knownFrom) {}

    /** Another case that the person stands in. */
    public record NewStanding(
            @Schema(required = true) String caseId,
            @Schema(required = true) Capacity capacity) {}

    /** As what the person stands in a case from now on. */
    public record NewCapacity(@Schema(required = true) Capacity capacity) {}

    /** What is known of a person; never changed. */
    public record NewNote(
            @Schema(
                    description =
                            "In which it was found out, and whose readers read it; the person's first unless told")
            String caseId,

            @Schema(required = true) NoteKind kind,

            @Schema(required = true, description = "Up to 4,000 characters")
            String text,

            @Schema(required = true, description = "How far the source is to be trusted: A, B, C or X")
            String source,

            @Schema(required = true, description = "How far what it says is: 1 to 4")
            Integer information) {}

    private static List<PersonName> names(PersonName first, List<PersonName> others) {
        List<PersonName> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    private static List<PersonName> aliases(List<Alias> aliases) {
        return aliases == null
                ? List.of()
                : aliases.stream()
                        .map(alias -> PersonName.of(alias.name(), alias.kind()))
                        .toList();
    }

    private static List<PersonAddress> addresses(List<Address> addresses) {
        return addresses == null
                ? null
                : addresses.stream()
                        .map(one -> PersonAddress.of(one.address(), Days.find("knownFrom", one.knownFrom())))
                        .toList();
    }
}
