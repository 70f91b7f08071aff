package org.crosscase.audit.internal;

import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.audit.AuditFault.Kind;

/**
 * Compares the trail with what it tells of. A change is noted by a trigger and must have an entry of its transaction; and
 * what stands in the tables must be what the trail last said, also where triggers were switched off.
 */
final class ChangeCheck {
    /** Ids of transactions begin anew in a database that was restored: the times say which of two is meant. */
    private static final String UNRECORDED = """
            select array[c.subject || ' ' || c.subject_id, cast(c.changed_at as text)] as words from audit_change c
            where c.agency_id = :agency and not exists (
              select from audit_entry e
              where e.agency_id = c.agency_id and e.transaction_id = c.transaction_id and e.outcome = 'DONE'
                and e.recorded_at between c.changed_at - interval '1 day' and c.changed_at + interval '1 day')
            order by c.changed_at limit 1""";

    private static final String OWED = """
            select array[o.object_type || ' ' || o.object_id, o.action] as words from audit_owed o
            where o.agency_id = :agency and not exists (
              select from audit_entry e
              where e.agency_id = o.agency_id and e.object_id = o.object_id and e.object_id <> '' and e.action = o.action
                and e.outcome = 'DONE')
            order by words limit 1""";

    private static final String OTHER_SENSITIVITY = """
            select array[cast(id as text), sensitivity, told_sensitivity] as words from audit_case_state
            where agency_id = :agency and told_sensitivity is not null and told_sensitivity <> sensitivity
            order by words limit 1""";

    private static final String OTHER_STATUS = """
            select array[cast(id as text), status, told_status] as words from audit_case_state
            where agency_id = :agency and told_status is not null
              and (status = 'CLOSED') <> (told_status = 'case.close')
            order by words limit 1""";

    private static final String OTHER_DESCRIPTION = """
            select array[cast(id as text), state, told_state] as words from audit_case_state
            where agency_id = :agency and told_state is not null and state <> told_state
            order by words limit 1""";

    private static final String OTHER_REASON = """
            select array[cast(id as text)] as words from audit_case_state
            where agency_id = :agency and told_reason is not null and status_reason <> told_reason
            order by words limit 1""";

    private static final String OTHER_LEAD = """
            select array[cast(id as text), lead, told_lead] as words from audit_case_state
            where agency_id = :agency and told_lead is not null and lead <> told_lead
            order by words limit 1""";

    private static final String OTHER_TEAM = """
            select array[case_id, officer, case when member then 'is' else 'is not' end,
              case when told_member then 'is' else 'is not' end] as words
            from audit_team_state
            where agency_id = :agency and member is distinct from coalesce(told_member, false)
            order by words limit 1""";

    private static final String OTHER_EXHIBIT = """
            select array[cast(id as text), state, told_state] as words from audit_exhibit_state
            where agency_id = :agency and (told_state is not null and state <> told_state or reason <> told_reason)
            order by words limit 1""";

    private static final String OTHER_DECISION = """
            select array[cast(link_id as text), state, told_action] as words from audit_decision_state
            where agency_id = :agency and (told_action <> case state when 'CONFIRMED' then 'link.confirm' else 'link.reject' end
              or reason <> told_reason)
            order by words limit 1""";

    private static final String OTHER_AGENCY = """
            select array[code, state, told_state] as words from audit_agency_state
            where agency_id = :agency and told_state is not null and state <> told_state""";

    private static final String OTHER_FACE = """
            select array[cast(case_id as text)] as words from audit_face_state
            where agency_id = :agency and shown is distinct from right_one
            order by words limit 1""";

    private static final String OTHER_TOLD = """
            select array[cast(link_id as text), case when own_told or shown_all_the_same then 'is' else 'is not' end,
              case when told_by_entry then 'is' else 'is not' end] as words
            from audit_told_state
            where agency_id = :agency and (own_told <> told_by_entry or shown_all_the_same)
            order by words limit 1""";

    private static final String LOST_DECISION = """
            select array[link_id, action] as words from audit_lost_decision
            where agency_id = :agency
            order by words limit 1""";

    private static final String GONE = """
            select array[e.object_type || ' ' || e.object_id, e.action] as words from audit_entry e
            where e.agency_id = :agency and e.outcome = 'DONE' and e.action in ('case.open', 'exhibit.add')
              and not exists (select from audit_owed o
                where o.agency_id = e.agency_id and o.object_id = e.object_id and o.action = e.action)
            order by e.recorded_at limit 1""";

    private final Database database;
    private final AgencyId agency;

    ChangeCheck(Database database, UUID agency) {
        this.database = database;
        this.agency = AgencyId.of(agency);
    }

    void requireRecorded() {
        refuse(UNRECORDED, "%s was changed without an entry of its own (%s)");
        refuse(OWED, "%s is on record, but no entry %s that made it so");
        refuse(OTHER_SENSITIVITY, "case %s is %s, but the trail last said: %s");
        refuse(OTHER_STATUS, "case %s is %s, but the trail last said: %s");
        refuse(
                OTHER_DESCRIPTION,
                "reference, title, summary or legal basis of case %s are not those that the trail last told of (%s, not %s)");
        // not the reason itself: whoever verifies all logs reads this
        refuse(OTHER_REASON, "case %s gives another reason for its status than the trail");
        refuse(OTHER_LEAD, "case %s is led by %s, but the trail last said %s");
        refuse(OTHER_TEAM, "of the team of case %s, officer %s %s one; by the trail %s");
        refuse(OTHER_EXHIBIT, "exhibit %s is described in another way than the trail last told of (%s, not %s)");
        refuse(OTHER_DECISION, "link %s is %s, but the trail last said: %s");
        refuse(LOST_DECISION, "link %s has no decision any more, but the trail last said: %s");
        refuse(OTHER_TOLD, "the other side of link %s %s told of the hit; by the trail it %s");
        refuse(
                OTHER_AGENCY,
                "name, contact point or settings of agency %s are not those that the trail last told of (%s, not %s)");
        refuse(OTHER_FACE, "what case %s shows to others is not what it may show by its sensitivity");
        refuse(GONE, "%s is not on record any more, though the trail says %s");
    }

    private void refuse(String text, String told) {
        database.sql(agency, text).find(row -> row.texts("words")).ifPresent(words -> {
            throw new FaultFound(Kind.UNRECORDED, -1, null, told.formatted((Object[]) words));
        });
    }
}
