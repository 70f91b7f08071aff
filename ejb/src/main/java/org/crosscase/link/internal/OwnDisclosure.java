package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyRow;
import org.crosscase.agency.Database;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.DisclosurePreview;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;

/** What the other side of a link sees of the reader's own case. */
@ApplicationScoped
public class OwnDisclosure {
    /** The agency as others read it, and who leads its case. */
    private static final String OWN = "select " + AgencyRow.COLUMNS + """
              , (select o.display_name from case_heading c
                 join officer_name o on o.agency_id = c.agency_id and o.id = c.lead_officer
                 where c.agency_id = :agency and c.id = :case) as lead
            from agency_contact a where a.id = :agency""";

    private record Own(AgencyDetails agency, String lead) {}

    @Inject
    private Database database;

    public DisclosurePreview preview(ActingOfficer reader, LinkSummary link) {
        Disclosed disclosed = Disclosed.of(
                link.mine().sensitivity(), link.otherTold(), link.other().ownAgency());
        if (!disclosed.hit()) {
            return new DisclosurePreview(false, null, null, null, null);
        }
        Own own = database.sql(reader.agencyId(), OWN)
                .set("case", link.mine().caseId().value())
                .one(row -> new Own(AgencyRow.details(row), row.text("lead")));
        return disclosed.names()
                ? new DisclosurePreview(
                        true, own.agency(), link.mine().reference(), link.mine().title(), own.lead())
                : new DisclosurePreview(true, own.agency(), null, null, null);
    }

    /** The decision is due only where it changes something: for a covert case, towards another agency, once. */
    public boolean mayTell(LinkSummary link) {
        return link.mine().sensitivity() == Sensitivity.COVERT
                && !link.other().ownAgency()
                && !link.otherTold()
                && link.state() != LinkState.WITHDRAWN;
    }

    public boolean mayTakeBack(LinkSummary link) {
        return link.mine().sensitivity() == Sensitivity.COVERT && !link.other().ownAgency() && link.otherTold();
    }
}
