package org.crosscase.evidence.internal.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.agency.TeamOnly;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.CustodyEvent;
import org.crosscase.evidence.CustodyHistory;
import org.crosscase.evidence.CustodyState;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.MediaId;

/**
 * The custody chains. A position is taken under the lock of the row that the event is about, so that chains are gapless
 * and two events never ask for the same place.
 */
@ApplicationScoped
public class CustodyChain {
    private static final String EXHIBIT = "EXHIBIT";
    private static final String MEDIA = "MEDIA";

    /**
     * What happened to a media item before a case that the reader may know of had it would tell when another took it in. Every event of
     * a case, and every one of an exhibit, has its own answer.
     */
    private static final String SINCE_KNOWN = """
            (c.case_id is not null or c.happened_at >= coalesce((select min(s.added_at) from case_media s
              where s.agency_id = :agency and s.media_id = :subject and s.case_id <> all\s""" + TeamOnly.HIDDEN + "), c.happened_at))";

    private static final String HISTORY = """
            select c.position, c.happened_at, o.display_name, c.action, c.reason_code, c.reason,
              c.fact, array(select unnest(c.arguments)) as arguments
            from custody_event c left join officer_name o on o.agency_id = c.agency_id and o.id = c.officer_id
            where c.agency_id = :agency and c.subject_id = :subject and c.subject_type = :type
              and (c.case_id is null or c.case_id <> all\s""" + TeamOnly.HIDDEN + ") and " + SINCE_KNOWN + " order by c.position";

    private static final String OF_CASE = """
            select c.subject_id, c.position, c.happened_at, o.display_name, c.action, c.reason_code, c.reason,
              c.fact, array(select unnest(c.arguments)) as arguments
            from exhibit e join custody_event c on c.agency_id = e.agency_id and c.subject_id = e.id
            left join officer_name o on o.agency_id = c.agency_id and o.id = c.officer_id
            where e.agency_id = :agency and e.case_id = :case order by c.subject_id, c.position""";

    private static final String INSERT = """
            insert into custody_event
              (agency_id, subject_type, subject_id, position, happened_at, officer_id, action, reason_code, reason,
              fact, arguments, case_id)
            select :agency, :type, :subject, coalesce(max(position), 0) + 1, clock_timestamp(), :officer, :action,
              :reasonCode, :reason, :fact, :arguments, :case
            from custody_event where agency_id = :agency and subject_id = :subject""";

    private static final String POSITIONS = """
            select position, action from custody_event
            where agency_id = :agency and subject_id = :subject and subject_type = :type order by position""";

    private static final String LOCK_EXHIBIT =
            "select 1 from exhibit where agency_id = :agency and id = :id for no key update";

    private static final String LOCK_MEDIA =
            "select 1 from media_item where agency_id = :agency and id = :id for no key update";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    public void add(
            AgencyId agency, ExhibitId exhibit, OfficerId officer, CustodyAction action, Purpose reason, Fact fact) {
        lock(agency, LOCK_EXHIBIT, exhibit.value());
        insert(agency, EXHIBIT, exhibit.value(), officer, action, reason, fact, null);
    }

    public void add(
            AgencyId agency, MediaId media, OfficerId officer, CustodyAction action, Purpose reason, Fact fact) {
        add(agency, media, officer, action, reason, fact, null);
    }

    /** @param of the case that the event is about, or null: it shows to those who may read that case */
    public void add(
            AgencyId agency,
            MediaId media,
            OfficerId officer,
            CustodyAction action,
            Purpose reason,
            Fact fact,
            CaseId of) {
        lock(agency, LOCK_MEDIA, media.value());
        // the officer may not see all events of the chain, in which this one has its place
        scope.asOwnWork(agency, () -> insert(agency, MEDIA, media.value(), officer, action, reason, fact, of));
    }

    /**
     * Of a media item whose row the caller's transaction has inserted or locked; within the agency's own work.
     *
     * @param of the case that the event is about, or null: it shows to those who may read that case
     */
    public void addToHeld(
            AgencyId agency, MediaId media, OfficerId officer, CustodyAction action, Fact fact, CaseId of) {
        insert(agency, MEDIA, media.value(), officer, action, Purpose.NONE, fact, of);
    }

