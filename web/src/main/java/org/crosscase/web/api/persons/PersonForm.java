package org.crosscase.web.api.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.person.Capacity;
import org.crosscase.person.NameKind;
import org.crosscase.person.NoteKind;
import org.crosscase.person.PersonDetails;
import org.crosscase.person.PersonName;
import org.crosscase.person.PersonNote;
import org.crosscase.person.PersonStatus;
import org.crosscase.person.Sex;
import org.crosscase.person.StandsIn;

/**
 * One person, as far as the caller may read the cases that she or he stands in.
 *
 * @param birthDate where the day is known; else {@code bornFrom} and {@code bornTo}, or nothing
 */
public record PersonForm(
        String id,
        String name,
        NameKind nameKind,
        List<OtherName> aliases,
        Boolean victim,
        Sex sex,
        LocalDate birthDate,
        LocalDate bornFrom,
        LocalDate bornTo,
        BirthCertainty birthCertainty,
        List<String> nationalities,
        String occupation,
        String appearance,
        List<Place> addresses,
        PersonStatus status,
        LocalDate reviewOn,
        List<Standing> cases,
        List<Note> notes,
        String recordedBy,
        Instant recordedAt,
        Integer version) {
    static PersonForm of(PersonDetails person) {
        PersonName called = person.names().get(0);
        Birth birth = person.description().birth();
        return new PersonForm(
                person.id().toString(),
                called.name(),
                called.kind(),
                person.names().stream()
                        .skip(1)
                        .map(name -> new OtherName(name.name(), name.kind()))
                        .toList(),
                person.victim(),
                person.description().sex(),
                birth.isDay() ? birth.from() : null,
                birth.isDay() ? null : birth.from(),
                birth.isDay() ? null : birth.to(),
                birth.certainty(),
                person.description().nationalities(),
                person.description().occupation(),
                person.description().appearance(),
                person.description().addresses().stream()
                        .map(one -> new Place(one.address(), one.knownFrom()))
                        .toList(),
                person.description().status(),
                person.description().reviewOn(),
                person.cases().stream().map(Standing::of).toList(),
                person.notes().stream().map(Note::of).toList(),
                person.recordedBy(),
                person.recordedAt(),
                person.version());
    }

    /** A person that the caller recorded and may not read: its id alone. */
    static PersonForm unread(String id) {
        return new PersonForm(
                id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    /** Another name of the person. */
    public record OtherName(String name, NameKind kind) {}

    /** Where the person lives, lived or stays. */
    public record Place(String address, LocalDate knownFrom) {}

    /** A case that the person stands in. */
    public record Standing(String caseId, String reference, String title, Capacity capacity) {
        static Standing of(StandsIn in) {
            return new Standing(in.caseId().toString(), in.reference(), in.title(), in.capacity());
        }
    }

    /** What an officer wrote of the person. */
    public record Note(
            NoteKind kind,
            String text,
            String source,
            int information,
            String caseId,
            String writtenBy,
            Instant writtenAt) {
        static Note of(PersonNote note) {
            return new Note(
                    note.kind(),
                    note.body(),
                    note.grading().source(),
                    note.grading().information(),
                    note.caseId().toString(),
                    note.writtenBy(),
                    note.writtenAt());
        }
    }
}
