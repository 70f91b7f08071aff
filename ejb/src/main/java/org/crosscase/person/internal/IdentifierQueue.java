package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseSensitivityChanged;
import org.crosscase.casefile.CaseTeamOnlyChanged;
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

    /** Before its keys are replaced. */
    private static final String ADD_CHANGED = """
            insert into identifier_due (agency_id, identifier_id, former)
            values (:agency, :identifier, array(select digest from identifier_key
              where agency_id = :agency and identifier_id = :identifier))""";

    /** Whatever was recorded in a case that is for its team only, or no longer. */
    private static final String ADD_OF_CASE = """
            insert into identifier_due (agency_id, identifier_id)
            select agency_id, id from identifier where agency_id = :agency and case_id = :case and removed_at is null""";

    private static final String ADD_OF_PERSONS_IN = """
            insert into identifier_due (agency_id, identifier_id)
            select i.agency_id, i.id from person_in_case c
            join identifier i on i.agency_id = c.agency_id and i.person_id = c.person_id and i.removed_at is null
            where c.agency_id = :agency and c.case_id = :case""";

    private static final String CASES_SHARING = """
            select distinct c.case_id from identifier i
            join person_in_case c on c.agency_id = i.agency_id and c.person_id = i.person_id
            where i.agency_id = :agency and i.case_id = :case and i.removed_at is null""";

    private static final String ADD_THESE = """
            insert into identifier_due (agency_id, identifier_id) select :agency, * from unnest(:identifiers)""";

    private static final String CASES_OF_THESE = """
            select distinct c.case_id from identifier i
            join person_in_case c on c.agency_id = i.agency_id and c.person_id = i.person_id
            where i.agency_id = :agency and i.id = any (:identifiers)""";

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

    /** It becomes another, and its keys are replaced after this: who holds the former value is looked for, too. */
    public void changes(AgencyId agency, IdentifierId id, PersonId person) {
        caseShares(agency, database.sql(agency, CASES).set("person", person.value()));
        database.sql(agency, ADD_CHANGED).set("identifier", id.value()).execute();
        recorded.fire(new IdentifierRecorded());
    }

    /** All of a person, who stands in one case more. */
    public void recordedAll(AgencyId agency, PersonId person) {
        queue(agency, database.sql(agency, ADD_ALL).set("person", person.value()));
    }

    /** What rests on the person's identifiers may rest on them no more, in any of the person's cases. */
    public void changed(AgencyId agency, PersonId person) {
        caseShares(agency, database.sql(agency, CASES).set("person", person.value()));
        recordedAll(agency, person);
    }

    /** These give no links any more, or give some again. */
    public void setAsideOrNot(AgencyId agency, List<IdentifierId> ids) {
        UUID[] identifiers = ids.stream().map(IdentifierId::value).toArray(UUID[]::new);
        caseShares(agency, database.sql(agency, CASES_OF_THESE).set("identifiers", identifiers));
        queue(agency, database.sql(agency, ADD_THESE).set("identifiers", identifiers));
    }

    /** What was recorded in the case counts in that case alone, or in all of its persons' again. */
    void on(@Observes CaseTeamOnlyChanged teamOnly) {
        AgencyId agency = teamOnly.agencyId();
        UUID caseId = teamOnly.caseId().value();
        caseShares(agency, database.sql(agency, CASES_SHARING).set("case", caseId));
        queue(agency, database.sql(agency, ADD_OF_CASE).set("case", caseId));
    }

    /** Whoever is covert counts for nobody: what the case's persons have may be common now, or no longer. */
    void on(@Observes CaseSensitivityChanged changedCase) {
        AgencyId agency = changedCase.agencyId();
        queue(
                agency,
                database.sql(agency, ADD_OF_PERSONS_IN)
                        .set("case", changedCase.caseId().value()));
    }

    /** What an officer may not read is among it, too. */
    private void queue(AgencyId agency, Sql rows) {
        scope.asOwnWork(agency, rows::execute);
        recorded.fire(new IdentifierRecorded());
    }

    /** Of all these cases, which an officer need not know of. */
    private void caseShares(AgencyId agency, Sql cases) {
        scope.asOwnWork(agency, () -> cases.list(row -> CaseId.of(row.uuid("case_id"))))
                .forEach(caseId -> changed.fire(new CaseSharesChanged(agency, caseId)));
    }
}