    /**
     * Holds the exhibit to the end of the transaction. Whoever changes an intake and then writes to its exhibit's chain
     * asks for the exhibit first: an arriving file locks exhibit, case and intake in this order.
     */
    public void hold(AgencyId agency, ExhibitId exhibit) {
        lock(agency, LOCK_EXHIBIT, exhibit.value());
    }

    /** By no officer: a step that the system does by itself. */
    public void addSystemEvent(AgencyId agency, ExhibitId exhibit, CustodyAction action, Fact fact) {
        add(agency, exhibit, null, action, Purpose.NONE, fact);
    }

    /** Of an exhibit that the reader may read. */
    public CustodyHistory history(ActingOfficer reader, ExhibitId exhibit) {
        return history(reader, EXHIBIT, exhibit.value());
    }

    /** Of a media item that the reader may read, what is not about a case that the reader may not know of. */
    public CustodyHistory history(ActingOfficer reader, MediaId media) {
        return history(reader, MEDIA, media.value());
    }

    private CustodyHistory history(ActingOfficer reader, String type, UUID subject) {
        List<CustodyEvent> events =
                of(database.sql(reader, HISTORY), type, subject).list(CustodyChain::event);
        CustodyState state = state(events);
        return new CustodyHistory(
                events,
                state == CustodyState.BROKEN && !events.isEmpty() ? whole(reader.agencyId(), type, subject) : state);
    }

    /** A gap may be an event of a case that the reader may not know of: the chain is judged by all that it holds. */
    private CustodyState whole(AgencyId agency, String type, UUID subject) {
        return scope.asOwnWork(
                agency,
                () -> state(of(database.sql(agency, POSITIONS), type, subject)
                        .list(row -> new CustodyEvent(
                                row.small("position"),
                                null,
                                null,
                                row.word("action", CustodyAction.class),
                                Purpose.NONE,
                                Fact.NONE))));
    }

    private static Sql of(Sql statement, String type, UUID subject) {
        return statement.set("type", type).set("subject", subject);
    }

    /** The chains of all exhibits of a case; one without any event is not among them. */
    public Map<ExhibitId, CustodyHistory> ofCase(AgencyId agency, CaseId caseId) {
        Map<ExhibitId, List<CustodyEvent>> events = new HashMap<>();
        database.sql(agency, OF_CASE)
                .set("case", caseId.value())
                .each(row -> events.computeIfAbsent(ExhibitId.of(row.uuid("subject_id")), exhibit -> new ArrayList<>())
                        .add(event(row)));
        Map<ExhibitId, CustodyHistory> chains = new HashMap<>();
        events.forEach((exhibit, chain) -> chains.put(exhibit, history(chain)));
        return chains;
    }

    private static CustodyHistory history(List<CustodyEvent> events) {
        return new CustodyHistory(events, state(events));
    }

    private static CustodyEvent event(Row row) {
        return new CustodyEvent(
                row.small("position"),
                row.time("happened_at"),
                row.text("display_name"),
                row.word("action", CustodyAction.class),
                new Purpose(row.text("reason_code"), row.text("reason")),
                Fact.read(row.text("fact"), row.texts("arguments")));
    }

    /** Broken when a position is missing: events are only ever added, so one was taken away around the application. */
    public static CustodyState state(List<CustodyEvent> events) {
        boolean moved = false;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).position() != i + 1) {
                return CustodyState.BROKEN;
            }
            moved |= events.get(i).action() == CustodyAction.MOVED;
        }
        if (events.isEmpty()) {
            return CustodyState.BROKEN;
        }
        return moved ? CustodyState.MOVED : CustodyState.WHOLE;
    }

    private void lock(AgencyId agency, String text, UUID id) {
        database.sql(agency, text).set("id", id).one(row -> true);
    }

    /** @return rows added */
    private int insert(
            AgencyId agency,
            String type,
            UUID subject,
            OfficerId officer,
            CustodyAction action,
            Purpose reason,
            Fact fact,
            CaseId of) {
        return database.sql(agency, INSERT)
                .set("case", of == null ? null : of.value(), UUID.class)
                .set("type", type)
                .set("subject", subject)
                .set("officer", officer == null ? null : officer.value(), UUID.class)
                .set("action", action.name())
                .set("reasonCode", reason.code())
                .set("reason", reason.text())
                .set("fact", fact.code())
                .set("arguments", fact.stored().toArray(String[]::new))
                .execute();
    }
}
