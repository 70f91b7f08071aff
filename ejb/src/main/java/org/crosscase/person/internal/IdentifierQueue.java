package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.IdentifierRecorded;
import org.crosscase.person.PersonId;
import org.crosscase.shared.CaseSharesChanged;

/**
 * What a request leaves for the workers: rows that are the same whatever others hold. So it takes as long for an identifier that nobody
 * knows as for one that stands in a covert case or is an officer's cover.
 */
@ApplicationScoped
public class IdentifierQueue {
    private static final String ADD =
            "insert into identifier_due (agency_id, identifier_id) values (:agency, :identifier)";

    private static final String ADD_ALL = """
            insert into identifier_due (agency_id, identifier_id)
            select agency_id, id from identifier where agency_id = :agency and person_id = :person and removed_at is null""";

    private static final String CASES =
            "select case_id from person_in_case where agency_id = :agency and person_id = :person";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @Inject
    private Event<IdentifierRecorded> recorded;

    @Inject
    private Event<CaseSharesChanged> changed;

    /** It is looked for in other cases, and among covers. */
    public void recorded(AgencyId agency, IdentifierId id) {
        database.sql(agency, ADD).set("identifier", id.value()).execute();
        recorded.fire(new IdentifierRecorded());
    }

    /** All of a person, who stands in one case more. */
    public void recordedAll(AgencyId agency, PersonId person) {
        scope.asOwnWork(
                agency,
                () -> database.sql(agency, ADD_ALL)
                        .set("person", person.value())
                        .execute());
        recorded.fire(new IdentifierRecorded());
    }

    /** What rests on the person's identifiers may rest on them no more, in any of the person's cases. */
    public void changed(AgencyId agency, PersonId person) {
        scope.asOwnWork(
                        agency,
                        () -> database.sql(agency, CASES)
                                .set("person", person.value())
                                .list(row -> CaseId.of(row.uuid("case_id"))))
                .forEach(caseId -> changed.fire(new CaseSharesChanged(agency, caseId)));
    }
}
