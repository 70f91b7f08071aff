package org.crosscase.web.persons;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.person.AddIdentifier;
import org.crosscase.person.AddNote;
import org.crosscase.person.Capacity;
import org.crosscase.person.EditPerson;
import org.crosscase.person.Grading;
import org.crosscase.person.Identifier;
import org.crosscase.person.Identifiers;
import org.crosscase.person.NoteKind;
import org.crosscase.person.PersonDetails;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonName;
import org.crosscase.person.PersonNote;
import org.crosscase.person.PersonProblems;
import org.crosscase.person.Persons;

/** One person: what is known, and what an officer may record of it. */
@Named("personView")
@ViewScoped
public class PersonView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Persons persons;

    @Inject
    private Identifiers identifiers;

    @Inject
    private CaseFiles cases;

    @Inject
    private CurrentOfficer currentOfficer;

    private String id;
    private PersonDetails details;
    private List<Identifier> known;
    private final PersonFields fields = new PersonFields();
    private final IdentifierFields added = new IdentifierFields();
    private final IdentifierFields corrected = new IdentifierFields();
    private String change;
    private boolean removing;
    private Identifier chosen;
    private String reason;
    private String otherCase;
    private Capacity capacity = Capacity.SUSPECT;
    private NoteKind kind = NoteKind.FACT;
    private String body;
    private String source = "X";
    private int information = 4;
    private UUID noteCase;

    public void load() {
        show(persons.getPerson(PersonId.parse(id).orElseThrow(PersonProblems::notFound)));
        if (change != null) {
            chosen = known.stream()
                    .filter(one -> one.id().toString().equals(change))
                    .findFirst()
                    .orElseThrow(PersonProblems::identifierNotFound);
            corrected.fill(chosen);
        }
    }

    private void show(PersonDetails person) {
        details = person;
        known = identifiers.listIdentifiers(person.id());
        fields.fill(person);
    }

    public String save() {
        List<PersonName> aliases = details.names().subList(1, details.names().size());
        persons.editPerson(
                new EditPerson(details.id(), details.version(), fields.names(aliases), fields.description()));
        return here();
    }

    public String addIdentifier() {
        identifiers.addIdentifier(new AddIdentifier(details.id(), caseOf(added.getCaseId()), added.written()));
        return here();
    }

    public String changeIdentifier() {
        identifiers.changeIdentifier(chosen.id(), chosen.version(), corrected.written());
        return here();
    }

    public String removeIdentifier() {
        identifiers.removeIdentifier(chosen.id(), chosen.version(), reason);
        return here();
    }

    public String addToCase() {
        CaseId other = cases.findByReference(otherCase).orElseThrow(CaseProblems::notFound);
        persons.addToCase(details.id(), other, capacity);
        return here();
    }

    public String addNote() {
        persons.addNote(new AddNote(details.id(), caseOf(noteCase), kind, body, Grading.of(source, information)));
        return here();
    }

    private CaseId caseOf(UUID chosenCase) {
        return chosenCase == null ? details.cases().get(0).caseId() : CaseId.of(chosenCase);
    }

    private String here() {
        return "/app/person.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether the officer may record; the use cases refuse all the same. */
    public boolean isEditor() {
        return currentOfficer.get().has(Role.INVESTIGATOR)
                || currentOfficer.get().has(Role.ANALYST);
    }

    public List<PersonNote> notesOf(NoteKind wanted) {
        return details.notes().stream().filter(note -> note.kind() == wanted).toList();
    }

    public boolean isRemoving() {
        return removing;
    }

    public void setRemoving(boolean removing) {
        this.removing = removing;
    }

    public NoteKind[] getKinds() {
        return NoteKind.values();
    }

    public Capacity[] getCapacities() {
        return Capacity.values();
    }

    public String[] getSources() {
        return new String[] {"A", "B", "C", "X"};
    }

    public int[] getInformations() {
        return new int[] {1, 2, 3, 4};
    }

    public PersonDetails getDetails() {
        return details;
    }

    public List<Identifier> getKnown() {
        return known;
    }

    public PersonFields getFields() {
        return fields;
    }

    public IdentifierFields getAdded() {
        return added;
    }

    public IdentifierFields getCorrected() {
        return corrected;
    }

    public Identifier getChosen() {
        return chosen;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOtherCase() {
        return otherCase;
    }

    public void setOtherCase(String otherCase) {
        this.otherCase = otherCase;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Capacity capacity) {
        this.capacity = capacity;
    }

    public NoteKind getKind() {
        return kind;
    }

    public void setKind(NoteKind kind) {
        this.kind = kind;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public int getInformation() {
        return information;
    }

    public void setInformation(int information) {
        this.information = information;
    }

    public UUID getNoteCase() {
        return noteCase;
    }

    public void setNoteCase(UUID noteCase) {
        this.noteCase = noteCase;
    }
}
