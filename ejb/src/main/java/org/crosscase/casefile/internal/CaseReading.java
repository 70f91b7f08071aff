package org.crosscase.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.OfficerSummary;
import org.crosscase.agency.RequestMemory;
import org.crosscase.agency.Row;
import org.crosscase.casefile.CaseDetails;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.Sensitivity;

/** Cases with their teams as pages show them, and who may read what is in them. */
@ApplicationScoped
public class CaseReading {
    /** On {@code case_file c}: the case is for all of its agency, or {@code :reader} is among those whom it is for. */
    static final String READABLE = """
            (not c.team_only or c.lead_officer = :reader
              or exists (select from case_team r
                where r.agency_id = c.agency_id and r.case_id = c.id and r.officer_id = :reader)
              or exists (select from case_supervisor r
                where r.agency_id = c.agency_id and r.case_id = c.id and r.officer_id = :reader))""";

    private static final String WITH_TEAMS = """
            select c.id, c.reference, c.title, c.summary, c.legal_basis, c.sensitivity, c.team_only, c.status, c.status_reason, c.opened_at,
              c.closed_at, c.media_count, c.version, l.id as lead, l.username as lead_username, l.display_name as lead_name,
              t.members, t.usernames, t.names, s.members as supervisors, s.usernames as supervisor_usernames,
              s.names as supervisor_names
            from case_file c
            join officer_account l on l.agency_id = c.agency_id and l.id = c.lead_officer
            cross join lateral (
              select array_agg(o.id order by o.display_name, o.id) as members,
                array_agg(o.username order by o.display_name, o.id) as usernames,
                array_agg(o.display_name order by o.display_name, o.id) as names
              from case_team m join officer_account o on o.agency_id = m.agency_id and o.id = m.officer_id
              where m.agency_id = :agency and m.case_id = c.id) t
            cross join lateral (
              select array_agg(o.id order by o.display_name, o.id) as members,
                array_agg(o.username order by o.display_name, o.id) as usernames,
                array_agg(o.display_name order by o.display_name, o.id) as names
              from case_supervisor m join officer_account o on o.agency_id = m.agency_id and o.id = m.officer_id
              where m.agency_id = :agency and m.case_id = c.id) s
            where c.agency_id = :agency and c.id = any (:cases) and\s""" + READABLE;

    private static final String WHOM_TO_ASK = """
            select distinct o.display_name
            from team_only_case t join officer_name o on o.agency_id = t.agency_id and o.id = t.lead_officer
            where t.agency_id = :agency and t.case_id = any (:cases) and not :reader = any (t.readers)
            order by o.display_name""";

    @Inject
    private Database database;

    @Inject
    private CaseFileRepository cases;

    @Inject
    private RequestMemory memory;

    private record Readable(ActingOfficer reader, CaseId id) implements RequestMemory.Question<Boolean> {}

    /** @throws org.crosscase.Problem {@code case-not-found}, also for a case of another agency */
    public CaseDetails details(ActingOfficer reader, CaseId id) {
        return details(reader, List.of(id)).get(0);
    }

    /**
     * In the order of their ids as they are given.
     *
     * @throws org.crosscase.Problem {@code case-not-found} when one is missing, also for a case of another agency
     */
    public List<CaseDetails> details(ActingOfficer reader, Collection<CaseId> ids) {
        Map<CaseId, CaseDetails> found = database
                .sql(reader.agencyId(), WITH_TEAMS)
                .set("reader", reader.id().value())
                .set("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .list(CaseReading::details)
                .stream()
                .collect(Collectors.toMap(CaseDetails::id, details -> details));
        if (!found.keySet().containsAll(ids)) {
            throw CaseProblems.notFound();
        }
        ids.forEach(id -> memory.once(new Readable(reader, id), () -> true));
        return ids.stream().map(found::get).toList();
    }

    /**
     * Decided once a request, for those who only read what is in the case.
     *
     * @throws org.crosscase.Problem {@code case-not-found}, also for a case of another agency, or for its team only
     */
    public void requireReadable(ActingOfficer reader, CaseId id) {
        if (!memory.once(new Readable(reader, id), () -> cases.find(reader, id).isPresent())) {
            throw CaseProblems.notFound();
        }
    }

    /** The leads of those of the cases that are for their team only and not for the reader. */
    public List<String> whomToAsk(ActingOfficer reader, Collection<UUID> ids) {
        return database.sql(reader.agencyId(), WHOM_TO_ASK)
                .set("reader", reader.id().value())
                .set("cases", ids.toArray(UUID[]::new))
                .list(row -> row.text("display_name"));
    }

    private static CaseDetails details(Row row) {
        return new CaseDetails(
                CaseId.of(row.uuid("id")),
                row.text("reference"),
                row.text("title"),
                row.text("summary"),
                row.text("legal_basis"),
                row.word("sensitivity", Sensitivity.class),
                row.is("team_only"),
                row.word("status", CaseStatus.class),
                row.text("status_reason"),
                new OfficerSummary(OfficerId.of(row.uuid("lead")), row.text("lead_username"), row.text("lead_name")),
                officers(row.uuids("members"), row.texts("usernames"), row.texts("names")),
                row.has("supervisors")
                        ? officers(
                                row.uuids("supervisors"),
                                row.texts("supervisor_usernames"),
                                row.texts("supervisor_names"))
                        : List.of(),
                row.time("opened_at"),
                row.time("closed_at"),
                row.number("media_count"),
                row.small("version"));
    }

    private static List<OfficerSummary> officers(UUID[] members, String[] usernames, String[] names) {
        return IntStream.range(0, members.length)
                .mapToObj(i -> new OfficerSummary(OfficerId.of(members[i]), usernames[i], names[i]))
                .toList();
    }
}
