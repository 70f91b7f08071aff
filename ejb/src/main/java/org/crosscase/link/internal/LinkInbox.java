package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.link.LinkId;

/**
 * What a request leaves for the linkers: one row, whatever the agency's case shares with others. So the request takes as
 * long for a case that nobody else touches as for one that stands in a hundred covert cases, and waits for no linker.
 */
@ApplicationScoped
public class LinkInbox {
    private static final String ADD = """
            insert into link_due (agency_id, cause, case_id, exhibit_id, link_id)
            values (:agency, :cause, :case, :exhibit, :link)""";

    @Inject
    private Database database;

    /** Why links are to be worked out anew. */
    enum Cause {
        /** The case may count for others now, or no longer: all links of pictures that it holds. */
        CASE,
        /** Its files give no links any more. */
        EXHIBIT,
        /** A decision about this link. */
        LINK,
        /** Something of the case was granted, or is so no longer: its own links. */
        GRANT
    }

    public void caseChanged(AgencyId agency, CaseId caseId) {
        add(agency, Cause.CASE, caseId.value(), null, null);
    }

    public void grantsChanged(AgencyId agency, CaseId caseId) {
        add(agency, Cause.GRANT, caseId.value(), null, null);
    }

    public void exhibitWithdrawn(AgencyId agency, CaseId caseId, ExhibitId exhibit) {
        add(agency, Cause.EXHIBIT, caseId.value(), exhibit.value(), null);
    }

    public void linkDecided(AgencyId agency, LinkId link) {
        add(agency, Cause.LINK, null, null, link.value());
    }

    private void add(AgencyId agency, Cause cause, UUID caseId, UUID exhibit, UUID link) {
        database.sql(agency, ADD)
                .set("cause", cause.name())
                .set("case", caseId, UUID.class)
                .set("exhibit", exhibit, UUID.class)
                .set("link", link, UUID.class)
                .execute();
    }
}
