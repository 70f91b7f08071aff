package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.Counted;
import org.crosscase.Paging;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.agency.TeamOnly;
import org.crosscase.audit.AuditEntry;
import org.crosscase.audit.AuditPage;

/**
 * The entries that are about one case of the agency, as far as the reader may know of what they are about, newest first. Refused ones are among them; what was denied, attempts
 * from outside for instance, is for the auditor alone.
 */
@ApplicationScoped
public class CaseTrail {
    private static final String FROM = """
            from audit_about a join audit_entry e on e.agency_id = a.agency_id and e.id = a.entry_id""";

    /**
     * A link may be known to some officers only, by what is granted to them, or be hidden again: others are not told that somebody
     * dealt with it, nor that a covert case learned of its other side.
     */
    private static final String OF_KNOWN_LINKS = """
             and (e.officer_id = :reader
               or (e.object_type <> 'link' or e.object_id = '' or e.object_id in (select cast(k.link_id as text)
                 from link_known k where k.agency_id = :agency and k.case_id = :case))
               and (e.action <> 'case.learn' or argument_of(e.arguments, 'agency code') in (select d.code
                 from link_known k join agency_directory d on d.id = k.other_agency
                 where k.agency_id = :agency and k.case_id = :case)))""";

    /** Victims are for those who work on their case, and a record may have been compared with one that the reader may not read. */
    private static final String OF_KNOWN_PERSONS = """
             and (e.officer_id = :reader or case when e.object_type = 'person' then
               exists (select from person_known k
                 where k.agency_id = :agency and k.person_id = cast(nullif(e.object_id, '') as uuid))
               and (argument_of(e.arguments, 'person id') is null or exists (select from person_known k
                 where k.agency_id = :agency and k.person_id = cast(argument_of(e.arguments, 'person id') as uuid)))
               else true end)""";

    /** Sought and ordered by the index of the cases, so that the last page costs what the first costs. */
    private static final String ABOUT = " a.agency_id = :agency and a.case_id = :case and e.outcome <> 'DENIED'"
            + " and a.case_id <> all " + TeamOnly.HIDDEN + OF_KNOWN_LINKS + OF_KNOWN_PERSONS;

    private static final String COUNT =
            "select count(*) from (select 1 " + FROM + " where" + ABOUT + AuditReading.NO_FURTHER;

    private static final String SELECT =
            AuditReading.COLUMNS + ", (" + COUNT + ") as total " + FROM + AuditReading.JOINED + " where" + ABOUT;

    @Inject
    private Database database;

    public AuditPage page(ActingOfficer reader, UUID caseId, String after, int size) {
        Paging paging = Paging.of(after, size);
        Sql page = about(
                        reader,
                        caseId,
                        SELECT + (paging.goesOn() ? " and (a.recorded_at, a.entry_id) < (:lastAt, :lastId)" : "")
                                + " order by a.recorded_at desc, a.entry_id desc limit :most")
                .set("most", paging.most());
        if (paging.goesOn()) {
            page.set("lastAt", paging.after().time())
                    .set("lastId", paging.after().id());
        }
        List<Counted<AuditEntry>> found = page.list(AuditReading::counted);
        long total =
                Counted.total(found, paging, () -> about(reader, caseId, COUNT).count());
        return AuditReading.page(found, paging, Math.min(total, AuditReading.COUNTED), total <= AuditReading.COUNTED);
    }

    private Sql about(ActingOfficer reader, UUID caseId, String text) {
        return database.sql(reader, text).set("case", caseId);
    }
}
