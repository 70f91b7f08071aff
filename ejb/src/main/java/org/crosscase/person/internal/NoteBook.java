package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.person.AddNote;

/** What officers write of persons; only added to. */
@ApplicationScoped
public class NoteBook {
    private static final String ADD = """
            insert into person_note (agency_id, person_id, case_id, kind, body, source_grade, information_grade, written_by)
            values (:agency, :person, :case, :kind, :body, :source, :information, :officer)""";

    private static final int LONGEST = 4_000;

    @Inject
    private Database database;

    /** @throws Problem {@code field-missing}, {@code field-too-long} */
    public void add(ActingOfficer officer, AddNote note) {
        if (note.kind() == null) {
            throw Problem.invalid("field-missing", "kind");
        }
        if (note.grading() == null) {
            throw Problem.invalid("field-missing", "grading");
        }
        database.sql(officer.agencyId(), ADD)
                .set("person", note.person().value())
                .set("case", note.caseId().value())
                .set("kind", note.kind().name())
                .set("body", Checks.required("body", note.body(), LONGEST))
                .set("source", note.grading().source())
                .set("information", note.grading().information())
                .set("officer", officer.id().value())
                .execute();
    }
}
