package org.crosscase.web.persons;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.person.Capacity;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonSummary;
import org.crosscase.person.Persons;
import org.crosscase.person.RecordPerson;

/** The persons of a case, and the form that records one. */
@Named("persons")
@ViewScoped
public class PersonsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Persons persons;

    private String caseId;
    private boolean adding;
    private List<Row> rows;
    private Capacity capacity = Capacity.SUSPECT;
    private final PersonFields fields = new PersonFields();

    public void load() {
        List<Row> made = new ArrayList<>();
        int victims = 0;
        for (PersonSummary person : persons.listPersons(caseId())) {
            made.add(new Row(person, person.victim() ? ++victims : 0));
        }
        rows = made;
    }

    /** Records the person and goes to its page, where identifiers are added. */
    public String add() {
        PersonId added = persons.recordPerson(
                new RecordPerson(caseId(), capacity, fields.names(List.of()), fields.description()));
        return persons.findForChange(added).isPresent()
                ? "/app/person.xhtml?faces-redirect=true&id=" + added
                : "/app/case-persons.xhtml?faces-redirect=true&id=" + caseId;
    }

    private CaseId caseId() {
        return CaseId.parse(caseId).orElseThrow(CaseProblems::notFound);
    }

    /** A person in the list; victims have a number and no name. */
    public record Row(PersonSummary person, int victim) implements Serializable {
        public String identifiers() {
            return String.join(", ", person.identifiers());
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    public PersonFields getFields() {
        return fields;
    }

    public Capacity[] getCapacities() {
        return Capacity.values();
    }

    public String getCaseId() {
        return caseId;
    }

    public void setCaseId(String caseId) {
        this.caseId = caseId;
    }

    public boolean isAdding() {
        return adding;
    }

    public void setAdding(boolean adding) {
        this.adding = adding;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Capacity capacity) {
        this.capacity = capacity;
    }
}
