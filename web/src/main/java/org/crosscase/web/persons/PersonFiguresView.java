package org.crosscase.web.persons;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.Persons;

/** How many persons of a case the officer may know of. */
@Named("personFigures")
@RequestScoped
public class PersonFiguresView {
    @Inject
    private Persons persons;

    @Inject
    private CurrentOfficer currentOfficer;

    private final Map<CaseId, Long> known = new HashMap<>();

    /** Whether persons are any business of the officer: agencies' administrators have none with them. */
    public boolean isShown() {
        return currentOfficer.get().has(Role.INVESTIGATOR)
                || currentOfficer.get().has(Role.ANALYST);
    }

    public long of(CaseId id) {
        return known.computeIfAbsent(id, persons::countPersons);
    }
}
